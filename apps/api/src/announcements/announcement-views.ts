import {
  type AnnouncementMove,
  announcementMoves,
  type AnnouncementState,
  announcementStates,
  type AnnouncementStatus,
  announcementStatuses,
  type Role,
  roles,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { AudienceBody } from './announcement-bodies.js';
import { hashOfText } from './announcement-content.js';
import { TextsView } from './announcement-result-views.js';
import type { AnnouncementEventEntity } from './announcement-event.entity.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import type { AnnouncementCan, DescribedAnnouncement } from './describe-announcement.js';
import { describeProgress, ProgressView } from '../delivery/dispatches/progress-view.js';
import { UsedTemplateView, viewUsedTemplate } from '../message-templates/used-template.js';

export class AnnouncementAbilities implements AnnouncementCan {
  @ApiProperty()
  resubmit: boolean;

  @ApiProperty()
  confirm: boolean;

  @ApiProperty()
  withdraw: boolean;

  @ApiProperty()
  approve: boolean;

  @ApiProperty()
  return: boolean;

  @ApiProperty()
  edit: boolean;

  @ApiProperty()
  cancel: boolean;

  @ApiProperty()
  pause: boolean;

  @ApiProperty()
  resume: boolean;

  @ApiProperty()
  reschedule: boolean;

  @ApiProperty()
  retry: boolean;

  @ApiProperty()
  decideUnknown: boolean;

  @ApiProperty()
  sendUnknownAgain: boolean;

  @ApiProperty()
  correct: boolean;
}

export class AnnouncementSummaryView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: announcementStatuses, enumName: 'AnnouncementStatus' })
  status: AnnouncementStatus;

  @ApiProperty({ enum: announcementStates, enumName: 'AnnouncementState' })
  state: AnnouncementState;

  @ApiProperty()
  revision: number;

  @ApiProperty()
  requesterName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  requesterRole: Role;

  @ApiProperty({ format: 'date-time' })
  requestedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sendAt: string | null;

  @ApiProperty({ type: TextsView, description: 'Whom it is for, in words.' })
  audienceText: TextsView;

  @ApiProperty({ type: ProgressView, nullable: true, description: 'Null until it is planned.' })
  progress: ProgressView | null;

  @ApiProperty({ description: 'Whether a reviewer’s text waits for the requester’s word.' })
  isEdited: boolean;

  @ApiProperty({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'The announcement that this one puts right.',
  })
  corrects: string | null;

  @ApiProperty({ type: AnnouncementAbilities })
  can: AnnouncementAbilities;
}

export class AnnouncementListView {
  @ApiProperty({ type: [AnnouncementSummaryView] })
  items: AnnouncementSummaryView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  nextCursor: string | null;
}

export class AnnouncementEventView {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: Object.keys(announcementMoves), enumName: 'AnnouncementMove' })
  move: AnnouncementMove;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: String, nullable: true, description: 'Null for the system itself.' })
  actorName: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was stated to be accurate.' })
  text: string | null;
}

/** That the content is accurate, and who answers for it. */
export class AccuracyStatementView {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Whether the text is still the one that was meant.' })
  ofThisText: boolean;
}

/** What a reviewer would send instead. */
export class ProposalView {
  @ApiProperty()
  text: string;

  @ApiProperty()
  withoutDiacritics: boolean;

  @ApiProperty({ description: 'Who wrote it.' })
  name: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

/** Another announcement that has to do with this one. */
export class RelatedAnnouncementView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: announcementStatuses, enumName: 'AnnouncementStatus' })
  status: AnnouncementStatus;
}

export class AnnouncementView extends AnnouncementSummaryView {
  @ApiProperty()
  text: string;

  @ApiProperty()
  withoutDiacritics: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  date: string | null;

  @ApiProperty({ type: AudienceBody })
  audience: object;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  leaveAt: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'SMS parts of the whole send.' })
  plannedParts: number | null;

  @ApiProperty({ type: AccuracyStatementView, nullable: true })
  statement: AccuracyStatementView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who let it go out.' })
  approverName: string | null;

  @ApiProperty({
    type: UsedTemplateView,
    nullable: true,
    description: 'The template after which it was written, in the version that was used.',
  })
  template: UsedTemplateView | null;

  @ApiProperty({ type: ProposalView, nullable: true })
  proposal: ProposalView | null;

  @ApiProperty({
    ...{ type: RelatedAnnouncementView, nullable: true },
    description: 'The announcement that this one puts right, where the reader may see it.',
  })
  wrong: RelatedAnnouncementView | null;

  @ApiProperty({
    type: [RelatedAnnouncementView],
    description: 'Those that put this one right, where the reader may see them.',
  })
  corrections: RelatedAnnouncementView[];

  @ApiProperty({ type: [AnnouncementEventView] })
  history: AnnouncementEventView[];
}

export function summariseAnnouncement(described: DescribedAnnouncement): AnnouncementSummaryView {
  const { announcement, state, progress, audienceText, can } = described;
  return {
    id: announcement.id,
    title: announcement.title,
    status: announcement.status,
    state,
    revision: announcement.revision,
    requesterName: announcement.requesterName,
    requesterRole: announcement.requesterRole,
    requestedAt: announcement.requestedAt.toISOString(),
    sendAt: announcement.sendAt?.toISOString() ?? null,
    audienceText,
    progress: progress && describeProgress(progress),
    isEdited: announcement.status === 'returned' && announcement.proposedText !== null,
    corrects: announcement.corrects,
    can,
  };
}

export function viewAnnouncement(
  described: DescribedAnnouncement,
  events: AnnouncementEventEntity[],
  related: Pick<AnnouncementView, 'wrong' | 'corrections'>,
): AnnouncementView {
  const announcement: AnnouncementEntity = described.announcement;
  return {
    ...summariseAnnouncement(described),
    text: announcement.text,
    withoutDiacritics: announcement.withoutDiacritics,
    date: announcement.messageDate,
    audience: announcement.audience,
    leaveAt: announcement.leaveAt?.toISOString() ?? null,
    plannedParts: announcement.plannedParts,
    statement: statementOf(announcement),
    template: viewUsedTemplate(announcement, described.templateName),
    proposal: proposalOf(announcement, events),
    ...related,
    approverName: events.findLast(({ move }) => move === 'approve')?.actorName ?? null,
    history: events.map(({ at, move, revision, actorName, note, text }) => ({
      at: at.toISOString(),
      move,
      revision,
      actorName,
      note,
      text,
    })),
  };
}

function statementOf(announcement: AnnouncementEntity): AccuracyStatementView | null {
  const { accuracyStatedAt, accuracyTextHash, requesterName, text } = announcement;
  if (accuracyStatedAt === null) return null;
  return {
    at: accuracyStatedAt.toISOString(),
    name: requesterName,
    ofThisText: accuracyTextHash === hashOfText(text),
  };
}

function proposalOf(
  { proposedText, proposedWithoutDiacritics }: AnnouncementEntity,
  events: AnnouncementEventEntity[],
): ProposalView | null {
  const edit = events.findLast(({ move }) => move === 'edit');
  if (edit === undefined || proposedText === null || proposedWithoutDiacritics === null) {
    return null;
  }
  return {
    ...{ text: proposedText, withoutDiacritics: proposedWithoutDiacritics },
    ...{ name: edit.actorName ?? '', at: edit.at.toISOString(), note: edit.note },
  };
}
