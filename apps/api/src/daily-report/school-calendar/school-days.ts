import {
  type DayInstants,
  dayInstants,
  type DayTimes,
  defaultDayTimes,
  isSchoolDay,
  lessonsOn,
  type LessonTime,
  type SchoolCalendar,
  schoolDate,
  usualCalendar,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { SchoolCalendarRepository } from './school-calendar.repository.js';

/** On which days there is school, and what is due at which hour of them. */
@Injectable()
export class SchoolDays {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly repository: SchoolCalendarRepository,
  ) {}

  /**
   * The calendar of a day's school year; the usual one where the school has set none.
   * @param date `YYYY-MM-DD`; else today
   */
  async calendar(date?: string): Promise<SchoolCalendar> {
    const day = date ?? schoolDate(await this.schoolClock.now());
    const startYear = await this.schoolYears.startYearOf(day);
    return (await this.repository.find(startYear))?.calendar ?? usualCalendar(startYear);
  }

  async dayTimes(): Promise<DayTimes> {
    const kept = await this.repository.findTimes();
    return { ...defaultDayTimes, ...kept?.times };
  }

  async lessonsOn(date: string): Promise<LessonTime> {
    return lessonsOn(await this.calendar(date), date);
  }

  async isSchoolDay(date: string): Promise<boolean> {
    return isSchoolDay(await this.calendar(date), date);
  }

  /** The set hours on a day, as instants. */
  async instants(date: string): Promise<DayInstants> {
    return dayInstants(date, await this.lessonsOn(date), await this.dayTimes());
  }
}
