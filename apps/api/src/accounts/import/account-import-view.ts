import {
  type Role,
  roles,
  rosterImportMoves,
  type RosterImportStatus,
  type StaffCode,
  staffCodes,
  statusesIn,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { AccountImportOutcome } from './account-import.entity.js';

export class ImportLanguageQuery {
  @ApiPropertyOptional({ enum: ['vi', 'en'], default: 'vi' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

export class StaffReasonView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

export class StaffFindingView {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'As in the spreadsheet, from 1.' })
  row: number;

  @ApiProperty({ type: String, nullable: true, example: 'D' })
  column: string | null;

  @ApiProperty({ enum: staffCodes, enumName: 'StaffCode' })
  code: StaffCode;

  @ApiProperty({ description: 'The cell as it stood.' })
  value: string;

  @ApiProperty({ type: StaffReasonView })
  reason: StaffReasonView;
}

export class ImportedPersonView {
  @ApiProperty()
  sheet: string;

  @ApiProperty()
  row: number;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  username: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;

  @ApiProperty({ description: 'Whether the person has no account yet.' })
  isNew: boolean;

  @ApiProperty()
  getsClass: boolean;
}

export class AccountImportOutcomeView implements AccountImportOutcome {
  @ApiProperty()
  created: number;

  @ApiProperty({ description: 'Of the created ones, those that await a second person.' })
  awaiting: number;

  @ApiProperty({ description: 'Classes that are given to a teacher.' })
  classes: number;

  @ApiProperty()
  unchanged: number;

  @ApiProperty()
  refusedRows: number;
}

export class AccountImportAbilities {
  @ApiProperty()
  accept: boolean;

  @ApiProperty()
  downloadRefused: boolean;
}

export class AccountImportView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: statusesIn(rosterImportMoves), enumName: 'RosterImportStatus' })
  status: RosterImportStatus;

  @ApiProperty({ format: 'date-time' })
  uploadedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acceptedAt: string | null;

  @ApiProperty({ type: AccountImportOutcomeView, description: 'What it did, or would do now.' })
  outcome: AccountImportOutcomeView;

  @ApiProperty({ type: [ImportedPersonView] })
  people: ImportedPersonView[];

  @ApiProperty({ type: [StaffFindingView] })
  findings: StaffFindingView[];

  @ApiProperty({ type: AccountImportAbilities })
  can: AccountImportAbilities;
}

/** For whoever has no mailbox: to be handed over on paper. */
export class HandedOverLinkView {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ description: 'Shown this once.' })
  link: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class AcceptedAccountImportView {
  @ApiProperty({ type: AccountImportOutcomeView })
  outcome: AccountImportOutcomeView;

  @ApiProperty({
    type: [HandedOverLinkView],
    description: 'Of those without a mailbox; the others get theirs by mail. Shown this once.',
  })
  links: HandedOverLinkView[];
}
