import { schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { daysBefore } from '../days-before.js';
import { ReportReach } from '../report-reach.js';
import type { ReportEditEntity } from './report-edit.entity.js';
import { ReportRepository } from './report.repository.js';

export interface ListedEdit extends ReportEditEntity {
  className: string;
  studentName: string;
  editedByName: string;
}

/** So long a changed message is asked about. */
const daysAsked = 3;

/** Changed messages that a person's word would let go: of the own class, or that a colleague changed. */
@Injectable()
export class ListWaitingEdits {
  constructor(
    private readonly clock: SchoolClock,
    private readonly reach: ReportReach,
    private readonly rolls: ClassRolls,
    private readonly accounts: AccountsService,
    private readonly reports: ReportRepository,
  ) {}

  async run(person: Principal): Promise<ListedEdit[]> {
    const edits = await this.waiting(person);
    const days = [...new Set(edits.map(({ date }) => date))];
    const [rolls, accounts] = await Promise.all([
      Promise.all(days.map((day) => this.rolls.onDay(day))),
      this.accounts.findMany([...new Set(edits.map(({ editedBy }) => editedBy))]),
    ]);
    return edits.map((edit) => {
      const { classes, students } = rolls[days.indexOf(edit.date)]!;
      return {
        ...edit,
        className: classes.find(({ id }) => id === edit.classId)?.name ?? '',
        studentName: students.find(({ id }) => id === edit.studentId)?.fullName ?? '',
        editedByName: accounts.find(({ id }) => id === edit.editedBy)?.displayName ?? '',
      };
    });
  }

  async count(person: Pick<Principal, 'accountId' | 'role'>): Promise<number> {
    return (await this.waiting(person)).length;
  }

  private async waiting(
    person: Pick<Principal, 'accountId' | 'role'>,
  ): Promise<ReportEditEntity[]> {
    const classIds = await this.reach.classIds(person, 'daily-report.agree');
    if (classIds !== null && classIds.length === 0) return [];
    const since = daysBefore(schoolDate(await this.clock.now()), daysAsked);
    const edits = await this.reports.waitingEdits(since, classIds);
    return edits.filter(({ editedBy }) => editedBy !== person.accountId);
  }
}
