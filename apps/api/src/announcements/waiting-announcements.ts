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
  'announcements-ended',
  'announcements-not-arrived',
] as const satisfies readonly WaitingKind[];
export type AnnouncementWaitingKind = (typeof announcementWaitingKinds)[number];

/** For so long what did not arrive stands on the homes. */
const lately = 7 * dayMilliseconds;
/** And for so long that a send came to its end. */
const justNow = dayMilliseconds;

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
    const now = (await this.clock.now()).getTime();
    const since = new Date(now - lately);
    const announcements = await this.repository.listOpen(
      since,
      reads === 'all' ? null : person.accountId,
    );
    const planned = announcements.filter(({ status }) => isPlanned(status)).map(({ id }) => id);
    const outlines = await this.results.outline(announcementSource, planned);
    const outlineOf = new Map(outlines.map((outline) => [outline.sourceId, outline]));
    for (const announcement of announcements) {
      const { id, endToldAt } = announcement;
      const hasEnded = endToldAt !== null && endToldAt.getTime() > now - justNow;
      for (const kind of kindsOf(announcement, outlineOf.get(id), person, hasEnded)) {
        found.set(kind, [...(found.get(kind) ?? []), id]);
      }
    }
    return found;
  }
}

function kindsOf(
  announcement: AnnouncementOutline,
  sent: SendOutline | undefined,
  { accountId, role }: WaitingFor,
  hasEnded: boolean,
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
      const operates = operatesOn(role);
      const isHeld = operates && sent.isPaused;
      return [
        ...(isHeld ? (['announcements-paused'] as const) : []),
        ...(operates && sent.unknown > 0 ? (['announcements-unsure'] as const) : []),
        ...(!isHeld && (sent.isSending || sent.isWaiting) ? ([onItsWay] as const) : []),
        ...(hasEnded ? (['announcements-ended'] as const) : []),
        ...(sent.didNotArrive > 0 ? (['announcements-not-arrived'] as const) : []),
      ];
    }
    case 'cancelled': {
      if (sent === undefined) return [];
      const isUnsure = sent.unknown > 0 && operatesOn(role);
      return [
        ...(isUnsure ? (['announcements-unsure'] as const) : []),
        ...(hasEnded && sent.hasLeft ? (['announcements-ended'] as const) : []),
      ];
    }
    case 'draft':
    case 'withdrawn':
      return [];
  }
}

function isPlanned(status: AnnouncementOutline['status']): boolean {
  return status === 'planned' || status === 'cancelled';
}

function operatesOn(role: WaitingFor['role']): boolean {
  return mayDo(role, 'delivery.operate') === 'general-and-own';
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
