import type { DispatchProgress, MessageCounts } from '@lien-lac/domain';
import type { Channel } from '../channels/gateway.js';

/** Urgent: one person waits for it. Bulk: everything that may wait behind such a message. */
export const lanes = ['urgent', 'bulk'] as const;
export type Lane = (typeof lanes)[number];

/** One send, as its sender asks for it. */
export interface DispatchRequest {
  /** With the id and the revision: what makes a second request the same send. Opaque to delivery. */
  sourceKind: string;
  sourceId: string;
  revision: number;
  /** The kind that opt-outs go by. */
  messageKind: string;
  lane: Lane;
  /** True for whatever goes to a guardian; false for staff. */
  obeysQuietHours: boolean;
  /** School time, as is `expiresAt`. */
  notBefore: Date;
  expiresAt: Date;
  /** The one gateway that may take it, to be tried with it; any of its channel where it is left out. */
  gateway?: string;
}

/** One message of a send. Channel, address and subject together are unique in it. */
export interface MessageRequest {
  channel: Channel;
  /** E.164 or a mailbox. */
  address: string;
  /** What it is about, where each gets its own; else empty. Opaque to delivery. */
  subject: string;
  /** The subject line of a mail. */
  title?: string;
  text: string;
  /** A file that goes along with a mail, as `Attachments` keeps it. */
  attachmentId?: string;
  /** Whether the text has to be unreadable in the database, now and when it has left. */
  carriesSecret?: boolean;
  /** On whose account; without spaces. When all of them are suppressed, the message is not sent. */
  grounds: string[];
  /** Why it is in the send, for whoever lists it. Opaque to delivery. */
  because?: string;
}

export interface Acceptance {
  dispatchId: string;
  /** False where this send had been accepted before; then nothing was added. */
  created: boolean;
  total: number;
}

/** How far a send has come, from its counters alone. */
export interface DispatchSummary extends DispatchProgress {
  dispatchId: string;
  /** Whether a person holds back what has not left. */
  paused: boolean;
  notBefore: Date;
  expiresAt: Date;
  firstLeftAt: Date | null;
  lastLeftAt: Date | null;
  /** SMS parts that gateways took, a message that was sent again counted anew. */
  partsLeft: number;
  /** Nothing is under way any more, and no promised receipt is awaited. */
  ended: boolean;
  counts: MessageCounts;
}
