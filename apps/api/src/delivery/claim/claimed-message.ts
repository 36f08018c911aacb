import type { AttachedFile } from '../attachments/attachments.js';
import type { Channel } from '../channels/gateway.js';
import type { Lane } from '../dispatches/dispatch-request.js';

/** A batch that this worker holds under a lease. */
export interface Lease {
  batchId: string;
  token: string;
  /** Real time. */
  until: Date;
}

/** A message that this worker holds under a lease, and must hand over or give back. */
export interface ClaimedMessage {
  id: string;
  /** The number of this attempt, from 1. */
  attempt: number;
  failures: number;
  reference: string;
  /** Whether a hand-over under this same reference was never answered. */
  unanswered: boolean;
  /** Real time of the first hand-over under it; null where none is unanswered. */
  unansweredSince: Date | null;
  /** The gateway of that hand-over. */
  gateway: string | null;
  address: string;
  title: string | null;
  /** To be opened right before it leaves, where it is `sealed`. */
  text: string;
  sealed: boolean;
  /** The file that goes along, to be opened right before it leaves. */
  attachmentId: string | null;
  /** Null until it is opened. */
  attachment: AttachedFile | null;
  obeysQuietHours: boolean;
  /** SMS parts, where it was accepted as a text message; else 0. */
  parts: number;
  /** Gateways that will never take it. */
  refusedBy: readonly string[];
  /** The gateway that a person tries with it. */
  onlyBy: string | null;
  /** Why it must not be sent, if it must not. */
  suppressedFor: string | null;
  lease: Lease;
}

export interface ClaimRequest {
  channel: Channel;
  lane: Lane;
  /** The most messages to claim. */
  limit: number;
  /** Whether messages that obey quiet hours may leave now. */
  windowOpen: boolean;
  gateway: string;
  /** Only what waits for this gateway alone, or was refused by another one. */
  onlyLeftOver: boolean;
  /**
   * Set where the gateway has paused itself (real time): something is claimed only with its one try, after
   * which all workers leave it alone until then.
   */
  triedAgainAt?: Date;
  /** School time. */
  schoolNow: Date;
  realNow: Date;
  leaseToken: string;
  leasedUntil: Date;
}

export interface Claim {
  messages: ClaimedMessage[];
  /** Every batch that was leased, those in which nothing was due any more among them. */
  leases: Lease[];
}

/** Batches of which nothing is in hand any more. */
export interface GivenBack {
  /** Of each of these, every message that was claimed is settled. */
  settled: Lease[];
  /** Of each of these, one or more go back as they were. */
  withheld: Lease[];
}
