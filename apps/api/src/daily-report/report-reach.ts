import { type Action, mayDo } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Homerooms } from '../contacts/classes/homerooms.js';
import { SchoolYears } from '../contacts/school-years/school-years.js';
import { CodedError } from '../platform/errors/coded-error.js';

type Person = Pick<Principal, 'accountId' | 'role'>;

/** Of which classes' days a person may know, and which are theirs. */
@Injectable()
export class ReportReach {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly homerooms: Homerooms,
  ) {}

  /** The classes in which a person may do this; null for all of them. A class they had is none. */
  async classIds(person: Person, action: Action): Promise<string[] | null> {
    const scope = mayDo(person.role, action);
    if (scope === null) return [];
    if (scope !== 'own-class' && scope !== 'own') return null;
    return this.homeroomsOf(person);
  }

  /** @throws CodedError `class.not-found` for one that is not theirs, as for one that is none */
  async require(person: Person, action: Action, classId: string): Promise<void> {
    const ids = await this.classIds(person, action);
    if (ids !== null && !ids.includes(classId)) throw new CodedError('class.not-found');
  }

  /** The classes that a person has today, as their teacher, a deputy or a substitute. */
  async homeroomsOf({ accountId }: Pick<Principal, 'accountId'>): Promise<string[]> {
    const { startYear } = await this.schoolYears.present();
    const classes = await this.homerooms.classesOf(accountId, startYear);
    return classes.map(({ id }) => id);
  }
}
