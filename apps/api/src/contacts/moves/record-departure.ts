import { Injectable } from '@nestjs/common';
import { type DepartureReason, leaveSchool } from '@lien-lac/domain';
import { type MoveOrder, WriteMove } from './write-move.js';

/** Writes down that a student leaves the school: from that day their guardians get nothing more. */
@Injectable()
export class RecordDeparture {
  constructor(private readonly writeMove: WriteMove) {}

  /**
   * Returns the id of the move.
   * @throws CodedError `student.not-found`, `request.changed-meanwhile`, `student-move.…`
   */
  run(order: MoveOrder & { reason: DepartureReason }): Promise<string> {
    const { reason, day } = order;
    return this.writeMove.run(
      order,
      { kind: 'departure', reason, action: 'student.left' },
      async (transaction, enrolments) =>
        leaveSchool(enrolments, await this.writeMove.yearOfDay(transaction, day), day),
    );
  }
}
