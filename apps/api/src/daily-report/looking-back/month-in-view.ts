import { daysOfMonth, schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';

/** A month and its days, `YYYY-MM-DD`, both included. */
export interface MonthInView {
  /** `YYYY-MM` */
  month: string;
  from: string;
  until: string;
  /** The calendar year in which its school year begins. */
  schoolYear: number;
  now: Date;
}

@Injectable()
export class MonthsInView {
  constructor(
    private readonly clock: SchoolClock,
    private readonly schoolYears: SchoolYears,
  ) {}

  /** Of a month in which a school year begins, what belongs to that year. */
  async of(month: string): Promise<MonthInView> {
    const now = await this.clock.now();
    const { from, until } = daysOfMonth(month);
    const today = schoolDate(now);
    const lastDay = until < today || from > today ? until : today;
    return { month, from, until, schoolYear: await this.schoolYears.startYearOf(lastDay), now };
  }
}
