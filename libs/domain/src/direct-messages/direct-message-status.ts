import { statusesIn, type StatusIn, type StatusTable } from '../status-table/status-table.js';

/**
 * The life of a direct message, Quy trình Liên lạc điện tử § 3.3. It is accepted with its recipients
 * in the same act; how far it has come is its dispatch's to say.
 */
export const directMessageMoves = {
  /** Called back, whole or what of it has not left yet. */
  cancel: { from: ['accepted'], to: 'cancelled' },
} as const satisfies StatusTable;

export type DirectMessageStatus = StatusIn<typeof directMessageMoves>;

/** Every status, as the check of the database and the enum of the API list them. */
export const directMessageStatuses: readonly DirectMessageStatus[] = statusesIn(directMessageMoves);
