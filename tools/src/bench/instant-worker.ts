import { type Gateway, Gateways, openWorker, runProcess } from '@lien-lac/api';

/** A worker in every respect but one: its gateway for text messages takes each of them at once. */
const instantGateway: Gateway = {
  name: 'instant',
  channel: 'sms',
  requestTimeoutMilliseconds: 30_000,
  ratePerSecond: undefined,
  recognisesReference: true,
  looksUp: true,
  givesReceipts: false,
  send: () => Promise.resolve({ kind: 'taken', gatewayMessageId: null }),
  lookUp: () => Promise.resolve({ kind: 'not-taken' }),
  close: () => Promise.resolve(),
};

await runProcess(async (configuration) => {
  const application = await openWorker(configuration);
  application.get(Gateways).replace(instantGateway);
  return { application };
});
