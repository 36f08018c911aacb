import { Entity, PrimaryColumn } from 'typeorm';

/** A ground or an address that must not be written to, for one kind of message or for all (`*`). */
@Entity('suppression')
export class SuppressionEntity {
  @PrimaryColumn({ type: 'text' })
  reference: string;

  @PrimaryColumn({ name: 'message_kind', type: 'text' })
  messageKind: string;

  @PrimaryColumn({ type: 'text' })
  reason: string;
}
