import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayDo, schoolYearByCalendar } from '@lien-lac/domain';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../../platform/waiting/waiting-lines.js';
import { SchoolYearsRepository } from './school-years.repository.js';
import { SchoolYears } from './school-years.js';

/** A new school year that has begun by the calendar alone: nobody new can come before it is opened. */
@Injectable()
export class WaitingSchoolYear implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly schoolYears: SchoolYears,
    private readonly years: SchoolYearsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of({ role }: WaitingFor): Promise<WaitingLine[]> {
    if (mayDo(role, 'school-year.manage') === null) return [];
    const { day } = await this.schoolYears.present();
    const byCalendar = schoolYearByCalendar(day).startYear;
    const opened = await this.years.opened();
    // A school without any year has not begun: its first list opens one.
    const isLate = opened.length > 0 && opened.every(({ startYear }) => startYear < byCalendar);
    return [{ kind: 'school-year-to-open', count: isLate ? 1 : 0, to: '/school-years/new' }];
  }
}
