import {
  statusesIn,
  type StatusIn,
  type StatusTable,
  type StatusTexts,
} from '../status-table/status-table.js';
import type { SensitiveMatter } from './sensitive-matters.js';

/** A case that no message tells of: it stays on the list of CGCN and of the teacher until someone called. */
export const followUpMoves = {
  /** Somebody spoke with the family, and noted it. */
  'note-call': { from: ['open'], to: 'called' },
} as const satisfies StatusTable;

export type FollowUpStatus = StatusIn<typeof followUpMoves>;
export const followUpStatuses: readonly FollowUpStatus[] = statusesIn(followUpMoves);

export const followUpStatusLabels: Readonly<Record<FollowUpStatus, StatusTexts>> = {
  open: {
    vi: { label: 'Cần gọi', explanation: 'Việc này không nhắn tin, cần gọi cho gia đình.' },
    en: {
      label: 'To call',
      explanation: 'This goes into no message; the family has to be called.',
    },
  },
  called: {
    vi: { label: 'Đã gọi', explanation: 'Đã trao đổi với gia đình và ghi lại.' },
    en: { label: 'Called', explanation: 'Somebody spoke with the family and noted it.' },
  },
};

/** One case of one student and day; what it is about stands in the diary and the observations. */
export interface FollowUp {
  readonly studentId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly matter: SensitiveMatter;
}

/** The cases that a class's composed messages ask for. */
export function followUpsOf(
  date: string,
  reports: readonly {
    readonly studentId: string;
    readonly callAbout: readonly SensitiveMatter[];
  }[],
): FollowUp[] {
  return reports.flatMap(({ studentId, callAbout }) =>
    callAbout.map((matter) => ({ studentId, date, matter })),
  );
}
