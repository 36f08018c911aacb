import type { DirectMessage } from './direct-message-views.js';

/** Where a message stands, in the words of every send. */
export type MessageState = 'waiting' | 'sending' | 'sent' | 'cancelled';

const states = {
  waiting: 'waiting',
  sending: 'sending',
  paused: 'waiting',
  closed: 'sent',
} as const;

/** One that was called back after some of it had left is told as what it came to. */
export function stateOf({
  status,
  progress,
}: Pick<DirectMessage, 'status' | 'progress'>): MessageState {
  const isCalledBack = status === 'cancelled' && progress.firstLeftAt === null;
  return isCalledBack ? 'cancelled' : states[progress.phase];
}
