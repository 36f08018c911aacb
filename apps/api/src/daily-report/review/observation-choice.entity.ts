import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the reviewer takes over another observation than was suggested, or leaves one out. */
@Entity('observation_choice')
export class ObservationChoiceEntity {
  @PrimaryColumn({ name: 'observation_id', type: 'text' })
  observationId: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ type: 'date' })
  date: string;

  @Column({ name: 'taken_over', type: 'boolean' })
  takenOver: boolean;

  @Column({ name: 'chosen_by', type: 'uuid' })
  chosenBy: string;
}
