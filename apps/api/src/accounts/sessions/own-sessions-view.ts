import { ApiProperty } from '@nestjs/swagger';
import type { OwnSession } from './sessions.repository.js';

export class OwnSessionView {
  @ApiProperty({ description: 'Tells the session from others and opens none.' })
  id: string;

  @ApiProperty({ description: 'Whether this request came by it.' })
  isCurrent: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Chrome' })
  browser: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Android' })
  system: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The network address it began at.' })
  address: string | null;

  @ApiProperty({ format: 'date-time', description: 'Real time.' })
  firstSeenAt: string;

  @ApiProperty({ format: 'date-time', description: 'Real time.' })
  lastSeenAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it gave the second factor last. Real time.',
  })
  secondFactorAt: string | null;
}

export class OwnSessionListView {
  @ApiProperty({ type: [OwnSessionView], description: 'The last seen first.' })
  sessions: OwnSessionView[];
}

/** @param current the mark of the session that asks */
export function describeOwnSession(session: OwnSession, current: string): OwnSessionView {
  const { mark, device, signedInAt, lastSeenAt, secondFactorAt } = session;
  return {
    id: mark,
    isCurrent: mark === current,
    browser: device?.browser ?? null,
    system: device?.system ?? null,
    address: device?.address ?? null,
    firstSeenAt: signedInAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    secondFactorAt: secondFactorAt?.toISOString() ?? null,
  };
}
