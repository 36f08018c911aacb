import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { teacherOf } from '../testing/own-class.js';
import { guardian, student, takeOver } from '../testing/roster-in-test.js';
import type { RosterPreviewView } from './roster-preview-view.js';

const csv = (...rows: string[]) =>
  Buffer.from(`STT,Mã HS,Họ và tên,Lớp,SĐT mẹ\n${rows.join('\n')}`);

describe('a list that a teacher uploads', () => {
  let school: TestSchool;
  let teacher: SignedIn;

  const upload = (bytes: Buffer, fileName = 'danh-sach.csv', person = teacher) =>
    person.post('/api/v1/contacts/imports').attach('file', bytes, fileName);
  const preview = async (bytes: Buffer, fileName?: string): Promise<RosterPreviewView> =>
    bodyOf(await upload(bytes, fileName).expect(201));
  const accept = (id: string, person = teacher) =>
    person.post(`/api/v1/contacts/imports/${id}/acceptance`);
  const codes = ({ refusedRows }: RosterPreviewView) => refusedRows.map(({ code }) => code);
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    await takeOver(school, [
      student({ code: 'HS1', fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá')] }),
      student({ code: 'HS2', fullName: 'Hồ Hoà', className: '10A2' }),
    ]);
    teacher = await teacherOf(school, '10A1');
  });
  afterAll(() => school.close());

  it('brings the own class, whose contacts wait as a teacher’s', async () => {
    const { id, counts } = await preview(csv('1,HS1,Lý An,10A1,0900000001'));
    expect(counts).toMatchObject({ students: 1, refusedRows: 0 });
    await accept(id).expect(200);
    const rows = await school.sql('SELECT origin, status, proposed_by FROM contact');
    expect(rows).toEqual([
      { origin: 'teacher', status: 'unconfirmed', proposed_by: teacher.accountId },
    ]);
  });

  it('needs no column of classes: it is the own class', async () => {
    const bytes = Buffer.from('Mã HS,Họ và tên,SĐT mẹ\nHS7,Lê Bình,0900000007');
    const { students } = await preview(bytes);
    expect(students).toMatchObject([{ fullName: 'Lê Bình', className: '10A1' }]);
  });

  it('has its rows of other classes refused by name, also those that no school has', async () => {
    const found = await preview(
      csv('1,HS1,Lý An,10A1,0900000001', '2,HS2,Hồ Hoà,10A2,0900000002', '3,HS8,Vũ Em,11B9,'),
    );
    expect(found.counts).toMatchObject({ students: 1, refusedRows: 2 });
    expect(found.refusedRows).toMatchObject([
      { row: 3, code: 'row-of-another-class', student: 'HS2' },
      { row: 4, code: 'row-of-another-class', student: 'HS8' },
    ]);
    await teacher
      .get(`/api/v1/contacts/imports/${found.id}/refused-rows.xlsx`)
      .expect(200)
      .expect('content-type', /spreadsheetml/);
  });

  it('takes nobody out of another class', async () => {
    const found = await preview(csv('1,HS1,Lý An,10A1,', '2,HS2,Hồ Hoà,10A1,0900000002'));
    expect(codes(found)).toEqual(['student-in-another-class']);
    await accept(found.id).expect(200);
    const [hoa] = await school.sql(
      `SELECT c.name FROM enrolment e JOIN school_class c ON c.id = e.class_id
       JOIN student s ON s.id = e.student_id WHERE s.code = 'HS2' AND e.enrolled_until IS NULL`,
    );
    expect(hoa).toEqual({ name: '10A2' });
    expect(await school.sql('SELECT FROM contact')).toEqual([]);
  });

  it('is nothing to other teachers, and to one who has lost the class', async () => {
    const { id } = await preview(csv('1,HS1,Lý An,10A1,0900000001'));
    const other = await teacherOf(school, '10A2');
    const path = `/api/v1/contacts/imports/${id}`;
    for (const answer of [
      await other.get(path),
      await other.get(`${path}/rows`),
      await other.get(`${path}/acceptance`),
      await other.put(`${path}/column-corrections`).send({ columns: {} }),
      await accept(id, other),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'roster-import.not-found']);
    }
    await school.sql('DELETE FROM homeroom_assignment');
    expect(codeOf(await accept(id).expect(403))).toBe('contact.not-own-class');
    expect(await school.sql('SELECT FROM contact')).toEqual([]);
  });

  it('is CGCN’s to look at and to accept too', async () => {
    const { id } = await preview(csv('1,HS1,Lý An,10A1,0900000001'));
    const cgcn = await signIn(school, 'cgcn');
    await cgcn.get(`/api/v1/contacts/imports/${id}`).expect(200);
    await accept(id, cgcn).expect(200);
  });
});
