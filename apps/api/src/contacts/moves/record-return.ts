import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { comeBack } from '@lien-lac/domain';
import { type MoveOrder, WriteMove } from './write-move.js';

/** Brings a student who had left back into a class. */
@Injectable()
export class RecordReturn {
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
      { kind: 'return', reason: null, action: 'student.returned' },
      async (transaction, enrolments) => {
        const schoolYear = await this.writeMove.yearOfClass(transaction, classId, day);
        return comeBack(enrolments, { classId, schoolYear }, day, randomUUID);
      },
    );
  }
}
