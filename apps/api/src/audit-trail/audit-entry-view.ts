import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class AuditActorView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null where there is no such account.',
  })
  displayName: string | null;
}

export class AuditOriginView {
  @ApiProperty({ type: String, nullable: true, description: 'The client’s network address.' })
  address: string | null;

  @ApiPropertyOptional({ description: 'A short mark that tells one session from another.' })
  session?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The program that asked, if it was one.' })
  apiClient?: string;
}

const anyObject = { type: 'object', additionalProperties: true } as const;

export class AuditEntryView {
  @ApiProperty({ description: 'As `audit:verify` names it.' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'In the chain, from 1.' })
  position: string | null;

  @ApiProperty({ format: 'date-time', description: 'School time.' })
  at: string;

  @ApiProperty({ type: AuditActorView, nullable: true, description: 'Null: the system itself.' })
  actor: AuditActorView | null;

  @ApiProperty({ description: 'A code, such as `contact.confirmed`.' })
  action: string;

  @ApiProperty()
  subjectKind: string;

  @ApiProperty()
  subjectId: string;

  @ApiProperty(anyObject)
  details: Record<string, unknown>;

  @ApiProperty({ ...anyObject, nullable: true, description: 'The values that changed, before.' })
  before: Record<string, unknown> | null;

  @ApiProperty({ ...anyObject, nullable: true, description: 'The same values since.' })
  after: Record<string, unknown> | null;

  @ApiProperty({
    type: AuditOriginView,
    nullable: true,
    description: 'From where; null for what the system did by itself.',
  })
  origin: AuditOriginView | null;
}

export class AuditEntryPageView {
  @ApiProperty({ type: [AuditEntryView], description: 'The newest first.' })
  entries: AuditEntryView[];

  @ApiProperty({ type: String, nullable: true, description: 'Brings the page after this one.' })
  next: string | null;
}

export class AuditHeadView {
  @ApiProperty()
  position: string;

  @ApiProperty({ description: 'In hexadecimal digits, as it is mailed each day.' })
  hash: string;
}

/** What can be chosen from, and where the chain ends. */
export class AuditWordsView {
  @ApiProperty({ type: [String] })
  actions: string[];

  @ApiProperty({ type: [String] })
  subjectKinds: string[];

  @ApiProperty({ type: AuditHeadView, nullable: true, description: 'Null while it is empty.' })
  newest: AuditHeadView | null;
}
