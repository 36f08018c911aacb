import type { RealClock } from '../../platform/clock/real-clock.js';
import type { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { GatewayFigures } from '../gateways/gateway-figures.js';
import type { Gateways } from '../channels/gateways.js';
import type { ClaimRepository } from '../claim/claim.repository.js';
import type { AllowanceRepository } from '../claim/allowance.repository.js';
import type { SettleMessages } from '../settle/settle-messages.js';
import type { SendingWindow } from '../window/sending-window.js';
import type { SameTexts } from '../same-texts/same-texts.js';
import type { GatewayPauses } from './gateway-pauses.js';
import type { Seals } from './readable-message.js';

/** What every sender of a worker shares with the others. */
export interface LaneSenderParts extends Seals {
  claims: ClaimRepository;
  allowances: AllowanceRepository;
  settle: SettleMessages;
  gateways: Gateways;
  figures: GatewayFigures;
  pauses: GatewayPauses;
  sameTexts: SameTexts;
  window: SendingWindow;
  realClock: RealClock;
  schoolClock: SchoolClock;
  logger: Logger;
  /** Whether the worker was told to end: nothing more is claimed, and what is in hand is not handed over. */
  isEnding: () => boolean;
}
