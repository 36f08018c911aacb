import {
  type Observation,
  observationProblems,
  type ObservingDepartment,
  schoolDate,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { changedValues } from '../../platform/audit/changed-values.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { ObservationEntity } from './observation.entity.js';
import { ObservationRepository } from './observation.repository.js';
import { departmentOf } from './observing-department.js';

export type SeenObservation = Pick<
  Observation,
  'date' | 'studentId' | 'kind' | 'at' | 'minutes' | 'word'
>;

/**
 * Records what somebody saw, or changes what their department recorded. Its id comes with it, so a phone
 * that lost its connection may send it as often as it likes.
 */
@Injectable()
export class RecordObservation {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly rolls: ClassRolls,
    private readonly observations: ObservationRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws CodedError `observation.other-day`, `observation.not-found` for one of the other
   * department, `observation.other-student`, `observation.student-gone`, and whatever
   * `observationProblems` finds
   */
  async run(person: Principal, id: string, seen: SeenObservation): Promise<void> {
    const department = departmentOf(person.role);
    if (department === null) throw new CodedError('observation.not-found');
    await this.database.transaction(async (transaction) => {
      const now = await this.clock.nowWithin(transaction);
      if (seen.date !== schoolDate(now)) throw new CodedError('observation.other-day');
      const [problem] = observationProblems({ ...seen, department }, now);
      if (problem !== undefined) throw new CodedError(problem);
      const word = seen.word.normalize('NFC').trim();
      const values = { kind: seen.kind, at: seen.at, minutes: seen.minutes, word };
      const before = await this.observations.lock(transaction, id);
      if (before === null) await this.add(transaction, person, department, id, seen, values, now);
      else await this.change(transaction, person, department, before, seen, values, now);
    });
  }

  private async add(
    transaction: Transaction,
    person: Principal,
    department: ObservingDepartment,
    id: string,
    { date, studentId }: SeenObservation,
    values: Pick<Observation, 'kind' | 'at' | 'minutes' | 'word'>,
    now: Date,
  ): Promise<void> {
    const classId = await this.rolls.classOf(transaction, date, studentId);
    if (classId === null) throw new CodedError('observation.student-gone');
    const isNew = await this.observations.insert(transaction, {
      ...{ id, date, classId, studentId, department, ...values },
      ...{ recordedBy: person.accountId, recordedAt: now, changedBy: null, changedAt: null },
      ...{ takenBackBy: null, takenBackAt: null },
    });
    // The same request came twice in this moment, and the other one was first.
    if (!isNew) return;
    await this.audit.write(transaction, {
      ...{ at: now, actorId: person.accountId, action: 'observation.recorded' },
      ...{ subjectKind: 'observation', subjectId: id },
      details: { department, date, classId, studentId },
      after: values,
    });
  }

  private async change(
    transaction: Transaction,
    person: Principal,
    department: ObservingDepartment,
    before: ObservationEntity,
    { date, studentId }: SeenObservation,
    values: Pick<Observation, 'kind' | 'at' | 'minutes' | 'word'>,
    now: Date,
  ): Promise<void> {
    if (before.department !== department) throw new CodedError('observation.not-found');
    if (before.date !== date) throw new CodedError('observation.other-day');
    if (before.studentId !== studentId) throw new CodedError('observation.other-student');
    const { kind, at, minutes, word, takenBackAt } = before;
    const changed = changedValues(
      { kind, at, minutes, word, stands: takenBackAt === null },
      { ...values, stands: true },
    );
    if (changed.after === undefined) return;
    await this.observations.update(transaction, before.id, {
      ...{ ...values, changedBy: person.accountId, changedAt: now },
      ...{ takenBackBy: null, takenBackAt: null },
    });
    await this.audit.write(transaction, {
      ...{ at: now, actorId: person.accountId, action: 'observation.changed' },
      ...{ subjectKind: 'observation', subjectId: before.id },
      details: { department, date, classId: before.classId, studentId },
      ...changed,
    });
  }
}
