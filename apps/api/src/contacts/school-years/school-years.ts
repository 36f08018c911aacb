import { Injectable } from '@nestjs/common';
import {
  firstDayOf,
  lastDayOf,
  schoolDate,
  type SchoolYear,
  schoolYearByCalendar,
  schoolYearFrom,
  schoolYearOn,
} from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SchoolYearsRepository } from './school-years.repository.js';

/** A school year, and the day by which one looks at it: YYYY-MM-DD. */
export interface YearInView extends SchoolYear {
  /** Today; the last day of a year that is over, the first of one that has yet to start. */
  day: string;
  isPresent: boolean;
  /** A year that is over is there to be read. */
  isOver: boolean;
}

/** Which school year it is, by the school clock and by what CGCN opened. */
@Injectable()
export class SchoolYears {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly years: SchoolYearsRepository,
  ) {}

  /** The school year of today. */
  async present(transaction?: Transaction): Promise<YearInView> {
    const today = await this.today(transaction);
    const year = schoolYearOn(today, await this.years.opened(transaction));
    return { ...year, day: today, isPresent: true, isOver: false };
  }

  /**
   * A school year to look at; without one, the present.
   * @throws CodedError `school-year.not-found` for one that the school has not opened
   */
  async inView(startYear?: number): Promise<YearInView> {
    const today = await this.today();
    const opened = await this.years.opened();
    const present = schoolYearOn(today, opened);
    if (startYear === undefined || startYear === present.startYear) {
      return { ...present, day: today, isPresent: true, isOver: false };
    }
    const found = opened.find((year) => year.startYear === startYear);
    if (found === undefined) throw new CodedError('school-year.not-found');
    const day = startYear > present.startYear ? firstDayOf(found) : lastDayOf(startYear, opened)!;
    const isOver = startYear < present.startYear;
    return { ...schoolYearFrom(startYear), day, isPresent: false, isOver };
  }

  /**
   * The year into which students come today: the present one, or from August on the one that has been
   * opened and starts soon.
   * @param startYear that year, where somebody named it: the present one or a prepared one
   * @throws CodedError `school-year.not-opened` once a new year has begun by the calendar and CGCN has
   * not opened it, for new students would get among last year's; `school-year.not-found`,
   * `school-year.over`
   */
  async toFill(transaction: Transaction, startYear?: number): Promise<YearInView> {
    const today = await this.today(transaction);
    const opened = await this.years.opened(transaction);
    const present = schoolYearOn(today, opened);
    const byCalendar = schoolYearByCalendar(today);
    const wanted = startYear ?? Math.max(present.startYear, byCalendar.startYear);
    if (wanted < present.startYear) throw new CodedError('school-year.over');
    if (wanted === present.startYear)
      return { ...present, day: today, isPresent: true, isOver: false };
    const found = opened.find((year) => year.startYear === wanted);
    if (found !== undefined) {
      return { ...schoolYearFrom(wanted), day: firstDayOf(found), isPresent: false, isOver: false };
    }
    if (startYear !== undefined) throw new CodedError('school-year.not-found');
    throw new CodedError('school-year.not-opened', { label: byCalendar.label });
  }

  /** The first and the last day of an opened year, YYYY-MM-DD; `last` null for the latest. */
  async bounds(
    transaction: Transaction,
    startYear: number,
  ): Promise<{ first: string; last: string | null } | null> {
    const opened = await this.years.opened(transaction);
    const found = opened.find((year) => year.startYear === startYear);
    if (found === undefined) return null;
    return { first: firstDayOf(found), last: lastDayOf(startYear, opened) };
  }

  /** The opened year of a day; null where none has started by then. */
  async ofDay(transaction: Transaction, day: string): Promise<number | null> {
    const opened = await this.years.opened(transaction);
    const { startYear } = schoolYearOn(day, opened);
    return opened.some((year) => year.startYear === startYear) ? startYear : null;
  }

  /** The calendar year in which the school year of a day begins. */
  async startYearOf(day: string): Promise<number> {
    return schoolYearOn(day, await this.years.opened()).startYear;
  }

  private async today(transaction?: Transaction): Promise<string> {
    return schoolDate(
      transaction === undefined
        ? await this.schoolClock.now()
        : await this.schoolClock.nowWithin(transaction),
    );
  }
}
