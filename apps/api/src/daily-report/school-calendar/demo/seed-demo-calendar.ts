import { Injectable } from '@nestjs/common';
import { SchoolYears } from '../../../contacts/school-years/school-years.js';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { CodedError } from '../../../platform/errors/coded-error.js';
import { ChangeSchoolCalendar } from '../change-school-calendar.js';
import { ReadSchoolCalendar } from '../read-school-calendar.js';
import { demoCalendar, demoStartYear } from './demo-calendar.js';

/** Gives the demo the holidays of its school year. */
@Injectable()
export class SeedDemoCalendar {
  constructor(
    private readonly configuration: Configuration,
    private readonly schoolYears: SchoolYears,
    private readonly read: ReadSchoolCalendar,
    private readonly change: ChangeSchoolCalendar,
  ) {}

  /**
   * @param accountId of whoever of CGCN stands as the one who set it
   * @returns whether it did; a calendar that somebody set stays, and so does another school year
   * @throws CodedError `contact.demo-only` in production
   */
  async run(accountId: string): Promise<boolean> {
    if (this.configuration.mode === 'production') throw new CodedError('contact.demo-only');
    if ((await this.schoolYears.present()).startYear !== demoStartYear) return false;
    const { isUsual, version } = await this.read.run('cgcn', demoStartYear);
    if (!isUsual) return false;
    await this.change.run({ accountId, role: 'cgcn' }, demoCalendar, demoStartYear, [version]);
    return true;
  }
}
