import { Injectable } from '@nestjs/common';
import { normaliseText, schoolDate } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { changedValues } from '../../platform/audit/changed-values.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { GroupAccess } from './group-access.js';
import { StudentGroupsRepository } from './student-groups.repository.js';

export interface GroupContent {
  name: string;
  studentIds: readonly string[];
}

/** Saves a group of students under a name, and changes its name or its students. */
@Injectable()
export class KeepStudentGroup {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly access: GroupAccess,
    private readonly groups: StudentGroupsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param classId the class whose teachers keep it; null for one of the whole school
   * @returns its id
   * @throws CodedError `class.not-found`, `student-group.name-taken`, `student-group.student-gone`
   */
  async make(person: Principal, classId: string | null, content: GroupContent): Promise<string> {
    await this.access.requireKeeping(person, classId);
    const name = normaliseText(content.name);
    return this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      await this.requireFreeName(transaction, name, classId, null);
      const studentIds = await this.there(transaction, at, content.studentIds, classId, []);
      const createdBy = person.accountId;
      const id = await this.groups.insert(transaction, { name, classId, createdBy, createdAt: at });
      await this.groups.setMembers(transaction, id, studentIds);
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'student-group.made' },
        ...{ subjectKind: 'student-group', subjectId: id },
        details: { students: studentIds.length },
        after: { name, classId, studentIds },
      });
      return id;
    });
  }

  /** @throws CodedError `student-group.not-found`, `student-group.not-yours`, and as `make` does */
  async change(person: Principal, id: string, content: GroupContent): Promise<void> {
    await this.requireOwn(person, id);
    const name = normaliseText(content.name);
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const before = await this.groups.lock(transaction, id);
      if (before === null) throw new CodedError('student-group.not-found');
      const had = await this.groups.memberIds(transaction, id);
      await this.requireFreeName(transaction, name, before.classId, id);
      const { classId } = before;
      const studentIds = await this.there(transaction, at, content.studentIds, classId, had);
      await this.groups.rename(transaction, id, name);
      await this.groups.setMembers(transaction, id, studentIds);
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'student-group.changed' },
        ...{ subjectKind: 'student-group', subjectId: id },
        details: { students: studentIds.length },
        ...changedValues({ name: before.name, studentIds: had }, { name, studentIds }),
      });
    });
  }

  /** Takes it away from what is offered; what was sent to it stays readable. */
  async archive(person: Principal, id: string): Promise<void> {
    await this.requireOwn(person, id);
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const before = await this.groups.lock(transaction, id);
      if (before === null) throw new CodedError('student-group.not-found');
      await this.groups.archive(transaction, id, at);
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'student-group.archived' },
        ...{ subjectKind: 'student-group', subjectId: id },
        details: {},
        before: { name: before.name },
      });
    });
  }

  private async requireOwn(person: Principal, id: string): Promise<void> {
    const group = await this.access.find(person, id);
    if (!this.access.mayKeep(person, group)) throw new CodedError('student-group.not-yours');
  }

  private async requireFreeName(
    transaction: Transaction,
    name: string,
    classId: string | null,
    id: string | null,
  ): Promise<void> {
    if (await this.groups.isNameTaken(transaction, name, classId, id)) {
      throw new CodedError('student-group.name-taken');
    }
  }

  /**
   * The students, each once; who has left stays in a group they were in, and gets nothing by it.
   * @throws CodedError `student-group.student-gone` for anybody else who is in no class
   */
  private async there(
    transaction: Transaction,
    at: Date,
    given: readonly string[],
    classId: string | null,
    had: readonly string[],
  ): Promise<string[]> {
    const ids = [...new Set(given.map((id) => id.toLowerCase()))].sort();
    const found = await this.groups.studentsThere(transaction, schoolDate(at), ids, classId);
    const known = new Set([...found, ...had]);
    if (!ids.every((id) => known.has(id))) throw new CodedError('student-group.student-gone');
    return ids;
  }
}
