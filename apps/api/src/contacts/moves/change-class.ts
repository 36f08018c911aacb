import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeClass } from '@lien-lac/domain';
import { type MoveOrder, WriteMove } from './write-move.js';

/** Moves a student into another class of the same school year. */
@Injectable()
export class ChangeClass {
  constructor(private readonly writeMove: WriteMove) {}

  /**
   * Returns the id of the move.
   * @throws CodedError `student.not-found`, `class.not-found`, `request.changed-meanwhile`,
   * `student-move.…`
   */
  run(order: MoveOrder & { classId: string }): Promise<string> {
    const { classId, day } = order;
    return this.writeMove.run(
      order,
      { kind: 'class-change', reason: null, action: 'student.class-changed' },
      async (transaction, enrolments) => {
        const schoolYear = await this.writeMove.yearOfClass(transaction, classId, day);
        return changeClass(enrolments, { classId, schoolYear }, day, randomUUID);
      },
    );
  }
}
