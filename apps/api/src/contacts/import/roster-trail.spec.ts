import { bodyOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';

const headings = 'Mã HS,Họ và tên,Lớp,Ngày sinh,Họ tên mẹ,SĐT mẹ';

describe('what an accepted list leaves in the audit trail', () => {
  let school: TestSchool;
  let cgcn: SignedIn;

  const accept = async (...rows: string[]): Promise<string> => {
    const bytes = Buffer.from([headings, ...rows].join('\n'));
    const upload = await cgcn
      .post('/api/v1/contacts/imports')
      .attach('file', bytes, 'lop.csv')
      .expect(201);
    const { id } = bodyOf<{ id: string }>(upload);
    await cgcn.post(`/api/v1/contacts/imports/${id}/acceptance`).expect(200);
    return id;
  };
  const entriesOf = (subjectId: string) =>
    school.sql(
      `SELECT actor_id, action, details, before, after FROM audit_entry
       WHERE subject_kind = 'student' AND subject_id = $1 ORDER BY id`,
      [subjectId],
    );

  beforeEach(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    await takeOver(school, [
      student({
        ...{ code: 'HS1', fullName: 'Lý An', className: '10A1' },
        guardians: [guardian('mother', null, '+84900000001')],
      }),
      student({ code: 'HS2', fullName: 'Hồ Hoà', className: '10A1' }),
    ]);
    cgcn = await signIn(school, 'cgcn');
  });
  afterEach(() => school.close());

  it('is each value that it changed, as it was and as it is', async () => {
    const id = await accept('HS1,Lý Ân,10A2,02/01/2010,Vũ Mẹ,0900000002', 'HS2,Hồ Hoà,10A1,,,');
    expect(await entriesOf(await idOf(school, 'student', 'Lý Ân'))).toEqual([
      {
        ...{ actor_id: cgcn.accountId, action: 'student.changed-by-roster' },
        details: { importId: id, sheet: expect.any(String) as string, row: 2 },
        before: { name: 'Lý An', class: '10A1', 'date-of-birth': null },
        after: {
          ...{ name: 'Lý Ân', class: '10A2', 'date-of-birth': '2010-01-02' },
          guardians: [
            { relationship: 'mother', fullName: 'Vũ Mẹ', 'guardian-name': 'Vũ Mẹ' },
            { relationship: 'mother', fullName: 'Vũ Mẹ', phone: '+84900000002' },
          ],
        },
      },
    ]);
    expect(await entriesOf(await idOf(school, 'student', 'Hồ Hoà'))).toEqual([]);
  });

  it('is all of a student whom it brought, and nothing when it is accepted again', async () => {
    const row = 'HS3,Ngô Đạt,10A1,03/02/2010,Mai Mẹ,0900000003';
    const id = await accept(row);
    const written = await entriesOf(await idOf(school, 'student', 'Ngô Đạt'));
    expect(written).toMatchObject([
      {
        ...{ action: 'student.added', details: { importId: id, row: 2 }, before: null },
        after: {
          ...{ name: 'Ngô Đạt', code: 'HS3', class: '10A1', 'date-of-birth': '2010-02-03' },
          guardians: [{ relationship: 'mother', fullName: 'Mai Mẹ', phone: ['+84900000003'] }],
        },
      },
    ]);
    await accept(row);
    expect(await entriesOf(await idOf(school, 'student', 'Ngô Đạt'))).toEqual(written);
  });
});
