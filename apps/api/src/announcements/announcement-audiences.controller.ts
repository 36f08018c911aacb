import {
  type AudienceRule,
  fieldsOfAudience,
  isOncePerStudent,
  readAudienceRule,
  unreachableReasons,
} from '@lien-lac/domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import {
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { RecipientList } from '../contacts/audience/recipient-list.js';
import { RecipientNames } from '../contacts/audience/recipient-names.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { MayBeLeftOut } from '../platform/http/may-be-left-out.js';
import { PageLimit } from '../platform/http/page-limit.js';
import { AudienceBody } from './announcement-bodies.js';
import { announcementMessageKind } from './announcement-dispatch.js';
import { RecipientListView } from './announcement-recipient-views.js';
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

export class RecipientsQuestionBody extends AudienceQuestionBody {
  @ApiPropertyOptional({ description: 'The text, which tells whether each student gets one.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(50_000)
  text?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Words of a student’s name, or a class.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ default: 0, description: '`next` of the page before.' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;

  @PageLimit({ maximum: 200, usual: 100 })
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
    private readonly recipients: RecipientList,
  ) {}

  @Post()
  @HttpCode(200)
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: AudienceCountView })
  async count(
    @CurrentAccount() person: Principal,
    @Body() body: AudienceQuestionBody,
  ): Promise<AudienceCountView> {
    const rule = await this.ruleFor(person, body);
    const [counts, [inWords]] = await Promise.all([
      this.audience.count(rule, announcementMessageKind),
      this.names.inWords([rule]),
    ]);
    return { ...counts, inWords: inWords! };
  }

  /** Who would get it, one by one, each with the reason; those that were unticked are among them. */
  @Post('recipients')
  @HttpCode(200)
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: RecipientListView })
  async list(
    @CurrentAccount() person: Principal,
    @Body() body: RecipientsQuestionBody,
  ): Promise<RecipientListView> {
    const { text = '', q = '', offset = 0, limit = 100 } = body;
    const rule = await this.ruleFor(person, body);
    const sharing = isOncePerStudent(text, fieldsOfAudience(rule))
      ? 'one-per-student'
      : 'one-per-address';
    const found = await this.recipients.run(person, rule, announcementMessageKind, {
      ...{ sharing, words: q, offset, limit: limit + 1 },
    });
    return {
      items: found.slice(0, limit).map((line) => ({ ...line, status: null })),
      next: found.length > limit ? offset + limit : null,
    };
  }

  /** Who would not be reached, and why. */
  @Post('unreachable')
  @HttpCode(200)
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: UnreachableListView })
  async unreachable(
    @CurrentAccount() person: Principal,
    @Body() body: UnreachableQuestionBody,
  ): Promise<UnreachableListView> {
    const { cursor = null, limit = 50 } = body;
    const rule = await this.ruleFor(person, body);
    const found = await this.audience.unreachable(rule, announcementMessageKind, cursor, limit + 1);
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.studentId ?? null) : null };
  }

  private async ruleFor(
    person: Principal,
    { audience }: AudienceQuestionBody,
  ): Promise<AudienceRule> {
    const rule = ruleOf(audience);
    await this.audience.requireReadable(person, rule);
    return rule;
  }
}

function ruleOf(audience: object): AudienceRule {
  const { rule } = readAudienceRule(audience);
  if (rule !== undefined) return rule;
  throw new CodedError('request.invalid', {}, [{ field: 'audience', code: 'audience.invalid' }]);
}
