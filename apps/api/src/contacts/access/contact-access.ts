import { Injectable } from '@nestjs/common';
import { type Action, mayDo } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { Homerooms } from '../classes/homerooms.js';
import { SchoolYears } from '../school-years/school-years.js';

/** What a person may see of the school's roster. */
export interface Visibility {
  /** The calendar year in which the school year in view begins. */
  schoolYear: number;
  /** The day by which students are in their classes, YYYY-MM-DD: today, unless another year is in view. */
  day: string;
  /** Whether the school year in view is the present one. */
  isPresent: boolean;
  /** Whether it is over: then it is there to be read. */
  isOver: boolean;
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
    private readonly schoolYears: SchoolYears,
    private readonly homerooms: Homerooms,
  ) {}

  /**
   * @param classId narrows what is seen to one class
   * @param year another school year than the present; of those a teacher sees nothing, since a class
   * is theirs while they have it
   * @throws CodedError `class.not-found` where that class is not theirs to see,
   * `school-year.not-yours`, `school-year.not-found`
   */
  async visibility(account: Person, classId?: string, year?: number): Promise<Visibility> {
    const { startYear: schoolYear, ...view } = await this.schoolYears.inView(year);
    const reach = await this.reach(account, 'contact.read', schoolYear);
    if (!view.isPresent && reach !== null) throw new CodedError('school-year.not-yours');
    if (classId !== undefined && reach !== null && !reach.includes(classId)) {
      throw new CodedError('class.not-found');
    }
    return {
      ...{ schoolYear, day: view.day, isPresent: view.isPresent, isOver: view.isOver },
      classIds: classId === undefined ? reach : [classId],
      phones: mayDo(account.role, 'contact.read') !== 'names-and-classes',
    };
  }

  /** The classes in which a person may do this; null for all of them. */
  async reach(account: Person, action: Action, schoolYear?: number): Promise<string[] | null> {
    const scope = mayDo(account.role, action);
    if (scope === null) return [];
    if (scope !== 'own-class') return null;
    const year = schoolYear ?? (await this.schoolYears.present()).startYear;
    const classes = await this.homerooms.classesOf(account.accountId, year);
    return classes.map(({ id }) => id);
  }
}
