import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. connect-pg-simple reads and writes the rows; the names are those it asks for. */
@Entity('session')
export class Session {
  @PrimaryColumn({ type: 'text' })
  sid: string;

  @Column({ type: 'jsonb' })
  sess: Record<string, unknown>;

  /** Real time. */
  @Column({ type: 'timestamptz' })
  expire: Date;
}
