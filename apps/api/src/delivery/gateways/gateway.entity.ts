import type { GatewayKind } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from '../channels/gateway.js';

/** One way out of the house, as people set it up and steer it. It is never deleted: messages name it. */
@Entity('gateway')
export class GatewayEntity {
  @PrimaryColumn({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: GatewayKind;

  @Column({ type: 'text' })
  channel: Channel;

  /** Not secret; empty where the settings come with the deployment. */
  @Column({ type: 'jsonb' })
  settings: Record<string, unknown>;

  /** By field, each sealed for this gateway and field; see `gateway-secrets.ts`. */
  @Column({ type: 'jsonb' })
  secrets: Record<string, string>;

  /** School time. */
  @Column({ name: 'secrets_set_at', type: 'timestamptz', nullable: true })
  secretsSetAt: Date | null;

  @Column({ name: 'secrets_set_by', type: 'uuid', nullable: true })
  secretsSetBy: string | null;

  @Column({ type: 'integer' })
  weight: number;

  /** Đồng for an SMS part, or for a message of another channel. */
  @Column({ type: 'integer' })
  price: number;

  /** Messages a second over all workers; null for no limit, or for that of the deployment. */
  @Column({ name: 'rate_per_second', type: 'integer', nullable: true })
  ratePerSecond: number | null;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean' })
  enabled: boolean;

  /** School time. A person has it wait. */
  @Column({ name: 'paused_at', type: 'timestamptz', nullable: true })
  pausedAt: Date | null;

  @Column({ name: 'paused_by', type: 'uuid', nullable: true })
  pausedBy: string | null;

  /** Real time, as are the next ones. It said that a person has to mend something. */
  @Column({ name: 'self_paused_at', type: 'timestamptz', nullable: true })
  selfPausedAt: Date | null;

  @Column({ name: 'self_paused_code', type: 'text', nullable: true })
  selfPausedCode: string | null;

  /** When it may be tried with one message. */
  @Column({ name: 'probe_at', type: 'timestamptz', nullable: true })
  probeAt: Date | null;

  /** When CGCN was last told that it paused itself, and of which code. */
  @Column({ name: 'told_at', type: 'timestamptz', nullable: true })
  toldAt: Date | null;

  @Column({ name: 'told_code', type: 'text', nullable: true })
  toldCode: string | null;

  /** How many steps of its part were taken from it; see `shareOfStep`. */
  @Column({ name: 'share_step', type: 'smallint' })
  shareStep: number;

  @Column({ name: 'moved_at', type: 'timestamptz', nullable: true })
  movedAt: Date | null;

  /** Counts what people change. */
  @Column({ type: 'integer' })
  version: number;

  /** School time. */
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Null for one that comes with the deployment. */
  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;
}
