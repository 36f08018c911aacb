import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { ReportRepository } from '../messages/report.repository.js';
import { ReportReach } from '../report-reach.js';
import type { ReportFollowUpEntity } from './report-follow-up.entity.js';

export interface ListedFollowUp extends ReportFollowUpEntity {
  studentName: string;
  className: string;
}

/** Families that nobody has called yet, of the classes that are a person's to answer for. */
@Injectable()
export class ListFollowUps {
  constructor(
    private readonly reach: ReportReach,
    private readonly rolls: ClassRolls,
    private readonly reports: ReportRepository,
  ) {}

  /** The oldest first. */
  async run(person: Principal): Promise<ListedFollowUp[]> {
    const classIds = await this.reach.classIds(person, 'daily-report.call');
    const open = await this.reports.followUps(classIds);
    const days = [...new Set(open.map(({ date }) => date))];
    const rolls = new Map(
      await Promise.all(days.map(async (day) => [day, await this.rolls.onDay(day)] as const)),
    );
    return open.map((followUp) => {
      const roll = rolls.get(followUp.date)!;
      return {
        ...followUp,
        studentName: roll.students.find(({ id }) => id === followUp.studentId)?.fullName ?? '',
        className: roll.classes.find(({ id }) => id === followUp.classId)?.name ?? '',
      };
    });
  }

  async count(person: Pick<Principal, 'accountId' | 'role'>): Promise<number> {
    const classIds = await this.reach.classIds(person, 'daily-report.call');
    return (await this.reports.followUps(classIds)).length;
  }
}
