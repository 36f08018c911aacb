import { type Action, actsForTeacher, type DiaryActor, mayDo } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { Homerooms } from '../../contacts/classes/homerooms.js';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { CodedError } from '../../platform/errors/coded-error.js';

/** Somebody before the diary of a class on a day. */
export interface DiaryReach {
  classId: string;
  className: string;
  actor: DiaryActor;
  /** Whether what they write is marked as done for the teacher. */
  forTeacher: boolean;
}

/** Whose diaries a person may look into: of a class they had, nothing any more. */
@Injectable()
export class DiaryAccess {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly homerooms: Homerooms,
    private readonly rolls: ClassRolls,
  ) {}

  /**
   * @param date `YYYY-MM-DD`
   * @throws CodedError `class.not-found` for a class that is not theirs, or not of that day's year
   */
  async to(person: Principal, action: Action, classId: string, date: string): Promise<DiaryReach> {
    const own = await this.ownClasses(person);
    const hasHomeroom = own.includes(classId);
    const scope = mayDo(person.role, action);
    const found = scope === 'own-class' && !hasHomeroom ? null : await this.rolls.find(classId);
    if (found === null || scope === null) throw new CodedError('class.not-found');
    if (found.schoolYear !== (await this.schoolYears.startYearOf(date))) {
      throw new CodedError('class.not-found');
    }
    const actor = { accountId: person.accountId, role: person.role, hasHomeroom };
    return { classId, className: found.name, actor, forTeacher: actsForTeacher(actor) };
  }

  /** The classes whose diaries a person may read; null for all. */
  async readable(person: Principal): Promise<string[] | null> {
    return mayDo(person.role, 'diary.read') === 'own-class' ? this.ownClasses(person) : null;
  }

  /** Those that a person has today: as teacher, deputy or substitute. */
  async ownClasses({ accountId }: Pick<Principal, 'accountId'>): Promise<string[]> {
    const { startYear } = await this.schoolYears.present();
    return (await this.homerooms.classesOf(accountId, startYear)).map(({ id }) => id);
  }
}
