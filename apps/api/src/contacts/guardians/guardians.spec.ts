import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Audience } from '../audience/audience.js';
import type { DeskContactView } from '../confirmation-desk/desk-views.js';
import type { GuardianDetailView, StudentDetailView } from '../lists/student-detail-view.js';
import { teacherOf } from '../testing/own-class.js';
import {
  confirmPhones,
  contactIds,
  guardian,
  idOf,
  student,
  takeOver,
} from '../testing/roster-in-test.js';

const [p1, p2, p3] = ['+84900000001', '+84900000002', '+84900000003'] as const;

describe('the guardians of a student', () => {
  let school: TestSchool;
  let teacher: SignedIn;
  let an: string;
  let bo: string;

  const page = async (): Promise<StudentDetailView> =>
    bodyOf(await teacher.get(`/api/v1/students/${an}`).expect(200));
  const path = (id = bo, studentId = an) => `/api/v1/students/${studentId}/guardians/${id}`;
  const add = (body: object, person = teacher, studentId = an) =>
    person.post(`/api/v1/students/${studentId}/guardians`).send(body);
  const patch = (version: number, body: object, id = bo) =>
    teacher.patch(path(id)).set('If-Match', `"${version}"`).send(body);
  const reached = async (): Promise<number> =>
    (await school.get(Audience).count({ kind: 'school' }, 'announcement')).phones;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    await takeOver(school, [
      student({ code: 'HS1', fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá', p1)] }),
      student({
        ...{ code: 'HS2', fullName: 'Hồ Hoà', className: '10A2' },
        guardians: [guardian('mother', 'Vũ Em', p2)],
      }),
    ]);
    teacher = await teacherOf(school, '10A1');
    [an, bo] = [await idOf(school, 'student', 'Lý An'), await idOf(school, 'guardian', 'Lý Bá')];
  });
  afterAll(() => school.close());

  it('get another one, whose number and address wait for confirmation', async () => {
    const answer = await add({
      ...{ fullName: 'HỒ THỊ  CA', relationship: 'mother' },
      ...{ phones: ['0900.000.003', '+84 900 000 003'], email: 'Ca.Ho@Gmail.com' },
    }).expect(201);
    const added = bodyOf<GuardianDetailView>(answer);
    expect(answer.headers.etag).toBe('"1"');
    expect(added).toMatchObject({ fullName: 'Hồ Thị Ca', relationship: 'mother', version: 1 });
    expect(added.contacts).toMatchObject([
      { phone: p3, email: null, status: 'unconfirmed', origin: 'teacher' },
      { phone: null, email: 'ca.ho@gmail.com', status: 'unconfirmed' },
    ]);
    expect((await page()).history!.map(({ deed }) => deed)).toContain('guardian.added');
    expect(await reached()).toBe(0);
  });

  it('are one person at brother and sister, by name and number together', async () => {
    const cgcn = await signIn(school, 'cgcn');
    const added = bodyOf<GuardianDetailView>(
      await add({ fullName: 'Vũ Em', relationship: 'mother', phones: [p2] }, cgcn).expect(201),
    );
    expect(added.id).toBe(await idOf(school, 'guardian', 'Vũ Em'));
    expect(added.siblings.map(({ fullName }) => fullName)).toEqual(['Hồ Hoà']);
    const namesake = bodyOf<GuardianDetailView>(
      await add({ fullName: 'Vũ Em', relationship: 'relative' }, cgcn).expect(409),
    );
    expect(codeOf({ body: namesake })).toBe('guardian.already-there');
  });

  test.each([
    [{ relationship: 'mother' }, 422, 'guardian.nothing-known'],
    [{ relationship: 'mother', fullName: '  ' }, 422, 'guardian.nothing-known'],
    [{ relationship: 'father', fullName: 'lý bá' }, 409, 'guardian.already-there'],
    [{ relationship: 'mother', phones: ['12'] }, 422, 'contact.unreadable'],
    [{ relationship: 'mother', email: 'ca@' }, 422, 'contact.unreadable'],
    [{ relationship: 'boss', fullName: 'Ca' }, 400, 'request.invalid'],
    [{ relationship: 'mother', fullName: 'Ca', admin: true }, 400, 'request.invalid'],
    [{ relationship: 'mother', fullName: { vi: 'Ca' } }, 400, 'request.invalid'],
  ])('are not added from %j', async (body, status, code) => {
    const answer = await add(body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect((await page()).guardians).toHaveLength(1);
  });

  it('take SQL and HTML in a name as the text that they are', async () => {
    const name = `<b onclick="x()">Robert'); DROP TABLE student;--</b>`;
    const added = bodyOf<GuardianDetailView>(
      await add({ fullName: name, relationship: 'relative' }).expect(201),
    );
    expect(added.fullName).toContain(`'); `);
    expect(added.fullName!.toLowerCase()).toBe(name.toLowerCase());
    expect((await page()).guardians).toHaveLength(2);
  });

  it('are corrected by who saw them as they are; the second of two sees the difference', async () => {
    const { version } = (await page()).guardians[0]!;
    const answer = await patch(version!, { fullName: 'Lý Bá Nhật' }).expect(200);
    expect(answer.headers.etag).toBe(`"${version! + 1}"`);
    const late = await patch(version!, { relationship: 'guardian' }).expect(412);
    expect(bodyOf<{ current: object }>(late).current).toMatchObject({
      ...{ id: bo, fullName: 'Lý Bá Nhật', relationship: 'father', version: version! + 1 },
    });
    await patch(version! + 1, { relationship: 'guardian' }).expect(200);
    expect(codeOf(await teacher.patch(path()).send({}).expect(428))).toBe('request.no-version');
  });

  it('go on being reached at the old number until the new one is confirmed', async () => {
    await confirmPhones(school, p1);
    const [old] = await contactIds(school, p1);
    const replace = (version: number, body: object) =>
      teacher
        .post(`/api/v1/contacts/${old}/replacement`)
        .set('If-Match', `"${version}"`)
        .send(body);
    const answer = await replace(2, { phone: '0900000003' }).expect(201);
    const fresh = bodyOf<DeskContactView>(answer);
    expect(fresh).toMatchObject({
      ...{ phone: p3, status: 'unconfirmed' },
      beside: [{ contactId: old, willBeReplaced: true }],
    });
    expect(await reached()).toBe(1);
    await confirmPhones(school, p3);
    expect(await reached()).toBe(1);
    const { contacts } = (await page()).guardians[0]!;
    expect(contacts!.map(({ phone, status }) => [phone, status])).toEqual([
      [p1, 'replaced'],
      [p3, 'confirmed'],
    ]);
    expect(codeOf(await replace(3, { phone: '0900000004' }).expect(409))).toBe(
      'contact.not-replaceable',
    );
  });

  it('lose a mistyped number at once that nobody had confirmed, and may go back to it', async () => {
    const [old] = await contactIds(school, p1);
    const fresh = bodyOf<DeskContactView>(
      await teacher
        .post(`/api/v1/contacts/${old}/replacement`)
        .set('If-Match', '"1"')
        .send({ phone: p3 })
        .expect(201),
    );
    const [row] = await school.sql('SELECT status FROM contact WHERE id = $1', [old]);
    expect(row).toEqual({ status: 'replaced' });
    const back = await teacher
      .post(`/api/v1/contacts/${fresh.id}/replacement`)
      .set('If-Match', '"1"')
      .send({ phone: p1 })
      .expect(201);
    expect(bodyOf<DeskContactView>(back)).toMatchObject({ id: old, status: 'unconfirmed' });
  });

  it('get further numbers, each once', async () => {
    await teacher.post(`${path()}/contacts`).send({ phone: p3 }).expect(201);
    const again = await teacher.post(`${path()}/contacts`).send({ phone: '0900000003' });
    expect(codeOf(again)).toBe('contact.already-there');
    for (const body of [{}, { phone: p3, email: 'a@b.vn' }]) {
      const answer = await teacher.post(`${path()}/contacts`).send(body).expect(400);
      expect(codeOf(answer)).toBe('request.invalid');
    }
  });

  it('can be taken away: nothing more is sent, and what was stays to be read', async () => {
    await confirmPhones(school, p1);
    const { version } = (await page()).guardians[0]!;
    await teacher
      .delete(path())
      .set('If-Match', `"${version! + 7}"`)
      .expect(412);
    await teacher.delete(path()).set('If-Match', `"${version}"`).expect(204);
    expect((await page()).guardians).toEqual([]);
    expect(await reached()).toBe(0);
    expect(await school.sql('SELECT reference, reason FROM suppression')).toHaveLength(1);
    const [kept] = await school.sql<{ ended_at: Date; ended_by: string }>(
      'SELECT ended_at, ended_by FROM guardianship WHERE guardian_id = $1',
      [bo],
    );
    expect(kept).toMatchObject({ ended_by: teacher.accountId });
    const gone = await teacher.delete(path()).set('If-Match', '*');
    expect([gone.status, codeOf(gone)]).toEqual([404, 'guardian.not-found']);
  });

  it('come back with what the school had of them, to be asked anew', async () => {
    await confirmPhones(school, p1);
    await teacher.delete(path()).set('If-Match', '*').expect(204);
    await takeOver(school, [
      student({ code: 'HS1', fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá', p1)] }),
    ]);
    expect((await page()).guardians).toEqual([]);
    const back = bodyOf<GuardianDetailView>(
      await add({ fullName: 'Lý Bá', relationship: 'father', phones: [p1] }).expect(201),
    );
    expect(back.id).toBe(bo);
    expect(back.contacts).toMatchObject([{ phone: p1, status: 'unconfirmed' }]);
    expect(await reached()).toBe(0);
    await confirmPhones(school, p1);
    expect(await reached()).toBe(1);
    expect(await school.sql('SELECT FROM suppression')).toEqual([]);
  });

  it('of another class answer as if they did not exist', async () => {
    const hoa = await idOf(school, 'student', 'Hồ Hoà');
    const em = await idOf(school, 'guardian', 'Vũ Em');
    const [contact] = await contactIds(school, p2);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const ask = async (studentId: string, guardianId: string, contactId: string) =>
      (
        await Promise.all([
          add({ fullName: 'Ca', relationship: 'mother' }, teacher, studentId),
          teacher.get(path(guardianId, studentId)),
          teacher.patch(path(guardianId, studentId)).set('If-Match', '*').send({}),
          teacher.delete(path(guardianId, studentId)).set('If-Match', '*'),
          teacher.post(`${path(guardianId, studentId)}/contacts`).send({ phone: p3 }),
          teacher
            .post(`/api/v1/contacts/${contactId}/replacement`)
            .set('If-Match', '*')
            .send({ phone: p3 }),
          teacher.get(`/api/v1/guardians/${guardianId}/consents`),
        ])
      ).map((answer) => [answer.status, codeOf(answer)]);
    const guessed = await ask(hoa, em, contact!);
    expect(guessed.every(([status]) => status === 404)).toBe(true);
    expect(guessed).toEqual(await ask(nowhere, nowhere, nowhere));
  });
});
