import { mayDo, type ObservingDepartment } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Homerooms } from '../../contacts/classes/homerooms.js';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { departmentOf } from './observing-department.js';

/** What of the observations a person sees. */
export interface ObservationsInView {
  /** Null for those of both. */
  department: ObservingDepartment | null;
  /** Null for all classes. */
  classIds: readonly string[] | null;
}

/** A teacher sees what was seen of their class, an observer what their department recorded. */
@Injectable()
export class ObservationReach {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly homerooms: Homerooms,
  ) {}

  async inView(person: Principal): Promise<ObservationsInView> {
    const scope = mayDo(person.role, 'observation.read');
    if (scope === 'all') return { department: null, classIds: null };
    if (scope === 'own') return { department: departmentOf(person.role), classIds: null };
    return {
      department: null,
      classIds: scope === 'own-class' ? await this.classesOf(person) : [],
    };
  }

  /** Theirs today, as their teacher, a deputy or a substitute. */
  private async classesOf({ accountId }: Principal): Promise<string[]> {
    const { startYear } = await this.schoolYears.present();
    return (await this.homerooms.classesOf(accountId, startYear)).map(({ id }) => id);
  }
}
