import { pushRemarkReason } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CodedError } from '../../platform/errors/coded-error.js';
import { describeProblem } from '../../platform/errors/problem-details.filter.js';
import { ProblemView } from '../../platform/errors/problem-view.js';
import { EnrolmentRecordView, viewRecord } from '../records/record-views.js';
import type { PushAnswer } from './push-students.js';

const results = ['added', 'linked', 'changed', 'unchanged'] as const;
type Result = (typeof results)[number];

class ReasonTextView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

/** Something that was not taken as it stood, or was read in a way of which one should know. */
class PushRemarkView {
  @ApiProperty({ example: 'guardians.0.phones.1' })
  field: string;

  @ApiProperty({ example: 'phone-too-short' })
  code: string;

  @ApiProperty({ description: 'As it was sent.' })
  value: string;

  @ApiProperty({ type: ReasonTextView })
  reason: ReasonTextView;
}

/** A student who was taken. */
export class PushView {
  @ApiProperty({
    enum: results,
    enumName: 'PushResult',
    description:
      '`added`: a new student. `linked`: joined to the one whom the school has by the code. `changed`, `unchanged`: known already; what CGCN confirmed is never changed but stands in `differences`.',
  })
  result: Result;

  @ApiProperty({
    type: [PushRemarkView],
    description: 'What could not be read; the student was taken without it.',
  })
  remarks: PushRemarkView[];

  @ApiProperty({ type: EnrolmentRecordView })
  record: EnrolmentRecordView;
}

export class BatchItemView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'As it was sent; null where nothing of the kind was.',
  })
  externalId: string | null;

  @ApiProperty({ description: 'The HTTP status that a single push would have had.' })
  status: number;

  @ApiPropertyOptional({ type: PushView, description: 'Where the student was taken.' })
  taken?: PushView;

  @ApiPropertyOptional({ type: ProblemView, description: 'Where not: nothing of it was written.' })
  problem?: ProblemView;
}

export class BatchView {
  @ApiProperty({ type: [BatchItemView], description: 'In the order of the request.' })
  students: BatchItemView[];
}

/** @throws CodedError the reason why the student was refused */
export function viewPush(answer: PushAnswer): PushView {
  if ('refused' in answer) throw answer.refused;
  return {
    result: answer.result,
    remarks: answer.remarks.map(({ field, code, value }) => ({
      ...{ field, code, value, reason: pushRemarkReason(code) },
    })),
    record: viewRecord(answer.state),
  };
}

export function viewBatchItem(
  externalId: string | null,
  answer: PushAnswer | CodedError,
): BatchItemView {
  const refused =
    answer instanceof CodedError ? answer : 'refused' in answer ? answer.refused : null;
  if (refused !== null) {
    const problem = describeProblem(refused);
    return { externalId, status: problem.status, problem };
  }
  const taken = viewPush(answer as Exclude<PushAnswer, { refused: CodedError }>);
  return { externalId, status: statusOf(taken.result), taken };
}

/** 201 where a record came to be, else 200. */
export function statusOf(result: Result): number {
  return result === 'added' || result === 'linked' ? 201 : 200;
}
