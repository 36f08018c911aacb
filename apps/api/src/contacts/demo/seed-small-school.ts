import { Injectable } from '@nestjs/common';
import { firstDayOf } from '@lien-lac/domain';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { Homerooms } from '../classes/homerooms.js';
import { ConfirmContacts } from '../confirmation/confirm-contacts.js';
import { ApplyRoster } from '../import/apply-roster.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { SchoolYears } from '../school-years/school-years.js';
import { smallSchoolClasses, smallSchoolStudents } from './small-school.js';

export interface SmallSchoolStaff {
  /** On whose word the contacts are confirmed. */
  cgcnAccountId: string;
  /** By name of class, such as `10A1`; a class that is not named has no homeroom teacher. */
  homeroomAccountIds: Readonly<Record<string, string>>;
}

/** Fills an empty demo with a small invented school whose contacts are confirmed. */
@Injectable()
export class SeedSmallSchool {
  /** The classes it makes. */
  readonly classNames: readonly string[] = smallSchoolClasses;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly schoolYears: SchoolYears,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly applyRoster: ApplyRoster,
    private readonly confirmContacts: ConfirmContacts,
    private readonly homerooms: Homerooms,
  ) {}

  /**
   * @returns whether it did; a database that has students already stays as it is
   * @throws CodedError `contact.demo-only` in production
   */
  async run({ cgcnAccountId, homeroomAccountIds }: SmallSchoolStaff): Promise<boolean> {
    if (this.configuration.mode === 'production') throw new CodedError('contact.demo-only');
    return this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      if (await this.schoolRoster.hasStudents(transaction)) return false;
      const { startYear } = await this.schoolYears.present(transaction);
      const plan = await this.applyRoster.run(transaction, smallSchoolStudents(), {
        ...{ origin: 'upload', by: null },
        // Whoever sets the clock of a demonstration back finds the students there, too.
        from: firstDayOf({ startYear, startsOn: null }),
      });
      await this.confirmContacts.runIn(
        transaction,
        cgcnAccountId,
        plan.contacts.map(({ id }) => id),
        { how: 'paper-form' },
      );
      for (const { id, name } of plan.classes) {
        const accountId = homeroomAccountIds[name];
        if (accountId !== undefined) await this.homerooms.assign(transaction, id, accountId);
      }
      return true;
    });
  }
}
