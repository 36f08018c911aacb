import { assignHomeroom } from '../../../test/support/families.js';
import type { TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { idOf } from './roster-in-test.js';

/** Signs in the homeroom teacher of a class. */
export async function teacherOf(school: TestSchool, className: string): Promise<SignedIn> {
  const teacher = await signIn(school, 'homeroom_teacher', `gvcn-${className.toLowerCase()}`);
  await assignHomeroom(school, await idOf(school, 'school_class', className), teacher.accountId);
  return teacher;
}
