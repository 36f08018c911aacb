import {
  type CallOutcome,
  callOutcomes,
  type ConfirmationWay,
  confirmationWays,
  reachabilities,
  type Reachability,
} from '@lien-lac/domain';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ContactView } from '../lists/contact-view.js';

export class ContactCallView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  calledAt: string;

  @ApiProperty({ type: String, nullable: true })
  calledByName: string | null;

  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  how: ConfirmationWay;

  @ApiProperty({ enum: callOutcomes, enumName: 'CallOutcome' })
  outcome: CallOutcome;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

/** A confirmed contact of the same guardian, which is in use meanwhile. */
export class BesideView {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty({ type: String, nullable: true, description: 'E.164.' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ enum: reachabilities, enumName: 'Reachability' })
  reachability: Reachability;

  @ApiProperty({ format: 'date-time' })
  confirmedAt: string;

  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  confirmedHow: ConfirmationWay;

  @ApiProperty({ description: 'It is put away once the waiting one is confirmed.' })
  willBeReplaced: boolean;
}

/** Where the enrolment system tells something of the student otherwise than the school has it. */
export class DeskDifferenceView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'What it is about, such as name, class or phone.' })
  field: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The guardian whom it is about; null where it is the student.',
  })
  guardianName: string | null;

  @ApiProperty({ type: String, nullable: true })
  ours: string | null;

  @ApiProperty({ type: String, nullable: true })
  theirs: string | null;

  @ApiProperty({ format: 'date-time' })
  since: string;
}

/** A contact that waits for confirmation, with everything that helps whoever calls. */
export class DeskContactView extends OmitType(ContactView, ['phone', 'email']) {
  @ApiProperty({ type: String, nullable: true, description: 'E.164; null for an e-mail address.' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when it waits; null where it came before this was kept.',
  })
  proposedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who brought it; null for the enrolment system, and where it is not known.',
  })
  proposedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: [BesideView] })
  beside: BesideView[];

  @ApiProperty({ type: [DeskDifferenceView] })
  differences: DeskDifferenceView[];

  @ApiProperty({ type: [ContactCallView], description: 'The latest first.' })
  calls: ContactCallView[];
}

export class DeskPageView {
  @ApiProperty({ type: [DeskContactView] })
  contacts: DeskContactView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}
