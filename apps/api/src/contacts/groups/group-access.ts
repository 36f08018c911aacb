import { Injectable } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import type { StudentGroupEntity } from './student-group.entity.js';
import { type GroupsInView, StudentGroupsRepository } from './student-groups.repository.js';

type Owned = Pick<StudentGroupEntity, 'classId' | 'createdBy'>;

/** Which saved groups a person sees, and which they keep. */
@Injectable()
export class GroupAccess {
  constructor(
    private readonly access: ContactAccess,
    private readonly groups: StudentGroupsRepository,
  ) {}

  /**
   * Teachers see those of the class that is theirs; departments and leadership those of the whole
   * school; CGCN all, since it writes to one class at a time too.
   */
  async inView(person: Principal): Promise<GroupsInView> {
    const reach = mayDo(person.role, 'student-group.read');
    if (reach === 'own-class') {
      return {
        classIds: await this.access.reach(person, 'student-group.read'),
        wholeSchool: false,
      };
    }
    return { classIds: reach === 'all' ? null : [], wholeSchool: reach !== null };
  }

  /** @throws CodedError `student-group.not-found` also where it is not theirs to see */
  async find(person: Principal, id: string): Promise<StudentGroupEntity> {
    const [group, view] = await Promise.all([this.groups.find(id), this.inView(person)]);
    if (group === null || !isIn(view, group)) throw new CodedError('student-group.not-found');
    return group;
  }

  /** Whether a person may change a group that they see. */
  mayKeep({ accountId, role }: Principal, { createdBy, classId }: Owned): boolean {
    const reach = mayDo(role, 'student-group.keep');
    if (reach === 'own') return createdBy === accountId;
    // A teacher sees no others than those of the class that is theirs.
    return reach === 'all' || (reach === 'own-class' && classId !== null);
  }

  /** @throws CodedError `class.not-found` where the person may not keep a group of that class */
  async requireKeeping(person: Principal, classId: string | null): Promise<void> {
    const reach = mayDo(person.role, 'student-group.keep');
    if (reach === 'own-class') {
      const own = await this.access.reach(person, 'student-group.keep');
      if (classId === null || !own?.includes(classId)) throw new CodedError('class.not-found');
    } else if (classId !== null && reach !== 'all') throw new CodedError('class.not-found');
  }
}

function isIn({ classIds, wholeSchool }: GroupsInView, { classId }: Owned): boolean {
  return classId === null ? wholeSchool : classIds === null || classIds.includes(classId);
}
