import { readAudienceRule, type AudienceRule, unreachableReasons } from '@lien-lac/domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsDefined, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { Audience } from '../contacts/audience/audience.js';
import { RecipientNames } from '../contacts/audience/recipient-names.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { AudienceBody } from './announcement-bodies.js';
import { announcementMessageKind } from './announcement-dispatch.js';
import { TextsView, UnreachableListView } from './announcement-result-views.js';

export class AudienceQuestionBody {
  @ApiProperty({ type: AudienceBody })
  @IsDefined()
  audience: object;
}

export class UnreachableQuestionBody extends AudienceQuestionBody {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class AudienceCountView {
  @ApiProperty({ description: 'Each gets one message.' })
  phones: number;

  @ApiProperty()
  students: number;

  @ApiProperty({ description: 'Of the students, those none of whose guardians can be reached.' })
  unreachableStudents: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: `Of those, how many for each reason: ${unreachableReasons.join(', ')}.`,
  })
  unreachable: Record<string, number>;

  @ApiProperty({ type: TextsView, description: 'The audience in words.' })
  inWords: TextsView;
}

/** Whom an announcement would reach, asked while its audience is being chosen. Nothing is kept. */
@ApiTags('announcements')
@Controller('announcement-audiences')
export class AnnouncementAudiencesController {
  constructor(
    private readonly audience: Audience,
    private readonly names: RecipientNames,
  ) {}

  @Post()
  @HttpCode(200)
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: AudienceCountView })
  async count(@Body() body: AudienceQuestionBody): Promise<AudienceCountView> {
    const rule = ruleOf(body);
    const [counts, unreachable, [inWords]] = await Promise.all([
      this.audience.count(rule, announcementMessageKind),
      this.audience.countUnreachable(rule, announcementMessageKind),
      this.names.inWords([rule]),
    ]);
    return { ...counts, unreachable, inWords: inWords! };
  }

  /** Who would not be reached, and why. */
  @Post('unreachable')
  @HttpCode(200)
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: UnreachableListView })
  async unreachable(@Body() body: UnreachableQuestionBody): Promise<UnreachableListView> {
    const { cursor = null, limit = 50 } = body;
    const found = await this.audience.unreachable(
      ruleOf(body),
      announcementMessageKind,
      cursor,
      limit + 1,
    );
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.studentId ?? null) : null };
  }
}

function ruleOf({ audience }: AudienceQuestionBody): AudienceRule {
  const { rule } = readAudienceRule(audience);
  if (rule !== undefined) return rule;
  throw new CodedError('request.invalid', {}, [{ field: 'audience', code: 'audience.invalid' }]);
}
