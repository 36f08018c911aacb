import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the look for messages that a gateway did not report of has come, over all workers. */
@Entity('unreported_walk')
export class UnreportedWalkEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  /** When a worker last began a look (real time): no other begins one so soon. */
  @Column({ name: 'looked_at', type: 'timestamptz' })
  lookedAt: Date;

  /** The send in which the next look goes on; null from the first one on. */
  @Column({ name: 'dispatch_id', type: 'bigint', nullable: true })
  dispatchId: string | null;

  /** The last message of it that was looked at; null where none was. */
  @Column({ name: 'message_id', type: 'bigint', nullable: true })
  messageId: string | null;
}
