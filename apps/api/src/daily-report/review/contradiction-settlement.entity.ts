import type {
  AskedOf,
  ContradictionKind,
  ContradictionSide,
  ContradictionStatus,
} from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How far one contradiction is settled; what contradicts what is found anew each time it is looked at. */
@Entity('contradiction_settlement')
export class ContradictionSettlementEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ type: 'date' })
  date: string;

  /** Of these very facts: `Contradiction.key` of the domain. */
  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  kind: ContradictionKind;

  @Column({ name: 'student_id', type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  status: ContradictionStatus;

  @Column({ type: 'text', nullable: true })
  choice: ContradictionSide | null;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  settledBy: string | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ name: 'asked_of', type: 'text', nullable: true })
  askedOf: AskedOf | null;

  @Column({ type: 'text', nullable: true })
  question: string | null;

  @Column({ name: 'asked_by', type: 'uuid', nullable: true })
  askedBy: string | null;

  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt: Date | null;

  /** The side that whoever was asked says is right. */
  @Column({ type: 'text', nullable: true })
  answer: ContradictionSide | null;

  @Column({ name: 'answer_words', type: 'text', nullable: true })
  answerWords: string | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}
