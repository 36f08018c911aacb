import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One secret of a client. It has two for a while when it changes to a new one. */
@Entity('api_client_secret')
export class ApiClientSecretEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId: string;

  /** SHA-256, in hex. */
  @Column({ name: 'secret_hash', type: 'text', unique: true })
  secretHash: string;

  /** Real time, as is `endsAt`. */
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy: string;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt: Date;
}
