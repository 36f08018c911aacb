import {
  type EnrolmentDifferenceField,
  enrolmentDifferenceFields,
  type Relationship,
  RELATIONSHIPS,
  type StudentFacts,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageLimit } from '../../platform/http/page-limit.js';
import type { ListedDifference } from './list-differences.js';

export class DifferencesQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'What the page before gave as its next.' })
  @IsOptional()
  @IsUUID('all')
  cursor?: string;

  @PageLimit({ maximum: 500, usual: 100 })
  limit?: number;
}

export class DifferingStudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dateOfBirth: string | null;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;
}

class DifferingGuardianView {
  @ApiProperty({ type: String, nullable: true })
  fullName: string | null;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  relationship: Relationship;
}

class DifferenceCan {
  @ApiProperty()
  take: boolean;

  @ApiProperty()
  keep: boolean;
}

export class EnrolmentDifferenceView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  externalId: string;

  @ApiProperty({ type: DifferingStudentView })
  student: DifferingStudentView;

  @ApiProperty({ enum: enrolmentDifferenceFields, enumName: 'EnrolmentDifferenceField' })
  field: EnrolmentDifferenceField;

  @ApiProperty({
    type: DifferingGuardianView,
    nullable: true,
    description: 'Whom it is about, where it is not the student.',
  })
  guardian: DifferingGuardianView | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the enrolment system tells; null for a number that it no longer tells.',
  })
  theirs: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the school has.' })
  ours: string | null;

  @ApiProperty({ format: 'date-time' })
  since: string;

  @ApiProperty({ type: DifferenceCan })
  can: DifferenceCan;
}

export class EnrolmentDifferencePageView {
  @ApiProperty({ type: [EnrolmentDifferenceView] })
  differences: EnrolmentDifferenceView[];

  @ApiProperty({ description: 'How many there are in all.' })
  total: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}

/** @param limit how many lines the page has; `cursor` is the last line of the page before */
export function pageOfDifferences(
  all: readonly ListedDifference[],
  { cursor, limit = 100 }: DifferencesQuery,
): EnrolmentDifferencePageView {
  const last = all.findIndex(({ difference }) => difference.id === cursor?.toLowerCase());
  const rest = all.slice(last + 1);
  const page = rest.slice(0, limit);
  return {
    differences: page.map(viewDifference),
    total: all.length,
    next: rest.length > limit ? page.at(-1)!.difference.id : null,
  };
}

export function viewStudent({
  id,
  fullName,
  code,
  dateOfBirth,
  className,
}: StudentFacts): DifferingStudentView {
  return { id, fullName, code, dateOfBirth, className };
}

export function viewDifference({
  difference,
  facts,
  ours,
}: ListedDifference): EnrolmentDifferenceView {
  const { id, externalId, field, about, theirs, since } = difference;
  const contact = facts.contacts.find((one) => one.id === about);
  const guardianship = facts.guardianships.find(
    (one) => one.id === (contact?.guardianshipId ?? about),
  );
  return {
    ...{ id, externalId, field, theirs, ours },
    student: viewStudent(facts),
    guardian:
      guardianship === undefined
        ? null
        : { fullName: guardianship.fullName, relationship: guardianship.relationship },
    since: since.toISOString(),
    can: { take: true, keep: true },
  };
}
