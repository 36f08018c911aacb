import {
  type ContactStatus,
  contactStatuses,
  type Relationship,
  RELATIONSHIPS,
  samePersonLikelihoods,
  type SamePersonLikelihood,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageLimit } from '../../platform/http/page-limit.js';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export class MergeBody {
  @ApiProperty({ format: 'uuid', description: 'The guardian whose record stays.' })
  @IsUUID('all')
  keptId: string;

  @ApiProperty({ format: 'uuid', description: 'The guardian whose record goes into the other.' })
  @IsUUID('all')
  goneId: string;
}

export class MergedView {
  @ApiProperty({ format: 'uuid', description: 'By which the merge can be undone.' })
  id: string;
}

export class GuardianMergePermissions {
  @ApiProperty({ description: 'It stands, and neither of the two was merged again later.' })
  undo: boolean;
}

export class GuardianMergeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  keptId: string;

  @ApiProperty({ type: String, nullable: true })
  keptName: string | null;

  @ApiProperty({ format: 'uuid' })
  goneId: string;

  @ApiProperty({ type: String, nullable: true, description: 'As the record that went has it.' })
  goneName: string | null;

  @ApiProperty({ format: 'date-time' })
  mergedAt: string;

  @ApiProperty({ type: String, nullable: true })
  mergedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt: string | null;

  @ApiProperty({ type: GuardianMergePermissions })
  can: GuardianMergePermissions;
}

export class GuardianMergePageView {
  @ApiProperty({ type: [GuardianMergeView], description: 'The latest first.' })
  merges: GuardianMergeView[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}

export class GuardianMergesQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only merges of this guardian.' })
  @IsOptional()
  @IsUUID('all')
  guardianId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'What the page before gave as its next.' })
  @IsOptional()
  @IsUUID('all')
  cursor?: string;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}

export class NotSamePersonBody {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 2, maxItems: 2 })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsUUID('all', { each: true })
  guardianIds: string[];
}

export class SuggestionsQuery {
  @ApiPropertyOptional({ description: 'What the page before gave as its next.' })
  @IsOptional()
  @Matches(new RegExp(`^${uuid}\\.${uuid}$`, 'u'))
  cursor?: string;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}

export class SuggestedWardView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;
}

export class SuggestedPhoneView {
  @ApiProperty({ description: 'E.164.' })
  phone: string;

  @ApiProperty({ enum: contactStatuses, enumName: 'ContactStatus' })
  status: ContactStatus;
}

export class SuggestedGuardianView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true })
  fullName: string | null;

  @ApiProperty({ type: [SuggestedWardView] })
  students: SuggestedWardView[];

  @ApiProperty({ type: [SuggestedPhoneView] })
  phones: SuggestedPhoneView[];
}

export class MergeSuggestionView {
  @ApiProperty({
    enum: samePersonLikelihoods,
    enumName: 'SamePersonLikelihood',
    description: 'Likely by the names too, or possible by the phone alone.',
  })
  likelihood: SamePersonLikelihood;

  @ApiProperty({ type: [String], description: 'E.164.' })
  sharedPhones: string[];

  @ApiProperty({ type: [SuggestedGuardianView], description: 'The two.' })
  guardians: SuggestedGuardianView[];
}

export class MergeSuggestionPageView {
  @ApiProperty({ type: [MergeSuggestionView] })
  suggestions: MergeSuggestionView[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class GuardianAccountBody {
  @ApiProperty({ format: 'uuid', description: 'The account of the same person.' })
  @IsUUID('all')
  accountId: string;
}

export class LinkedAccountView {
  @ApiProperty({ format: 'uuid' })
  guardianId: string;

  @ApiProperty({ type: String, nullable: true })
  guardianName: string | null;

  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  accountName: string;

  @ApiProperty({ format: 'date-time' })
  linkedAt: string;
}

export class LinkedAccountListView {
  @ApiProperty({ type: [LinkedAccountView] })
  links: LinkedAccountView[];
}
