import type { TestSchool } from '../../../test/support/school.js';
import { assignHomeroom } from '../../../test/support/families.js';
import { codeOf } from '../../../test/support/answers.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Database } from '../../platform/database/database.js';
import { ApplyRoster } from '../import/apply-roster.js';
import { dumpRoster, idOf, student, takeOver } from '../testing/roster-in-test.js';
import { openSchoolToMoveUp, type SchoolToMoveUp } from './testing/school-to-move-up.js';

const request = {
  ...{ title: 'Họp phụ huynh', text: 'Kính mời phụ huynh {họ tên học sinh}.', accurate: true },
};

describe('a move up into a new school year', () => {
  let school: TestSchool;
  let up: SchoolToMoveUp;
  let cgcn: SignedIn;

  beforeAll(async () => {
    up = await openSchoolToMoveUp();
    ({ school, cgcn } = up);
  });
  beforeEach(() => up.again());
  afterAll(() => school.close());

  it('is undone to exactly what was', async () => {
    const teacher = await signIn(school, 'homeroom_teacher');
    await assignHomeroom(school, await idOf(school, 'school_class', '10A1'), teacher.accountId);
    const before = await dumpRoster(school);
    const seen = await up.preview({
      repeaters: [{ studentId: await idOf(school, 'student', 'Đỗ Em') }],
      teachers: [{ className: '12A1', accountId: teacher.accountId }],
    });
    await up.open(seen.fingerprint).expect(201);
    expect(await dumpRoster(school)).not.toEqual(before);
    expect((await up.years()).schoolYears[0]!.can.undoRollOver).toBe(true);
    await up.undo().expect(204);
    expect(await dumpRoster(school)).toEqual(before);
    // And may be done again, once.
    await up.open((await up.preview()).fingerprint).expect(201);
    const twice = await cgcn.post('/api/v1/school-years/next/previews').send({});
    expect([twice.status, codeOf(twice)]).toEqual([409, 'school-year.already-opened']);
  });

  it('is not undone when something of the new year would be lost, which is named', async () => {
    await up.open((await up.preview()).fingerprint).expect(201);
    await school
      .get(Database)
      .transaction((transaction) =>
        school
          .get(ApplyRoster)
          .run(
            transaction,
            [student({ ...{ code: 'N', fullName: 'Tô Mới', className: '10A1' } })],
            { origin: 'upload', by: null, schoolYear: 2027 },
          ),
      );
    const teacher = await signIn(school, 'homeroom_teacher');
    const [a1] = await school.sql<{ id: string }>(
      "SELECT id FROM school_class WHERE name = '11A1' AND school_year = 2027",
    );
    await school.sql(
      `INSERT INTO homeroom_assignment (class_id, school_year, account_id, part, held_from)
       VALUES ($1, 2027, $2, 'teacher', '2027-08-01')`,
      [a1!.id, teacher.accountId],
    );
    const answer = await up.undo();
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'school-year.in-use',
      current: {
        lost: [
          { what: 'students', count: 1, about: ['Tô Mới'] },
          { what: 'homerooms', count: 1, about: ['11A1'] },
        ],
      },
    });
    expect(await up.classes('?schoolYear=2027')).toContainEqual(['10A1', 1]);
  });

  it('is not undone once a message has gone to one of its classes', async () => {
    await up.open((await up.preview()).fingerprint).expect(201);
    await school.setClock('2027-08-02T09:00:00+07:00');
    const [a1] = await school.sql<{ id: string }>(
      "SELECT id FROM school_class WHERE name = '11A1' AND school_year = 2027",
    );
    const audience = { kind: 'classes', classIds: [a1!.id] };
    await cgcn
      .post('/api/v1/announcements')
      .send({ ...request, audience })
      .expect(201);
    const [asked] = await school.sql<{ count: string }>('SELECT count(*) FROM announcement');
    expect(asked).toEqual({ count: '1' });
    const answer = await up.undo();
    expect(answer.body).toMatchObject({
      code: 'school-year.in-use',
      current: { lost: [{ what: 'announcements', count: 1 }] },
    });
  });

  it('takes a school of 1,200 up in one step, and down again', async () => {
    await takeOver(
      school,
      Array.from({ length: 1200 }, (_, n) => {
        const grade = 10 + (n % 3);
        return student({
          ...{ code: `S${n}`, fullName: `Lê Văn Số ${n}`, grade },
          className: `${grade}B${n % 30}`,
        });
      }),
    );
    await school.setClock('2027-06-21T09:00:00+07:00');
    const before = await dumpRoster(school);
    const answer = await up.open((await up.preview()).fingerprint).expect(201);
    expect(answer.body).toMatchObject({ movedUp: 804, graduates: 402 });
    await up.undo().expect(204);
    expect(await dumpRoster(school)).toEqual(before);
  });
});
