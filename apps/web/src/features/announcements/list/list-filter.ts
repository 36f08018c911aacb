import type { Schemas } from '@lien-lac/contract';
import type { Action } from '@lien-lac/domain';

type WaitingKind = Schemas['AnnouncementWaitingKind'];
type Status = Schemas['AnnouncementStatus'];

const waitingKinds = [
  'announcements-to-approve',
  'announcements-in-review',
  'announcements-returned',
  'announcements-paused',
  'announcements-unsure',
  'announcements-waiting',
  'announcements-sending',
  'announcements-ended',
  'announcements-not-arrived',
] as const satisfies readonly WaitingKind[];

const statusGroups = {
  submitted: ['submitted'],
  returned: ['returned'],
  over: ['withdrawn', 'cancelled'],
} as const satisfies Record<string, readonly Status[]>;
export type StatusGroup = keyof typeof statusGroups;

/** Which announcements are listed: those behind a line of the home, or those in a status. */
export interface ListFilter {
  waiting?: WaitingKind;
  status?: StatusGroup;
}

/** A filter that is offered; some only to whoever may do the action. */
export interface OfferedFilter extends ListFilter {
  name:
    | 'all'
    | 'to-approve'
    | 'in-review'
    | 'returned-to-me'
    | 'paused'
    | 'unsure'
    | 'submitted'
    | 'returned'
    | 'waiting'
    | 'sending'
    | 'ended'
    | 'not-arrived'
    | 'over';
  action?: Action;
  /** Only where an address leads to it, such as one from the home. */
  isRare?: true;
}

export const offeredFilters: readonly OfferedFilter[] = [
  { name: 'all' },
  { name: 'to-approve', waiting: 'announcements-to-approve', action: 'announcement.approve' },
  { name: 'in-review', waiting: 'announcements-in-review', isRare: true },
  { name: 'returned-to-me', waiting: 'announcements-returned', isRare: true },
  { name: 'paused', waiting: 'announcements-paused', isRare: true },
  { name: 'unsure', waiting: 'announcements-unsure', isRare: true },
  { name: 'submitted', status: 'submitted' },
  { name: 'returned', status: 'returned' },
  { name: 'waiting', waiting: 'announcements-waiting' },
  { name: 'sending', waiting: 'announcements-sending' },
  { name: 'ended', waiting: 'announcements-ended', isRare: true },
  { name: 'not-arrived', waiting: 'announcements-not-arrived' },
  { name: 'over', status: 'over' },
];

/** Reads an address; whatever is not understood is left out. */
export function readListFilter(search: Record<string, unknown>): ListFilter {
  const waiting = waitingKinds.find((kind) => kind === search.waiting);
  if (waiting !== undefined) return { waiting };
  const status = Object.keys(statusGroups).find((group) => group === search.status);
  return status === undefined ? {} : { status: status as StatusGroup };
}

export function statusesOf(group: StatusGroup): Status[] {
  return [...statusGroups[group]];
}

export function isSameFilter(one: ListFilter, other: ListFilter): boolean {
  return one.waiting === other.waiting && one.status === other.status;
}
