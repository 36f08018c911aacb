import { backOffMilliseconds, retriesExhausted, smsPartCount } from '@lien-lac/domain';
import { canClearUp, type Gateway, type HandOver, mayRepeat } from '../channels/gateway.js';
import type { ClaimedMessage } from '../claim/claimed-message.js';
import type { Settlement } from '../settle/settlement.js';

/**
 * What is written down for what a gateway answered; null where nothing was handed over after all.
 * @param others the other gateways that the message may go by
 */
export function settlementOf(
  handOver: HandOver,
  message: ClaimedMessage,
  gateway: Gateway,
  leftAt: Date,
  beganAt: Date,
  endedAt: Date,
  others: OtherGateways = noOthers,
): Settlement | null {
  if (handOver.kind === 'taken') {
    return taken(message, gateway, 'taken', handOver.gatewayMessageId, leftAt, beganAt, endedAt);
  }
  const base = plain(message, gateway, beganAt, endedAt);
  switch (handOver.kind) {
    case 'refused':
      return {
        ...base,
        move: 'fail',
        outcome: 'refused',
        failureKind: handOver.failureKind,
        code: handOver.code,
      };
    case 'try-later': {
      const blamed = handOver.blame === 'message';
      if (blamed && retriesExhausted(message.failures + 1)) {
        if (message.unanswered)
          return notAnswered(message, gateway, handOver.code, beganAt, endedAt);
        return {
          ...base,
          move: 'fail',
          outcome: 'try-later',
          failureKind: 'technical',
          code: handOver.code,
        };
      }
      return {
        ...base,
        move: 'retry',
        outcome: 'try-later',
        // "Not now" says nothing of an earlier hand-over that was never answered: the reference stays,
        // or what was taken then would be handed over a second time under another.
        unanswered: message.unanswered,
        countsAsFailure: blamed,
        code: handOver.code,
        retryAt: later(
          endedAt,
          Math.min(
            handOver.afterMilliseconds ?? pause(triesBefore(message, blamed, others)),
            longestPause,
          ),
        ),
      };
    }
    case 'configuration':
      return {
        ...base,
        move: 'retry',
        outcome: 'configuration',
        unanswered: message.unanswered,
        code: handOver.code,
        retryAt: later(endedAt, pause(triesBefore(message, false, others))),
      };
    case 'elsewhere':
      if (others.mayTake()) {
        // The same row, a new attempt under a new reference; and nothing to wait for.
        return {
          ...base,
          move: 'retry',
          outcome: 'elsewhere',
          code: handOver.code,
          retryAt: endedAt,
        };
      }
      return {
        ...base,
        move: 'fail',
        outcome: 'elsewhere',
        failureKind: 'technical',
        code: handOver.code,
      };
    case 'withheld':
      return null;
    case 'ambiguous':
      return canClearUp(gateway)
        ? retryAfterSilence(message, gateway, 'ambiguous', handOver.code, beganAt, endedAt)
        : notAnswered(message, gateway, handOver.code, beganAt, endedAt);
  }
}

/** What may become of a message at other gateways than the one that has just not taken it. */
export interface OtherGateways {
  /** Whether there is any that it may wait for. */
  mayTake(): boolean;
  /** Whether any takes messages at this moment. */
  areInService(): boolean;
}

export const noOthers: OtherGateways = { mayTake: () => false, areInService: () => false };

/**
 * By how many tries the pause before the next one goes. A gateway's own trouble is no reason to wait
 * long where the next try may be at another one.
 */
function triesBefore(
  { attempt, failures, unanswered }: ClaimedMessage,
  isBlamed: boolean,
  others: OtherGateways,
): number {
  if (isBlamed) return failures + 1;
  const most = !unanswered && others.areInService() ? 1 : gatewayPatience;
  return Math.min(attempt, most);
}

/** A gateway in trouble is tried again within half a minute, however long the trouble lasts. */
const gatewayPatience = 4;

export function taken(
  message: ClaimedMessage,
  gateway: Gateway,
  outcome: 'taken' | 'found-taken',
  gatewayMessageId: string | null,
  leftAt: Date,
  beganAt: Date,
  endedAt: Date,
): Settlement {
  // What becomes of nearly every message: no copy is made of what was just made.
  return Object.assign(plain(message, gateway, beganAt, endedAt), {
    move: 'take' as const,
    outcome,
    gatewayMessageId,
    leftAt,
    awaitsReceipt: gateway.givesReceipts,
    parts: partsBy(gateway, message),
  });
}

/**
 * Nothing is known of the hand-over yet, or that it did not happen. It comes again: to be asked about
 * where it is still without an answer.
 */
export function retryAfterSilence(
  message: ClaimedMessage,
  gateway: Gateway,
  outcome: 'ambiguous' | 'found-not-taken',
  code: string | null,
  beganAt: Date,
  endedAt: Date,
): Settlement {
  const answered = outcome === 'found-not-taken';
  return {
    ...plain(message, gateway, beganAt, endedAt),
    move: 'retry',
    outcome,
    code,
    unanswered: !answered,
    retryAt: answered ? endedAt : later(endedAt, silencePause(message, gateway, endedAt)),
  };
}

/** The gateway can neither be asked nor recognises a repetition: a person has to decide. */
export function notAnswered(
  message: ClaimedMessage,
  gateway: Gateway,
  code: string,
  beganAt: Date,
  endedAt: Date,
): Settlement {
  return {
    ...plain(message, gateway, beganAt, endedAt),
    move: 'lose-track',
    outcome: 'ambiguous',
    code,
    unanswered: true,
  };
}

/** Its text can't be opened any more: nothing was handed over, and nothing ever will be. */
export function neverReadable(message: ClaimedMessage, gateway: Gateway, at: Date): Settlement {
  const code = 'text-unreadable';
  if (message.unanswered) return notAnswered(message, gateway, code, at, at);
  return { ...plain(message, gateway, at, at), move: 'fail', failureKind: 'technical', code };
}

/** The gateway would refuse it: the same text is on its way to the same phone. */
export function waitForSameText(
  message: ClaimedMessage,
  gateway: Gateway,
  until: Date,
  at: Date,
): Settlement {
  return { ...plain(message, gateway, at, at), move: 'retry', code: 'same-text', retryAt: until };
}

export function suppress(
  message: ClaimedMessage,
  gateway: Gateway,
  reason: string,
  at: Date,
): Settlement {
  return { ...plain(message, gateway, at, at), move: 'suppress', code: reason };
}

function plain(
  message: ClaimedMessage,
  gateway: Gateway,
  beganAt: Date,
  endedAt: Date,
): Omit<Settlement, 'move'> {
  return {
    messageId: message.id,
    lease: message.lease,
    attempt: message.attempt,
    unanswered: false,
    retryAt: null,
    countsAsFailure: false,
    awaitsReceipt: false,
    leftAt: null,
    failureKind: null,
    code: null,
    gateway: gateway.name,
    reference: message.reference,
    gatewayMessageId: null,
    outcome: null,
    parts: message.parts,
    beganAt,
    endedAt,
  };
}

/** A message that was to go another way and leaves as a text message has parts only now. */
function partsBy(gateway: Gateway, { parts, text }: ClaimedMessage): number {
  if (gateway.channel !== 'sms') return 0;
  return parts > 0 ? parts : smsPartCount(text);
}

/**
 * A gateway that recognises our reference may be given the message again at any time. One that can
 * only be asked must have had the time to take what was still on its way when we gave up, or its
 * "unknown" would be wrong. One that has forgotten the reference has been asked for most of a day: there
 * is no hurry any more.
 */
const silencePause = (message: ClaimedMessage, gateway: Gateway, now: Date): number => {
  const { unansweredSince: since } = message;
  if (gateway.recognisesReference && since !== null && !mayRepeat(gateway, since, now)) {
    return pause(unhurried);
  }
  const usual = pause(Math.min(message.attempt, gatewayPatience));
  return gateway.recognisesReference ? usual : Math.max(usual, gateway.requestTimeoutMilliseconds);
};

/** However long a gateway asks for: the message may go by another one, or would not be wanted any more. */
const longestPause = 10 * 60_000;

/** An attempt after which the pause is five to ten minutes. */
const unhurried = 10;

const pause = (attempt: number): number => backOffMilliseconds(attempt, Math.random());

const later = (instant: Date, milliseconds: number): Date =>
  new Date(instant.getTime() + milliseconds);
