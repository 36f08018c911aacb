import { observingDepartments, schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { daysBefore } from '../days-before.js';
import { ReportReach } from '../report-reach.js';
import type { ContradictionOfDay } from './class-day.js';
import { ClassDays } from './class-days.js';
import type { ContradictionSettlementEntity } from './contradiction-settlement.entity.js';
import { ReviewRepository } from './review.repository.js';

export interface Question {
  id: string;
  classId: string;
  className: string;
  date: string;
  studentName: string;
  contradiction: ContradictionOfDay;
  words: string;
  askedByName: string;
  askedAt: Date;
}

/** Questions about what a person's class or department wrote, as long as nobody has answered. */
@Injectable()
export class ListQuestions {
  constructor(
    private readonly clock: SchoolClock,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly reviews: ReviewRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** The oldest first; not those whose facts have been changed since. */
  async run(person: Principal): Promise<Question[]> {
    const asked = await this.asked(person);
    const days = await Promise.all(asked.map((question) => this.classDays.read(question)));
    const askers = await this.accounts.findMany(asked.flatMap(({ askedBy }) => askedBy ?? []));
    const names = new Map(askers.map(({ id, displayName }) => [id, displayName]));
    return asked.flatMap((question, place) => {
      const day = days[place]!;
      const contradiction = day.contradictions.find(({ key }) => key === question.key);
      if (contradiction === undefined) return [];
      const student = day.students.find(({ id }) => id === question.studentId);
      return {
        ...{ id: question.id, classId: question.classId, date: question.date },
        ...{ className: day.className, studentName: student?.fullName ?? '', contradiction },
        words: question.question ?? '',
        askedByName: names.get(question.askedBy ?? '') ?? '',
        askedAt: question.askedAt!,
      };
    });
  }

  /** How many, whether or not their facts are still so. */
  async count(person: Pick<Principal, 'accountId' | 'role'>): Promise<number> {
    return (await this.asked(person)).length;
  }

  private async asked(
    person: Pick<Principal, 'accountId' | 'role'>,
  ): Promise<ContradictionSettlementEntity[]> {
    const since = daysBefore(schoolDate(await this.clock.now()), 7);
    const isDepartment = (observingDepartments as readonly string[]).includes(person.role);
    if (isDepartment) return this.reviews.listAsked(person.role, null, since);
    const classIds = await this.reach.homeroomsOf(person);
    return classIds.length === 0 ? [] : this.reviews.listAsked('teacher', classIds, since);
  }
}
