import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export class RestoredSendView {
  @ApiProperty({ description: 'Where it is decided on, as an address in the web app.' })
  to: string;

  @ApiProperty({ enum: ['announcement', 'direct-message', 'observations-mail'] })
  kind: string;

  @ApiProperty({ description: 'Messages of which it is not known whether they left.' })
  unknown: number;

  @ApiProperty({ description: 'Whether it waits to be let go on.' })
  paused: boolean;
}

/** That the data came out of a backup, and what a person has to see to. */
export class RestoredBackupView {
  @ApiProperty({ format: 'date-time', description: 'School time, as all of it.' })
  takenAt: string;

  @ApiProperty({ format: 'date-time' })
  restoredAt: string;

  @ApiProperty({ description: 'Messages that had not ended, and may have left since.' })
  doubtfulMessages: number;

  @ApiProperty()
  heldSends: number;

  @ApiProperty({ description: 'Approved and not planned: called back.' })
  cancelledAnnouncements: number;

  @ApiProperty({ type: [RestoredSendView], description: 'What is still open of these.' })
  sends: RestoredSendView[];

  @ApiProperty({ description: 'Unknown messages of daily reports and of mails to the staff.' })
  others: number;
}

export class RestoredBackupAnswer {
  @ApiProperty({ type: RestoredBackupView, nullable: true })
  restored: RestoredBackupView | null;
}

export const otherDecisions = ['taken', 'failed'] as const;

export class RestoredDecisionBody {
  @ApiProperty({ enum: otherDecisions, enumName: 'RestoredDecision' })
  @IsIn(otherDecisions)
  decision: (typeof otherDecisions)[number];
}
