import { codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import {
  confirmPhones,
  dumpRoster,
  student,
  takeOver,
} from '../../contacts/testing/roster-in-test.js';
import {
  addClasses,
  type EnrolmentClient,
  enrolmentClient,
  sent,
} from '../testing/enrolment-client.js';

describe('Students whom the enrolment system pushes', () => {
  let school: TestSchool;
  let client: EnrolmentClient;

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    await addClasses(school, '10A1', '10A2', '10A10');
  });
  afterAll(() => school.close());

  const contacts = (phone: string) =>
    school.sql<{ status: string; origin: string; name: string; class: string }>(
      `SELECT k.status, k.origin, s.full_name AS name, c.name AS class
       FROM contact k JOIN phone p ON p.id = k.phone_id JOIN guardianship g ON g.id = k.guardianship_id
       JOIN student s ON s.id = g.student_id
       JOIN enrolment e ON e.student_id = s.id AND e.enrolled_until IS NULL
       JOIN school_class c ON c.id = e.class_id
       WHERE p.e164 = $1 ORDER BY s.full_name`,
      [phone],
    );
  const studentsCalled = async (name: string): Promise<number> =>
    (await school.sql('SELECT FROM student WHERE full_name = $1', [name])).length;

  it('come into their class, and every number waits for confirmation', async () => {
    const answer = await client
      .put('new-1', {
        student: { fullName: 'NGUYỄN THỊ AN', dateOfBirth: '05/03/2011', gender: 'Nữ' },
        class: 'lớp 10a1',
        guardians: [
          { relationship: 'mother', fullName: 'trần thị bình', phones: ['0912 000 111'] },
          { relationship: 'father', phones: ['+84 912 000 112'] },
        ],
      })
      .expect(201);
    expect(answer.body).toMatchObject({
      result: 'added',
      remarks: [],
      record: {
        ...{ externalId: 'new-1', status: 'waiting', class: '10A1', differences: [] },
        student: { fullName: 'Nguyễn Thị An', dateOfBirth: '2011-03-05', gender: 'female' },
        guardians: [
          { fullName: 'Trần Thị Bình', phones: [{ phone: '+84912000111', status: 'unconfirmed' }] },
          { fullName: null, phones: [{ phone: '+84912000112', status: 'unconfirmed' }] },
        ],
      },
    });
    expect(await contacts('+84912000111')).toEqual([
      { status: 'unconfirmed', origin: 'enrolment', name: 'Nguyễn Thị An', class: '10A1' },
    ]);
  });

  it('change nothing when pushed again', async () => {
    const body = sent('Lê Văn Cường', { code: '2611002' }, '0912000121');
    await client.put('again-1', body).expect(201);
    const before = await dumpRoster(school);
    const again = await client.put('again-1', body).expect(200);
    expect(again.body).toMatchObject({ result: 'unchanged' });
    expect(await dumpRoster(school)).toEqual(before);
  });

  it('leave a trail that names the client', async () => {
    await client.push('trail-1', sent('Vũ Thị Dung'));
    const [entry] = await school.sql(
      `SELECT a.actor_id, a.details, a.origin FROM audit_entry a
       JOIN enrolment_record r ON r.student_id::text = a.subject_id
       WHERE r.external_id = 'trail-1' AND a.action = 'enrolment.student-added'`,
    );
    expect(entry).toMatchObject({
      ...{ actor_id: null, details: { externalId: 'trail-1' } },
      origin: { apiClient: client.clientId },
    });
  });

  it('are never matched by name and date of birth', async () => {
    const body = sent('Phạm Thị Em', { dateOfBirth: '2011-09-09' });
    await takeOver(school, [student({ fullName: 'Phạm Thị Em', dateOfBirth: '2011-09-09' })]);
    await client.put('namesake-1', body).expect(201);
    await client.put('namesake-2', body).expect(201);
    expect(await studentsCalled('Phạm Thị Em')).toBe(3);
  });

  it('are matched by the code, once, and another record with that code is refused', async () => {
    await takeOver(school, [student({ fullName: 'Đỗ Văn Giang', code: 'HS-77' })]);
    const body = sent('Đỗ Văn Giang', { code: 'hs-77', dateOfBirth: '2011-01-01' }, '0912000131');
    expect(await client.push('code-1', body)).toMatchObject({
      ...{ result: 'linked', record: { status: 'waiting' } },
    });
    expect(await client.push('code-1', body)).toMatchObject({ result: 'unchanged' });
    const before = await dumpRoster(school);
    const refused = await client.put('code-2', body).expect(409);
    expect(codeOf(refused)).toBe('enrolment.code-claimed');
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(await dumpRoster(school)).toEqual(before);
    expect(await studentsCalled('Đỗ Văn Giang')).toBe(1);
  });

  it('are refused with a class that the school does not have, and told which there are', async () => {
    const refused = await client
      .put('class-1', { ...sent('Hà Thị Hoa'), class: '10A9' })
      .expect(422);
    expect(refused.body).toMatchObject({
      code: 'enrolment.class-unknown',
      detail: { en: expect.stringContaining('10A1, 10A2, 10A10') as string },
      fields: [{ field: 'class' }],
    });
    expect(await studentsCalled('Hà Thị Hoa')).toBe(0);
  });

  it('are taken without what can’t be read, which is told back', async () => {
    const body = sent('Bùi Văn Khôi', { dateOfBirth: '30/02/2011' }, '091200014', '0912000142');
    const answer = await client.put('remarks-1', body).expect(201);
    expect(answer.body).toMatchObject({
      remarks: [
        { field: 'student.dateOfBirth', code: 'date-invalid', value: '30/02/2011' },
        {
          ...{ field: 'guardians.0.phones.0', code: 'phone-too-short', value: '091200014' },
          reason: { vi: expect.stringMatching(/chữ số/) as string },
        },
      ],
      record: {
        student: { dateOfBirth: null },
        guardians: [{ phones: [{ phone: '+84912000142' }] }],
      },
    });
  });

  it('tell of no number at all as one that is missing', async () => {
    expect(await client.push('no-phone', sent('Ngô Thị Lan'))).toMatchObject({
      record: { status: 'without-contact', guardians: [] },
    });
  });

  it('of one family share their mother, who is confirmed for each child', async () => {
    const family = (fullName: string) => ({
      ...sent(fullName),
      guardians: [{ relationship: 'mother', fullName: 'Lý Thị Mai', phones: ['0912000151'] }],
    });
    await client.push('family-1', family('Lê Mai Anh'));
    await client.push('family-2', family('Lê Mai Bảo'));
    const [row] = await school.sql<{ count: string }>(
      `SELECT count(DISTINCT r.id) FROM guardian r WHERE r.full_name = 'Lý Thị Mai'`,
    );
    expect(row?.count).toBe('1');
    expect(await contacts('+84912000151')).toHaveLength(2);
  });

  it('honour an opt-out that the guardian spoke before', async () => {
    await client.push('out-1', sent('Tô Văn Nam', {}, '0912000161'));
    const [guardian] = await school.sql<{ id: string }>(
      `SELECT g.guardian_id AS id FROM contact k JOIN guardianship g ON g.id = k.guardianship_id
       JOIN phone p ON p.id = k.phone_id WHERE p.e164 = '+84912000161'`,
    );
    await school.sql(
      `INSERT INTO opt_out (guardian_id, message_kind, opted_out_at, how_said, recorded_by)
       VALUES ($1, 'announcement', now(), 'call', $2)`,
      [guardian?.id, '00000000-0000-4000-8000-00000000c6c4'],
    );
    await client.push('out-1', sent('Tô Văn Nam', {}, '0912000161', '0912000162'));
    const suppressed = await school.sql(
      `SELECT s.message_kind AS kind FROM suppression s JOIN contact k ON s.reference = 'contact:' || k.id
       JOIN phone p ON p.id = k.phone_id WHERE p.e164 = '+84912000162'`,
    );
    expect(suppressed).toEqual([{ kind: 'announcement' }]);
  });

  it('keep a number’s slip out of CGCN’s way once it is corrected', async () => {
    await client.push('slip-1', sent('Mai Văn Phúc', {}, '0912000171'));
    const corrected = await client.push('slip-1', sent('Mai Văn Phúc', {}, '0912000172'));
    expect(corrected).toMatchObject({ result: 'changed', record: { status: 'waiting' } });
    expect((await contacts('+84912000171')).map(({ status }) => status)).toEqual(['replaced']);
    await client.push('slip-1', sent('Mai Văn Phúc', {}, '0912000171'));
    expect((await contacts('+84912000171')).map(({ status }) => status)).toEqual(['unconfirmed']);
  });

  it('are answered as confirmed once CGCN has confirmed them', async () => {
    await client.push('confirmed-1', sent('Cao Thị Quyên', {}, '0912000181'));
    await confirmPhones(school, '+84912000181');
    expect(await client.read('confirmed-1')).toMatchObject({
      status: 'confirmed',
      guardians: [{ phones: [{ status: 'confirmed' }] }],
    });
  });

  it('wait while a new school year has begun by the clock, without a class of last year’s', async () => {
    await school.setClock('2027-08-20T09:00:00+07:00');
    const before = await dumpRoster(school);
    expect(codeOf(await client.put('next-year', sent('Đinh Văn Sơn')))).toBe(
      'school-year.not-opened',
    );
    await school.setClock('2026-11-23T09:00:00+07:00');
    expect(await dumpRoster(school)).toEqual(before);
    expect(await client.push('next-year', sent('Đinh Văn Sơn'))).toMatchObject({ result: 'added' });
  });

  it('do not go out of the order of their changes when the clock is set back', async () => {
    const first = await client.get().expect(200);
    const { cursor } = first.body as { cursor: string };
    await school.setClock('2026-10-05T09:00:00+07:00');
    await client.push('back-in-time', sent('Tạ Thị Thu'));
    await school.setClock('2026-11-23T09:00:00+07:00');
    const then = await client.get(`?cursor=${cursor}`).expect(200);
    expect(then.body).toMatchObject({ students: [{ externalId: 'back-in-time' }], more: false });
  });
});
