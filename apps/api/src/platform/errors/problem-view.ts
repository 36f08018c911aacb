import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ErrorCode } from '@lien-lac/domain';
import type { FieldProblem } from './coded-error.js';
import type { ProblemDetails } from './problem-details.filter.js';

class ProblemTextView {
  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

export class FieldProblemView implements FieldProblem {
  @ApiProperty({ description: 'Where it stands, as in `guardians.0.phones.1`.' })
  field: string;

  @ApiProperty()
  code: string;

  @ApiPropertyOptional()
  message?: string;

  @ApiPropertyOptional({
    type: ProblemTextView,
    description: 'What is wrong, in words, where the code alone does not say it.',
  })
  texts?: ProblemTextView;
}

/** Problem details (RFC 9457): what happened, what it means and what to do. */
export class ProblemView implements ProblemDetails {
  @ApiProperty({ example: 'urn:lien-lac:error:request.invalid' })
  type: string;

  @ApiProperty({ description: 'The HTTP status.' })
  status: number;

  @ApiProperty({ type: String, description: 'Stays the same; the texts may be bettered.' })
  code: ErrorCode;

  @ApiProperty({ description: 'The text, in Vietnamese.' })
  title: string;

  @ApiProperty({ type: ProblemTextView })
  detail: ProblemTextView;

  @ApiPropertyOptional({ type: [FieldProblemView], description: 'What is wrong with which field.' })
  fields?: FieldProblemView[];

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  current?: object;
}
