import { statusesIn, type StatusIn, type StatusTable } from '../status-table/status-table.js';

/** The life of an uploaded roster: looked at, then taken over. Nothing is taken over twice. */
export const rosterImportMoves = {
  accept: { from: ['previewed'], to: 'accepted' },
} as const satisfies StatusTable;

export type RosterImportStatus = StatusIn<typeof rosterImportMoves>;

/** Every status, as the check of the database and the enum of the API list them. */
export const rosterImportStatuses: readonly RosterImportStatus[] = statusesIn(rosterImportMoves);
