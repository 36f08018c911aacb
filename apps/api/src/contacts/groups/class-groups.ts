import { schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { GroupAccess } from './group-access.js';
import { type ClassGroupRow, StudentGroupsRepository } from './student-groups.repository.js';

/** The saved groups that somebody who writes to a class may pick from. */
@Injectable()
export class ClassGroups {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly access: GroupAccess,
    private readonly groups: StudentGroupsRepository,
  ) {}

  /** Those that the person sees and that have anybody in the class: its own first, then by name. */
  async of(person: Principal, classId: string): Promise<ClassGroupRow[]> {
    const [now, view] = await Promise.all([this.schoolClock.now(), this.access.inView(person)]);
    return this.groups.listWithin(classId, schoolDate(now), view);
  }
}
