import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far an acceptance that is under way has come. The row goes with it; a crash may leave it. */
@Entity('roster_acceptance')
export class RosterAcceptanceEntity {
  @PrimaryColumn({ name: 'import_id', type: 'uuid' })
  importId: string;

  /** From 0 to 1. */
  @Column({ type: 'real' })
  share: number;

  /** Real time. */
  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt: Date;
}
