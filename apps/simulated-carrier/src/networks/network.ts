import type { Faults } from '../faults.js';

/** Who may hand messages over to a simulated network. */
export const networkAccount = {
  apiKey: 'khoa-thu',
  secretKey: 'bi-mat-thu',
  brandname: 'THPTMINHHOA',
  systemId: 'truong',
  password: 'mat-khau',
} as const;

/** One message, or the first part of one, that a network took for a phone. */
export interface NetworkMessage {
  /** E.164. */
  readonly to: string;
  readonly takenAt: Date;
}

/** A network of the real world, simulated in this process, as a trial looks at it. */
export interface SimulatedNetwork {
  readonly port: number;
  /** What it took, in order; without the later parts of long messages. */
  received(): readonly NetworkMessage[];
  /** Requests that it has still to answer. */
  answersOwed(): number;
  /** Reports that it has still to bring. */
  reportsWaiting(): number;
  /** Cuts every connection that clients hold. */
  cut(): void;
  /** Takes it off the air, or puts it back: whoever wants to connect meanwhile is refused. */
  listen(listens: boolean): Promise<void>;
  /** Forgets what it took. */
  reset(): void;
  close(): Promise<void>;
}

export interface NetworkOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly faults: Faults;
  /** From taking a message to its report, in milliseconds; null for no reports. */
  readonly reportsAfterMilliseconds: number | null;
}
