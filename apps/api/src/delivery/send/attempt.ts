import { type Gateway, mayRepeat } from '../channels/gateway.js';
import type { ClaimedMessage } from '../claim/claimed-message.js';
import type { Settlement } from '../settle/settlement.js';
import {
  noOthers,
  notAnswered,
  type OtherGateways,
  retryAfterSilence,
  settlementOf,
  taken,
} from './settlements.js';

/**
 * One attempt at one claimed message that has been opened. A hand-over that was never answered is repeated
 * under the same reference where the gateway recognises it. Where it can only be asked, it is asked first, and the
 * message is handed over anew when the gateway knows nothing of it. So it is too where the gateway has
 * forgotten the reference by now.
 * @param mayStillLeave asked by the gateway right before it writes the message out
 * @param others the other gateways that the message may go by
 * @returns null where it might not leave any more: nothing was handed over, and the row stays as it is
 */
export async function attempt(
  gateway: Gateway,
  message: ClaimedMessage,
  leftAt: Date,
  beganAt: Date,
  now: () => Date,
  mayStillLeave: () => boolean,
  others: OtherGateways = noOthers,
): Promise<Settlement | null> {
  if (message.unanswered) {
    const since = message.unansweredSince ?? new Date(0);
    if (message.suppressedFor !== null || !mayRepeat(gateway, since, beganAt)) {
      return ask(gateway, message, since, leftAt, beganAt, now);
    }
  }
  const handOver = await gateway.send(message, mayStillLeave);
  return settlementOf(handOver, message, gateway, leftAt, beganAt, now(), others);
}

async function ask(
  gateway: Gateway,
  message: ClaimedMessage,
  since: Date,
  leftAt: Date,
  beganAt: Date,
  now: () => Date,
): Promise<Settlement> {
  if (!gateway.looksUp) return notAnswered(message, gateway, 'not-supported', beganAt, now());
  const found = await gateway.lookUp(message.reference, since);
  switch (found.kind) {
    case 'taken':
      return taken(message, gateway, 'found-taken', found.gatewayMessageId, leftAt, beganAt, now());
    case 'not-taken':
      // The next claim is a hand-over of its own, with a fresh look at the clock.
      return retryAfterSilence(message, gateway, 'found-not-taken', null, beganAt, now());
    case 'no-answer':
      return retryAfterSilence(message, gateway, 'ambiguous', found.code, beganAt, now());
  }
}
