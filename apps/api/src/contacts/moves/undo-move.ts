import { Injectable } from '@nestjs/common';
import { schoolDate, stillStands, undoOf } from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { ExpectedVersion } from '../../platform/http/entity-tags/if-match.js';
import { EnrolmentsRepository } from '../students/enrolments.repository.js';
import { HoldBackLeavers } from './hold-back-leavers.js';
import { StudentMovesRepository } from './student-moves.repository.js';
import { WriteMove } from './write-move.js';

/** Takes a student's last move back, as long as nothing later happened. */
@Injectable()
export class UndoMove {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly enrolments: EnrolmentsRepository,
    private readonly moves: StudentMovesRepository,
    private readonly holdBackLeavers: HoldBackLeavers,
    private readonly writeMove: WriteMove,
  ) {}

  /**
   * @throws CodedError `student.not-found`, `student-move.not-found`, `student-move.not-undoable`,
   * `request.changed-meanwhile`
   */
  async run(order: {
    accountId: string;
    studentId: string;
    moveId: string;
    seen: ExpectedVersion;
  }): Promise<void> {
    const { accountId, studentId, moveId } = order;
    await this.database.transaction(async (transaction) => {
      const enrolments = await this.writeMove.hold(transaction, studentId, order.seen);
      const moves = await this.moves.ofStudent(studentId, transaction);
      const move = moves.find(({ id }) => id === moveId);
      if (move === undefined) throw new CodedError('student-move.not-found');
      const last = moves.find(({ undoneAt }) => undoneAt === null);
      if (last?.id !== moveId || !stillStands(enrolments, move.change)) {
        throw new CodedError('student-move.not-undoable');
      }
      const back = undoOf(move.change);
      const classIds = [...new Set(back.after.map(({ classId }) => classId))];
      // A class of a year that was prepared may be gone with that year.
      const existing = await this.enrolments.existingClasses(transaction, classIds);
      const present = new Set(existing.map(({ id }) => id));
      const change = { ...back, after: back.after.filter(({ classId }) => present.has(classId)) };
      const at = await this.schoolClock.nowWithin(transaction);
      await this.enrolments.write(transaction, studentId, change);
      await this.moves.countUp(transaction, studentId);
      await this.holdBackLeavers.run(transaction, [studentId], schoolDate(at));
      await this.moves.markUndone(transaction, moveId, accountId, at);
      const action = 'student.move-undone';
      await this.writeMove.audit(
        transaction,
        { at, accountId, studentId, action, id: moveId },
        change,
      );
    });
  }
}
