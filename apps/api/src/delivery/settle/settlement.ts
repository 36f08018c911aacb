import type { Lease } from '../claim/claimed-message.js';
import type { FailureKind, MessageMove } from '@lien-lac/domain';

/** How one claimed message ended its attempt: the move of its row, and what the attempt keeps. */
export interface Settlement {
  messageId: string;
  lease: Lease;
  attempt: number;
  move: Extract<MessageMove, 'take' | 'retry' | 'fail' | 'lose-track' | 'suppress'>;
  /** Whether the hand-over under this reference is still without an answer. */
  unanswered: boolean;
  /** Real time of the next try. */
  retryAt: Date | null;
  /** Adds to the failures that count towards giving up. */
  countsAsFailure: boolean;
  /** Whether the gateway promised a receipt. */
  awaitsReceipt: boolean;
  /** School time of the hand-over. */
  leftAt: Date | null;
  failureKind: FailureKind | null;
  code: string | null;
  gateway: string;
  reference: string;
  gatewayMessageId: string | null;
  /** SMS parts that it has where it leaves by this gateway; 0 where it is no text message there. */
  parts: number;
  /** What the attempt's history says of it; null where nothing was handed over or asked. */
  outcome:
    | 'taken'
    | 'refused'
    | 'try-later'
    | 'configuration'
    | 'elsewhere'
    | 'ambiguous'
    | 'found-taken'
    | 'found-not-taken'
    | null;
  /** Real time. */
  beganAt: Date;
  endedAt: Date;
}
