import type { GatewayNoticeSubject } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the other side of a gateway last said of its account by itself. */
@Entity('gateway_notice')
export class GatewayNoticeEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  @PrimaryColumn({ type: 'text' })
  subject: GatewayNoticeSubject;

  /** The template that it is about; empty where it is about the account. */
  @Column({ type: 'text' })
  about: string;

  @Column({ type: 'text' })
  state: string;

  /** Real time, as the other side has it. */
  @Column({ name: 'said_at', type: 'timestamptz' })
  saidAt: Date;
}
