import { Injectable } from '@nestjs/common';
import { schoolDate } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { GroupAccess } from './group-access.js';
import type { StudentGroupDetailView, StudentGroupView } from './student-group-views.js';
import { StudentGroupsRepository } from './student-groups.repository.js';

/** The saved groups as a person sees them. */
@Injectable()
export class DescribeStudentGroups {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly access: GroupAccess,
    private readonly groups: StudentGroupsRepository,
    private readonly accounts: AccountsService,
  ) {}

  async list(person: Principal): Promise<StudentGroupView[]> {
    const rows = await this.groups.list(await this.today(), await this.access.inView(person));
    const makers = await this.accounts.findMany(rows.map(({ createdBy }) => createdBy));
    const names = new Map(makers.map(({ id, displayName }) => [id, displayName]));
    return rows.map(({ createdBy, ...row }) => ({
      ...row,
      createdByName: names.get(createdBy) ?? null,
      can: { change: this.access.mayKeep(person, { createdBy, classId: row.classId }) },
    }));
  }

  /** @throws CodedError `student-group.not-found` also where it is not theirs to see */
  async one(person: Principal, id: string): Promise<StudentGroupDetailView> {
    const found = (await this.list(person)).find((group) => group.id === id.toLowerCase());
    if (found === undefined) throw new CodedError('student-group.not-found');
    return { ...found, members: await this.groups.listStudents(found.id, await this.today()) };
  }

  private async today(): Promise<string> {
    return schoolDate(await this.schoolClock.now());
  }
}
