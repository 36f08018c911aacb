import { Injectable } from '@nestjs/common';
import {
  type DepartureReason,
  type EnrolmentChange,
  type EnrolmentSpan,
  type Moved,
  schoolDate,
  type StudentMoveKind,
} from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type ExpectedVersion, requireSeen } from '../../platform/http/entity-tags/if-match.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { SchoolYears } from '../school-years/school-years.js';
import { EnrolmentsRepository } from '../students/enrolments.repository.js';
import { HoldBackLeavers } from './hold-back-leavers.js';
import { StudentMovesRepository } from './student-moves.repository.js';

/** Who asks for a move of whom, and which version of the student they saw. */
export interface MoveOrder {
  accountId: string;
  studentId: string;
  seen: ExpectedVersion;
  /** The first day on which it holds, YYYY-MM-DD. */
  day: string;
  note?: string | undefined;
}

interface MoveDescription {
  kind: StudentMoveKind;
  reason: DepartureReason | null;
  /** The action in the audit trail. */
  action: string;
}

/** What all moves of a student have in common: who may come between, and what is kept of them. */
@Injectable()
export class WriteMove {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly moves: StudentMovesRepository,
    private readonly holdBackLeavers: HoldBackLeavers,
    private readonly handOvers: HandOvers,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Writes a move, found under the roster's lock by `rule`; returns its id.
   * @throws CodedError `student.not-found`, `request.changed-meanwhile`, and as the rule refuses
   */
  async run(
    order: MoveOrder,
    { kind, reason, action }: MoveDescription,
    rule: (transaction: Transaction, enrolments: EnrolmentSpan[]) => Promise<Moved>,
  ): Promise<string> {
    const { accountId, studentId, day } = order;
    return this.database.transaction(async (transaction) => {
      const enrolments = await this.hold(transaction, studentId, order.seen);
      const outcome = await rule(transaction, enrolments);
      if ('refusal' in outcome) throw new CodedError(outcome.refusal);
      const { change } = outcome;
      const at = await this.schoolClock.nowWithin(transaction);
      await this.enrolments.write(transaction, studentId, change);
      await this.moves.countUp(transaction, studentId);
      await this.holdBackLeavers.run(transaction, [studentId], schoolDate(at));
      const classIds = [...change.before, ...change.after].map(({ classId }) => classId);
      await this.handOvers.reopen(transaction, classIds, { by: accountId, at });
      const id = await this.moves.insert(transaction, {
        ...{ studentId, kind, day, reason, note: order.note ?? null, change },
        ...{ movedBy: accountId, movedAt: at },
      });
      await this.audit(transaction, { at, accountId, studentId, action, id }, change);
      return id;
    });
  }

  /**
   * The student's enrolments, held against others until the transaction ends.
   * @throws CodedError `student.not-found`, `request.changed-meanwhile`
   */
  async hold(
    transaction: Transaction,
    studentId: string,
    seen: ExpectedVersion,
  ): Promise<EnrolmentSpan[]> {
    await this.schoolRoster.lock(transaction);
    const version = await this.moves.lockStudent(transaction, studentId);
    if (version === null) throw new CodedError('student.not-found');
    const enrolments = await this.enrolments.ofStudent(transaction, studentId);
    await requireSeen(seen, version, () => ({ id: studentId, version, enrolments }));
    return enrolments;
  }

  /**
   * The school year of a class in which a student may move on a day.
   * @throws CodedError `class.not-found`, `student-move.outside-year`
   */
  async yearOfClass(transaction: Transaction, classId: string, day: string): Promise<number> {
    const [found] = await this.enrolments.existingClasses(transaction, [classId]);
    if (found === undefined) throw new CodedError('class.not-found');
    const year = await this.yearOfDay(transaction, day);
    if (year !== found.schoolYear) throw new CodedError('student-move.outside-year');
    return year;
  }

  /** @throws CodedError `student-move.outside-year` for a day of a year that is over, or not opened */
  async yearOfDay(transaction: Transaction, day: string): Promise<number> {
    const year = await this.schoolYears.ofDay(transaction, day);
    const present = await this.schoolYears.present(transaction);
    if (year === null || year < present.startYear) {
      throw new CodedError('student-move.outside-year');
    }
    return year;
  }

  async audit(
    transaction: Transaction,
    deed: { at: Date; accountId: string; studentId: string; action: string; id: string },
    { before, after }: EnrolmentChange,
  ): Promise<void> {
    await this.auditLog.write(transaction, {
      at: deed.at,
      actorId: deed.accountId,
      action: deed.action,
      subjectKind: 'student',
      subjectId: deed.studentId,
      details: { moveId: deed.id },
      before: { enrolments: before },
      after: { enrolments: after },
    });
  }
}
