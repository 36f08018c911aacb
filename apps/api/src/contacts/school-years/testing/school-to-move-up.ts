import type { Test } from 'supertest';
import { bodyOf } from '../../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../../test/support/sign-in.js';
import { student, takeOver } from '../../testing/roster-in-test.js';
import type { RollOverPreviewView } from '../roll-over-views.js';
import type { SchoolYearListView } from '../school-year-views.js';

interface ClassList {
  classes: { name: string; students: number }[];
}

/** A small school in June 2027, and what one may ask of its years. */
export interface SchoolToMoveUp {
  school: TestSchool;
  cgcn: SignedIn;
  preview(choices?: object): Promise<RollOverPreviewView>;
  open(fingerprint: string, person?: SignedIn): Test;
  /** Of 2027. */
  undo(person?: SignedIn): Test;
  /** The names of the classes and how many are in them. */
  classes(query?: string, person?: SignedIn): Promise<[string, number][]>;
  years(): Promise<SchoolYearListView>;
  /** The same June once more, for the next test. */
  again(): Promise<void>;
}

const june = '2027-06-20T09:00:00+07:00';

export async function openSchoolToMoveUp(): Promise<SchoolToMoveUp> {
  const school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
  const cgcn = await signIn(school, 'cgcn');
  await takeOver(school, [
    student({ ...{ code: 'A', fullName: 'Lý An' } }),
    student({ ...{ code: 'B', fullName: 'Vũ Bình' } }),
    student({ ...{ code: 'C', fullName: 'Ngô Chi', className: '10 Anh' } }),
    student({ ...{ code: 'D', fullName: 'Hồ Dần', className: '11A1', grade: 11 } }),
    student({ ...{ code: 'E', fullName: 'Đỗ Em', className: '12A1', grade: 12 } }),
    student({ ...{ code: 'F', fullName: 'Đỗ Gấm', className: '12A1', grade: 12 } }),
    student({ ...{ code: 'G', fullName: 'Mai Hà', className: 'Chuyên Tin', grade: null } }),
  ]);
  await school.reset();
  await school.setClock(june);
  const years = '/api/v1/school-years';
  return {
    school,
    cgcn,
    preview: async (choices = {}) =>
      bodyOf(await cgcn.post(`${years}/next/previews`).send(choices).expect(201)),
    open: (fingerprint, person = cgcn) => person.post(years).send({ fingerprint }),
    undo: (person = cgcn) => person.delete(`${years}/2027/roll-over`),
    classes: async (query = '', person = cgcn) => {
      const list = bodyOf<ClassList>(await person.get(`/api/v1/classes${query}`).expect(200));
      return list.classes.map(({ name, students }) => [name, students]);
    },
    years: async () => bodyOf(await cgcn.get(years).expect(200)),
    again: async () => {
      await school.reset();
      await school.setClock(june);
    },
  };
}
