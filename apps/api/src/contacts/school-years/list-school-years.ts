import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, mayDo } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import type { SchoolYearListView } from './school-year-views.js';
import { SchoolYearsRepository } from './school-years.repository.js';
import { SchoolYears } from './school-years.js';

/** The school years that the school has opened. */
@Injectable()
export class ListSchoolYears {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly years: SchoolYearsRepository,
  ) {}

  async run({ role }: Principal): Promise<SchoolYearListView> {
    const present = await this.schoolYears.present();
    const rows = await this.years.list();
    const manages = mayDo(role, 'school-year.manage') !== null;
    const next = present.startYear + 1;
    return {
      schoolYears: rows.map((row) => ({
        ...{ startYear: row.startYear, label: row.label },
        startsOn: firstDayOf(row),
        endsOn: lastDayOf(row.startYear, rows),
        isPresent: row.startYear === present.startYear,
        classes: row.classes,
        students: row.students,
        can: {
          undoRollOver: manages && row.rolledOver && lastDayOf(row.startYear, rows) === null,
        },
      })),
      next: rows.some(({ startYear }) => startYear === next) ? null : next,
    };
  }
}
