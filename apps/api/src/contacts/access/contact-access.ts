import { Injectable } from '@nestjs/common';
import { type Action, mayDo, schoolYearOf } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { Homerooms } from '../classes/homerooms.js';

/** What a person may see of the school's roster. */
export interface Visibility {
  /** The calendar year in which the present school year begins. */
  schoolYear: number;
  /** The classes; null for all of them. */
  classIds: string[] | null;
  /** Phone numbers, and whatever else is more than a name and a class. */
  phones: boolean;
}

/** Of a person only this counts here. */
type Person = Pick<Principal, 'accountId' | 'role'>;

/** How far a person's permissions reach in the roster: the school, or the class that is theirs. */
@Injectable()
export class ContactAccess {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly homerooms: Homerooms,
  ) {}

  /**
   * @param classId narrows what is seen to one class
   * @throws CodedError `contact.not-own-class` where that class is not theirs to see
   */
  async visibility(account: Person, classId?: string): Promise<Visibility> {
    const { startYear: schoolYear } = schoolYearOf(await this.schoolClock.now());
    const reach = await this.reach(account, 'contact.read', schoolYear);
    if (classId !== undefined && reach !== null && !reach.includes(classId)) {
      throw new CodedError('contact.not-own-class');
    }
    return {
      schoolYear,
      classIds: classId === undefined ? reach : [classId],
      phones: mayDo(account.role, 'contact.read') !== 'names-and-classes',
    };
  }

  /** The classes in which a person may do this; null for all of them. */
  async reach(account: Person, action: Action, schoolYear?: number): Promise<string[] | null> {
    const scope = mayDo(account.role, action);
    if (scope === null) return [];
    if (scope !== 'own-class') return null;
    const year = schoolYear ?? schoolYearOf(await this.schoolClock.now()).startYear;
    const classes = await this.homerooms.classesOf(account.accountId, year);
    return classes.map(({ id }) => id);
  }
}
