import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { teacherOf } from '../testing/own-class.js';
import { contactIds, guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';
import { DeskDifferences } from './desk-differences.js';
import type { DeskContactView, DeskPageView } from './desk-views.js';

const [p1, p2, p3] = ['+84900000001', '+84900000002', '+84900000003'];
const nobody = '00000000-0000-4000-8000-000000000000';

describe('the confirmation desk', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let father: string;

  const desk = async (query = ''): Promise<DeskPageView> =>
    bodyOf(await cgcn.get(`/api/v1/confirmation-desk${query}`).expect(200));
  const names = async (query = ''): Promise<string[]> =>
    (await desk(query)).contacts.map(({ studentName }) => studentName);
  const one = async (id: string): Promise<DeskContactView> =>
    bodyOf(await cgcn.get(`/api/v1/confirmation-desk/${id}`).expect(200));
  const correct = (id: string, version: number, body: object) =>
    cgcn.post(`/api/v1/contacts/${id}/correction`).set('If-Match', `"${version}"`).send(body);
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [
      student({ fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá', p1)] }),
      student({
        ...{ fullName: 'Hồ Hoà', className: '10A2' },
        guardians: [guardian('mother', 'Vũ Em', p2)],
      }),
    ]);
    [father] = (await contactIds(school, p1)) as [string];
  });
  afterAll(() => school.close());

  it('has everything unconfirmed in one list, with whose it is and since when', async () => {
    const { contacts, total, next } = await desk();
    expect({ total, next }).toEqual({ total: 2, next: null });
    expect(contacts[0]).toMatchObject({
      ...{ id: father, version: 1, studentName: 'Lý An', className: '10A1', guardianName: 'Lý Bá' },
      ...{
        relationship: 'father',
        phone: p1,
        email: null,
        origin: 'upload',
        beside: [],
        calls: [],
      },
      ...{ proposedByName: null, differences: [] },
      can: { confirm: true, refuse: true },
    });
    expect(contacts[0]!.proposedAt).toMatch(/^2026-11-23T02:00/);
  });

  it('is narrowed to a class, to where contacts came from, and to whom one looks for', async () => {
    const teacher = await teacherOf(school, '10A1');
    const studentId = await idOf(school, 'student', 'Lý An');
    await teacher
      .post(`/api/v1/students/${studentId}/guardians`)
      .send({ fullName: 'Mai Ca', relationship: 'mother', phones: ['0900 000 003'] })
      .expect(201);
    const classId = await idOf(school, 'school_class', '10A2');
    expect(await names(`?classId=${classId}`)).toEqual(['Hồ Hoà']);
    expect(await names('?origin=teacher')).toEqual(['Lý An']);
    expect((await desk('?origin=teacher')).contacts[0]!.proposedByName).toBe('Người thử gvcn-10a1');
    const search = async (q: string) =>
      bodyOf<DeskPageView>(
        await cgcn.post('/api/v1/confirmation-desk-searches').send({ q }).expect(200),
      ).contacts.map(({ studentName }) => studentName);
    expect(await search('hòa')).toEqual(['Hồ Hoà']);
    expect(await search('0900.000.002')).toEqual(['Hồ Hoà']);
    expect(await search('10a1 mai')).toHaveLength(2);
    expect(await search('%')).toEqual([]);
  });

  it('goes on after a contact that has been decided meanwhile', async () => {
    const first = await desk('?limit=1');
    await cgcn
      .post('/api/v1/contacts/confirmations')
      .send({ contactIds: [first.next], how: 'call' })
      .expect(200);
    expect(await names(`?limit=1&cursor=${first.next}`)).toEqual(['Hồ Hoà']);
  });

  it('keeps each call, without deciding anything', async () => {
    const call = (outcome: string, note?: string) =>
      cgcn.post(`/api/v1/contacts/${father}/calls`).send({ how: 'call', outcome, note });
    await call('no-answer').expect(201);
    await school.setClock('2026-11-23T10:00:00+07:00');
    await call('call-back', 'gọi lại sau 17 giờ').expect(201);
    const { calls, status } = await one(father);
    expect(status).toBe('unconfirmed');
    expect(calls).toMatchObject([
      { outcome: 'call-back', note: 'gọi lại sau 17 giờ', calledByName: 'Người thử cgcn' },
      { outcome: 'no-answer', note: null },
    ]);
    expect(codeOf(await call('shouted').expect(400))).toBe('request.invalid');
  });

  it('shows the confirmed number beside the one that is to take its place', async () => {
    await cgcn
      .post('/api/v1/contacts/confirmations')
      .send({ contactIds: [father], how: 'paper-form' })
      .expect(200);
    await cgcn
      .post(`/api/v1/contacts/${father}/replacement`)
      .set('If-Match', '"2"')
      .send({ phone: p3 })
      .expect(201);
    const [waiting] = (await desk()).contacts;
    expect(waiting).toMatchObject({
      phone: p3,
      beside: [{ contactId: father, phone: p1, confirmedHow: 'paper-form', willBeReplaced: true }],
    });
  });

  it('shows what another program tells of the student otherwise', async () => {
    const studentId = await idOf(school, 'student', 'Lý An');
    const difference = {
      ...{ id: nobody, field: 'name', guardianName: null, ours: 'Lý An', theirs: 'Lý Ân' },
    };
    school
      .get(DeskDifferences)
      .register(() =>
        Promise.resolve([{ ...difference, studentId, since: new Date('2026-11-22T01:00:00Z') }]),
      );
    const { contacts } = await desk();
    expect(contacts.map(({ differences }) => differences)).toEqual([
      [{ ...difference, since: '2026-11-22T01:00:00.000Z' }],
      [],
    ]);
  });

  describe('corrects what the call has shown', () => {
    it('another number becomes the value and is confirmed, and the wrong one is put away', async () => {
      const answer = await correct(father, 1, { phone: '0900-000-003', how: 'call' }).expect(200);
      const right = bodyOf<DeskContactView>(answer);
      expect(right).toMatchObject({ phone: p3, status: 'confirmed', guardianName: 'Lý Bá' });
      expect(answer.headers.etag).toBe(`"${right.version}"`);
      expect(await one(father)).toMatchObject({ phone: p1, status: 'replaced' });
      const [audited] = await school.sql(
        "SELECT before, after FROM audit_entry WHERE action = 'contact.corrected'",
      );
      expect(audited).toMatchObject({ before: { phone: p1 }, after: { phone: p3 } });
    });

    it('so do a name and a relationship, with what they were kept in the trail', async () => {
      await correct(father, 1, {
        ...{ guardianName: 'LÝ  BÁ NHẬT', relationship: 'guardian', how: 'in-person' },
      }).expect(200);
      expect(await one(father)).toMatchObject({
        ...{ guardianName: 'Lý Bá Nhật', relationship: 'guardian', status: 'confirmed' },
      });
      const [audited] = await school.sql(
        "SELECT before, after FROM audit_entry WHERE action = 'guardian.corrected'",
      );
      expect(audited).toEqual({
        before: { fullName: 'Lý Bá', relationship: 'father' },
        after: { fullName: 'Lý Bá Nhật', relationship: 'guardian' },
      });
    });

    it('and what the wrong number was to replace, the right one does', async () => {
      await cgcn
        .post('/api/v1/contacts/confirmations')
        .send({ contactIds: [father], how: 'call' })
        .expect(200);
      const wrong = bodyOf<DeskContactView>(
        await cgcn
          .post(`/api/v1/contacts/${father}/replacement`)
          .set('If-Match', '"2"')
          .send({ phone: '0900000008' })
          .expect(201),
      );
      await correct(wrong.id, wrong.version, { phone: p3, how: 'call' }).expect(200);
      const rows = await school.sql(
        `SELECT e164, status FROM contact k JOIN phone p ON p.id = k.phone_id
         WHERE e164 <> $1 ORDER BY e164`,
        [p2],
      );
      expect(rows).toEqual([
        { e164: p1, status: 'replaced' },
        { e164: p3, status: 'confirmed' },
        { e164: '+84900000008', status: 'replaced' },
      ]);
    });

    it('but not by who saw another state: the second of two sees the difference', async () => {
      await correct(father, 1, { guardianName: 'Lý Bá Nhật', how: 'call' }).expect(200);
      const answer = await correct(father, 1, { phone: p3, how: 'call' }).expect(412);
      expect(codeOf(answer)).toBe('request.changed-meanwhile');
      expect(bodyOf<{ current: object }>(answer).current).toMatchObject({
        ...{ id: father, version: 2, guardianName: 'Lý Bá Nhật', status: 'confirmed' },
      });
      const blind = await cgcn.post(`/api/v1/contacts/${father}/correction`).send({ how: 'call' });
      expect([blind.status, codeOf(blind)]).toEqual([428, 'request.no-version']);
    });

    it('and two at once are one after the other', async () => {
      const answers = await Promise.all([
        correct(father, 1, { phone: '0900000011', how: 'call' }),
        correct(father, 1, { phone: '0900000012', how: 'call' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    test.each([
      ['0900 00', 'contact.unreadable'],
      ['0900000008 / 0900000009', 'contact.unreadable'],
      ['024 3825 2525', 'contact.unreadable'],
      ["'; DROP TABLE contact; --", 'contact.unreadable'],
    ])('and takes no number that is none: %s', async (phone, code) => {
      const answer = await correct(father, 1, { phone, how: 'call' }).expect(422);
      expect(codeOf(answer)).toBe(code);
      expect((await one(father)).status).toBe('unconfirmed');
    });
  });

  it('knows nothing of a contact that there is not', async () => {
    for (const answer of [
      await cgcn.get(`/api/v1/confirmation-desk/${nobody}`),
      await cgcn.post(`/api/v1/contacts/${nobody}/calls`).send({ how: 'call', outcome: 'reached' }),
      await correct(nobody, 1, { how: 'call' }),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'contact.not-found']);
    }
  });
});
