import type { BoardClass } from '../reading/report-queries.js';

/** Which classes of the board are shown. */
export const boardShows = ['missing', 'to-review', 'contradictions', 'ready', 'sent'] as const;
export type BoardShow = (typeof boardShows)[number];

/** Of which day, and which of its classes; without them, of today, and all. */
export interface BoardSearch {
  date?: string;
  show?: BoardShow;
}

export function readBoardSearch({ date, show }: Record<string, unknown>): BoardSearch {
  const found = boardShows.find((one) => one === show);
  return {
    ...(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
    ...(found === undefined ? {} : { show: found }),
  };
}

const belongs: Readonly<Record<BoardShow, (one: BoardClass) => boolean>> = {
  missing: ({ state }) => state === 'missing' || state === 'awaited',
  'to-review': ({ state }) => state === 'in' || state === 'late' || state === 'in-review',
  contradictions: ({ openContradictions }) => openContradictions > 0,
  ready: ({ state }) => state === 'ready',
  sent: ({ state }) => state === 'sent',
};

export function shownClasses(
  classes: readonly BoardClass[],
  show: BoardShow | undefined,
): BoardClass[] {
  return classes.filter((one) => show === undefined || belongs[show](one));
}
