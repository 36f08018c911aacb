export type { Summary } from './carrier.js';
export { DEFAULT_SECRET, type CarrierOptions } from './carrier-options.js';
export { FAULT_MODES, type FaultMode, type FaultRequest, type FaultSettings } from './faults.js';
export { startMailSink, type MailSink, type MailSinkOptions } from './mail-sink.js';
export type { MailCounts } from './mail-store.js';
export { signReceipt } from './receipt-signature.js';
export { startCarrier, type RunningCarrier } from './start-carrier.js';
export type { EsmsAccount, EsmsMessage } from './esms/esms-ledger.js';
export { startEsms, type EsmsBehaviour, type RunningEsms } from './esms/start-esms.js';
export {
  startSmsc,
  type RunningSmsc,
  type SmscBehaviour,
  type Submission,
} from './smpp/start-smsc.js';
export type { ZaloAccount, ZaloMessage, ZaloParameter } from './zalo/zalo-ledger.js';
export type { ZaloSigning } from './zalo/zalo-webhook.js';
export { startZalo, type RunningZalo, type ZaloBehaviour } from './zalo/start-zalo.js';
