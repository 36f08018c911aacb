import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * That a text is on its way to a phone by a gateway which refuses the same text to the same phone for a
 * while. Neither can be read from it.
 */
@Entity('same_text')
export class SameTextEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  /** Of the phone and the text, with the deployment's key. */
  @PrimaryColumn({ type: 'text' })
  fingerprint: string;

  /** The message that it is: it may come again as often as it has to. */
  @Column({ name: 'message_id', type: 'bigint' })
  messageId: string;

  /** Until when any other message waits (real time). */
  @Column({ type: 'timestamptz' })
  until: Date;
}
