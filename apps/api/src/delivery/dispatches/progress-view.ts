import { type DispatchPhase, dispatchPhases, messageStatuses } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { DispatchSummary } from './dispatch-request.js';

/** How far a send has come: confirmed, handed over and did not arrive are its three results. */
export class ProgressView {
  @ApiProperty({ enum: dispatchPhases, enumName: 'DispatchPhase' })
  phase: DispatchPhase;

  @ApiProperty({ description: 'Whether a person holds back what has not left.' })
  paused: boolean;

  @ApiProperty()
  total: number;

  @ApiProperty()
  underWay: number;

  @ApiProperty()
  confirmed: number;

  @ApiProperty()
  handedOver: number;

  @ApiProperty()
  didNotArrive: number;

  @ApiProperty()
  unknown: number;

  @ApiProperty({ format: 'date-time' })
  notBefore: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  firstLeftAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastLeftAt: string | null;

  @ApiProperty({ description: 'SMS parts that gateways took.' })
  partsLeft: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: `Messages in each status: ${messageStatuses.join(', ')}. Absent counts 0.`,
  })
  counts: Record<string, number>;
}

export function describeProgress(summary: DispatchSummary): ProgressView {
  return {
    phase: summary.phase,
    paused: summary.paused,
    total: summary.total,
    underWay: summary.underWay,
    confirmed: summary.confirmed,
    handedOver: summary.handedOver,
    didNotArrive: summary.didNotArrive,
    unknown: summary.unknown,
    notBefore: summary.notBefore.toISOString(),
    expiresAt: summary.expiresAt.toISOString(),
    firstLeftAt: summary.firstLeftAt?.toISOString() ?? null,
    lastLeftAt: summary.lastLeftAt?.toISOString() ?? null,
    partsLeft: summary.partsLeft,
    counts: { ...summary.counts },
  };
}
