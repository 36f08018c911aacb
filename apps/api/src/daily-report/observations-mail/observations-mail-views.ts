import {
  type MailNotDeliveredReason,
  mailNotDeliveredReasons,
  mailNotDeliveredReasonTexts,
  type MailState,
  mailStates,
  type ObservingDepartment,
  observingDepartments,
  type Role,
  roles,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { describeProgress, ProgressView } from '../../delivery/dispatches/progress-view.js';
import type { ComposedMail } from './compose-observations-mail.js';
import type { DescribedMail, DescribedRecipient } from './describe-observations-mails.js';
import type { MailPerson } from './mail-readers.js';

export class MailPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: [String], description: 'The classes that are theirs today.' })
  classNames: string[];
}

export class MailboxView {
  @ApiProperty()
  address: string;

  @ApiProperty({ type: [MailPersonView] })
  people: MailPersonView[];
}

export class MailTextView {
  @ApiProperty({ format: 'uuid', description: 'As which recipient.' })
  readerId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  text: string;
}

export class MailPreviewView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ enum: observingDepartments, enumName: 'ObservingDepartment' })
  department: ObservingDepartment;

  @ApiProperty({ type: 'integer', description: '0 for the day’s mail, then its corrections.' })
  correction: number;

  @ApiProperty({ description: 'Whether it says anything else than what was sent last.' })
  isNew: boolean;

  @ApiProperty({ type: 'integer' })
  observations: number;

  @ApiProperty({ type: 'integer', description: 'Classes of which something was seen.' })
  classes: number;

  @ApiProperty({ type: [MailboxView] })
  mailboxes: MailboxView[];

  @ApiProperty({ type: [MailPersonView], description: 'For whom it is, and who have no address.' })
  withoutAddress: MailPersonView[];

  @ApiProperty({ type: MailTextView, nullable: true, description: 'Null where nobody gets it.' })
  example: MailTextView | null;

  @ApiProperty({ description: 'To be given back when it is sent.' })
  seen: string;
}

export class ObservationsMailCanView {
  @ApiProperty({ description: 'Try once more what failed for good.' })
  retry: boolean;

  @ApiProperty({ description: 'Decide on mails of which it is not known whether they left.' })
  decide: boolean;
}

export class ObservationsMailView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ enum: observingDepartments, enumName: 'ObservingDepartment' })
  department: ObservingDepartment;

  @ApiProperty({ type: 'integer' })
  correction: number;

  @ApiProperty({ type: 'integer' })
  observations: number;

  @ApiProperty()
  sentByName: string;

  @ApiProperty({ format: 'date-time' })
  sentAt: Date;

  @ApiProperty({ type: ProgressView })
  progress: ProgressView;

  @ApiProperty({ type: ObservationsMailCanView })
  can: ObservationsMailCanView;
}

export class ObservationsMailListView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ type: [ObservationsMailView], description: 'The latest first.' })
  mails: ObservationsMailView[];
}

class MailReasonTextView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

export class MailRecipientView {
  @ApiProperty()
  messageId: string;

  @ApiProperty()
  address: string;

  @ApiProperty({ type: [String] })
  names: string[];

  @ApiProperty({ enum: mailStates, enumName: 'MailState' })
  state: MailState;

  @ApiProperty({
    enum: mailNotDeliveredReasons,
    enumName: 'MailNotDeliveredReason',
    nullable: true,
  })
  reason: MailNotDeliveredReason | null;

  @ApiProperty({ type: MailReasonTextView, nullable: true })
  reasonText: MailReasonTextView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Such as `smtp-550` or `dsn-5.1.1`.' })
  code: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  leftAt: Date | null;
}

export class ObservationsMailDetailView extends ObservationsMailView {
  @ApiProperty({ type: [MailRecipientView], description: 'What did not arrive first.' })
  recipients: MailRecipientView[];
}

/** @param readerId as whom to read it; somebody who does not get it is passed over */
export function previewMail(composed: ComposedMail, readerId?: string): MailPreviewView {
  const { date, department, correction, latest, table, observations, seen } = composed;
  const { readers, withoutAddress } = composed;
  const reader =
    readers.find(({ people }) => people.some(({ id }) => id === readerId)) ?? readers[0];
  return {
    ...{ date, department, correction, observations, seen },
    isNew: latest?.contentDigest !== composed.contentDigest,
    classes: table.filter(({ lines }) => lines.length > 0).length,
    mailboxes: readers.map(({ address, people }) => ({ address, people: people.map(viewPerson) })),
    withoutAddress: withoutAddress.map(viewPerson),
    example:
      reader === undefined ? null : { readerId: reader.people[0]!.id, ...composed.textFor(reader) },
  };
}

const viewPerson = ({ id, displayName, role, classNames }: MailPerson): MailPersonView => ({
  ...{ id, displayName, role, classNames },
});

export function viewMail({ mail, sentByName, progress, can }: DescribedMail): ObservationsMailView {
  const { id, date, department, correction, observations, sentAt } = mail;
  return {
    ...{ id, date, department, correction, observations, sentByName, sentAt, can },
    progress: describeProgress(progress),
  };
}

export function viewMailRecipient(recipient: DescribedRecipient): MailRecipientView {
  const { reason } = recipient;
  return {
    ...recipient,
    reasonText: reason === null ? null : mailNotDeliveredReasonTexts[reason],
  };
}
