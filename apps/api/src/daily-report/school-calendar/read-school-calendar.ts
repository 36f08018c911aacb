import {
  defaultDayTimes,
  lessonsOn,
  mayDo,
  nextSchoolDay,
  type Role,
  schoolDate,
  usualCalendar,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { DayTimesView, SchoolCalendarView } from './school-calendar-views.js';
import { SchoolCalendarRepository } from './school-calendar.repository.js';

/** What nobody has set yet. */
export const firstVersion = 1;

@Injectable()
export class ReadSchoolCalendar {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly repository: SchoolCalendarRepository,
  ) {}

  /** @throws CodedError `school-year.not-found` */
  async run(role: Role, schoolYear?: number): Promise<SchoolCalendarView> {
    const { startYear } = await this.schoolYears.inView(schoolYear);
    const kept = await this.repository.find(startYear);
    const calendar = kept?.calendar ?? usualCalendar(startYear);
    const today = schoolDate(await this.schoolClock.now());
    return {
      ...{ schoolYear: startYear, isUsual: kept === null, today },
      calendar: calendar as SchoolCalendarView['calendar'],
      version: kept?.version ?? firstVersion,
      lessonsToday: lessonsOn(calendar, today),
      nextSchoolDay: nextSchoolDay(calendar, today),
      can: { change: mayDo(role, 'settings.change') !== null },
    };
  }

  async times(role: Role): Promise<DayTimesView> {
    const kept = await this.repository.findTimes();
    return {
      times: { ...defaultDayTimes, ...kept?.times },
      version: kept?.version ?? firstVersion,
      can: { change: mayDo(role, 'settings.change') !== null },
    };
  }
}
