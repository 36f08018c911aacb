import { dayMilliseconds, mayDo, type WaitingKind } from '@lien-lac/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  DispatchResultsRepository,
  type SendOutline,
} from '../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../platform/waiting/waiting-lines.js';
import { announcementSource } from './announcement-dispatch.js';
import { AnnouncementRepository, type AnnouncementOutline } from './announcement.repository.js';

export const announcementWaitingKinds = [
  'announcements-to-approve',
  'announcements-returned',
  'announcements-paused',
  'announcements-unsure',
  'announcements-in-review',
  'announcements-waiting',
  'announcements-sending',
  'announcements-not-arrived',
] as const satisfies readonly WaitingKind[];
export type AnnouncementWaitingKind = (typeof announcementWaitingKinds)[number];

/** For so long what did not arrive stands on the homes. */
const lately = 7 * dayMilliseconds;

/** What of the announcements waits for a person, and which they are. */
@Injectable()
export class WaitingAnnouncements implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly clock: SchoolClock,
    private readonly repository: AnnouncementRepository,
    private readonly results: DispatchResultsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (person) =>
      [...(await this.of(person))].map(([kind, ids]) => lineOf(kind, ids)),
    );
  }

  /** The ids of those that wait, by how they do. */
  async of(person: WaitingFor): Promise<Map<AnnouncementWaitingKind, string[]>> {
    const found = new Map<AnnouncementWaitingKind, string[]>();
    const reads = mayDo(person.role, 'announcement.read');
    if (reads === null) return found;
    const since = new Date((await this.clock.now()).getTime() - lately);
    const announcements = await this.repository.listOpen(
      since,
      reads === 'all' ? null : person.accountId,
    );
    const leaving = announcements.filter(({ status }) => status === 'planned').map(({ id }) => id);
    const outlines = await this.results.outline(announcementSource, leaving);
    const outlineOf = new Map(outlines.map((outline) => [outline.sourceId, outline]));
    for (const announcement of announcements) {
      for (const kind of kindsOf(announcement, outlineOf.get(announcement.id), person)) {
        found.set(kind, [...(found.get(kind) ?? []), announcement.id]);
      }
    }
    return found;
  }
}

function kindsOf(
  announcement: AnnouncementOutline,
  sent: SendOutline | undefined,
  { accountId, role }: WaitingFor,
): AnnouncementWaitingKind[] {
  const own = announcement.requestedBy === accountId;
  switch (announcement.status) {
    case 'submitted':
      if (own) return ['announcements-in-review'];
      return mayApprove(role, announcement) ? ['announcements-to-approve'] : [];
    case 'returned':
      return own ? ['announcements-returned'] : [];
    case 'approved':
      return ['announcements-waiting'];
    case 'planned': {
      if (sent === undefined) return [];
      const onItsWay = sent.isSending ? 'announcements-sending' : 'announcements-waiting';
      // To others a send that is held back is on its way all the same.
      const operates = mayDo(role, 'delivery.operate') === 'general-and-own';
      const isHeld = operates && sent.isPaused;
      return [
        ...(isHeld ? (['announcements-paused'] as const) : []),
        ...(operates && sent.unknown > 0 ? (['announcements-unsure'] as const) : []),
        ...(!isHeld && (sent.isSending || sent.isWaiting) ? ([onItsWay] as const) : []),
        ...(sent.didNotArrive > 0 ? (['announcements-not-arrived'] as const) : []),
      ];
    }
    case 'draft':
    case 'withdrawn':
    case 'cancelled':
      return [];
  }
}

/** Of somebody else's request. */
function mayApprove(role: WaitingFor['role'], { requesterRole }: AnnouncementOutline): boolean {
  const reach = mayDo(role, 'announcement.approve');
  return reach === 'others' || (reach === 'asked-by-cgcn' && requesterRole === 'cgcn');
}

/** One alone is opened at once; several as a list of just those. */
function lineOf(kind: AnnouncementWaitingKind, ids: readonly string[]): WaitingLine {
  const to = ids.length === 1 ? `/announcements/${ids[0]}` : `/announcements?waiting=${kind}`;
  return { kind, count: ids.length, to };
}
