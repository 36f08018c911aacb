import type { MessageKind } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Database } from '../../platform/database/database.js';
import { Audience, type Recipient } from '../audience/audience.js';
import type { Sharing } from '../audience/audience-sql.js';
import type { GuardianDetailView, StudentDetailView } from '../lists/student-detail-view.js';
import {
  confirmPhones,
  contactIds,
  guardian,
  idOf,
  student,
  takeOver,
} from '../testing/roster-in-test.js';

const [p1, p2] = ['+84900000001', '+84900000002'] as const;
const usual = { receives: true, channel: 'sms', language: 'vi' } as const;

describe('what a guardian wants', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let an: string;
  let bo: string;

  const wants = (preference: object, guardianId = bo) =>
    cgcn
      .put(`/api/v1/students/${an}/guardians/${guardianId}/preferences`)
      .set('If-Match', '*')
      .send({ preferences: [{ messageKind: 'announcement', ...usual, ...preference }] });
  const recipients = (
    kind: MessageKind = 'announcement',
    sharing: Sharing = 'one-per-address',
  ): Promise<Recipient[]> =>
    school.get(Database).transaction(async (transaction) => {
      const found: Recipient[] = [];
      const chunks = school
        .get(Audience)
        .recipients(transaction, { kind: 'school' }, kind, 1_000, { sharing });
      for await (const chunk of chunks) found.push(...chunk);
      return found;
    });
  const addresses = async (kind?: MessageKind, sharing?: Sharing): Promise<string[]> =>
    (await recipients(kind, sharing)).map(({ channel, address }) => `${channel} ${address}`);
  const giveEmail = async (email: string): Promise<string> => {
    const answer = await cgcn
      .post(`/api/v1/students/${an}/guardians/${bo}/contacts`)
      .send({ email })
      .expect(201);
    return bodyOf<GuardianDetailView>(answer).contacts!.find((one) => one.email === email)!.id;
  };
  const confirm = (id: string) =>
    cgcn
      .post('/api/v1/contacts/confirmations')
      .send({ contactIds: [id], how: 'call' })
      .expect(200);
  const reach = async (): Promise<string> =>
    bodyOf<StudentDetailView>(await cgcn.get(`/api/v1/students/${an}`).expect(200)).reach!;
  const unreachable = async (): Promise<string[]> =>
    (await school.get(Audience).unreachable({ kind: 'school' }, 'announcement', null, 10)).map(
      ({ reason }) => reason,
    );
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [
      student({
        fullName: 'Lý An',
        guardians: [guardian('father', 'Lý Bá', p1), guardian('mother', 'Hồ Ca', p2)],
      }),
    ]);
    await confirmPhones(school);
    [an, bo] = [await idOf(school, 'student', 'Lý An'), await idOf(school, 'guardian', 'Lý Bá')];
  });
  afterAll(() => school.close());

  it('is every kind by SMS, where nothing was said', async () => {
    for (const kind of ['announcement', 'daily-report', 'direct-message'] as const) {
      expect(await addresses(kind)).toEqual([`sms ${p1}`, `sms ${p2}`]);
    }
  });

  it('may be left to the other guardian kind by kind, also what is on its way', async () => {
    const answer = await wants({ receives: false }).expect(200);
    expect(bodyOf<GuardianDetailView>(answer).preferences).toEqual([
      { messageKind: 'announcement', receives: false, channel: 'sms', language: 'vi' },
    ]);
    expect(await addresses()).toEqual([`sms ${p2}`]);
    expect(await addresses('daily-report')).toEqual([`sms ${p1}`, `sms ${p2}`]);
    const [id] = await contactIds(school, p1);
    expect(await school.sql('SELECT * FROM suppression')).toEqual([
      { reference: `contact:${id}`, message_kind: 'announcement', reason: 'not-wanted' },
    ]);
    await wants({ receives: true }).expect(200);
    expect(await addresses()).toEqual([`sms ${p1}`, `sms ${p2}`]);
    expect(await school.sql('SELECT FROM suppression')).toEqual([]);
  });

  it('makes a student unreachable when nobody of the family wants a kind', async () => {
    await wants({ receives: false }).expect(200);
    await wants({ receives: false }, await idOf(school, 'guardian', 'Hồ Ca')).expect(200);
    expect([await unreachable(), await reach()]).toEqual([['opted-out'], 'opted-out']);
  });

  it('goes by e-mail once the address is confirmed, and by SMS until then', async () => {
    const id = await giveEmail('ba@truong.vn');
    await wants({ channel: 'email' }).expect(200);
    expect(await addresses()).toEqual([`sms ${p1}`, `sms ${p2}`]);
    await confirm(id);
    expect(await addresses()).toEqual([`sms ${p2}`, 'email ba@truong.vn']);
    expect(await addresses('daily-report')).toEqual([`sms ${p1}`, `sms ${p2}`]);
    expect(await school.get(Audience).count({ kind: 'school' }, 'announcement')).toEqual({
      ...{ phones: 1, messages: 1, emails: 1, students: 1, unreachableStudents: 0 },
      unreachable: { unconfirmed: 0, 'failing-number': 0, 'opted-out': 0, 'no-contact': 0 },
    });
    expect((await recipients())[1]!.contactIds).toEqual([id]);
    await cgcn.delete(`/api/v1/contacts/${id}/confirmation`).expect(204);
    expect(await addresses()).toEqual([`sms ${p1}`, `sms ${p2}`]);
  });

  it('reaches by e-mail whose number fails', async () => {
    await confirm(await giveEmail('ba@truong.vn'));
    await school.sql("UPDATE phone SET reachability = 'failing', failing_since = now()");
    expect([await unreachable(), await reach()]).toEqual([['failing-number'], 'failing-number']);
    await wants({ channel: 'email' }).expect(200);
    expect([await unreachable(), await reach()]).toEqual([[], 'reachable']);
    expect(await addresses()).toEqual(['email ba@truong.vn']);
  });

  it('is Zalo on a phone only where all behind it want that, also where each student gets one', async () => {
    const answer = await wants({ channel: 'zalo', language: 'en' }).expect(200);
    const { preferences, sendsByZalo } = bodyOf<GuardianDetailView>(answer);
    expect([preferences, sendsByZalo]).toMatchObject([[{ channel: 'zalo' }], false]);
    expect((await recipients()).map(({ channel, language }) => [channel, language])).toEqual([
      ['zalo', 'en'],
      ['sms', 'vi'],
    ]);
    expect(await school.get(Audience).count({ kind: 'school' }, 'announcement')).toMatchObject({
      ...{ phones: 2, messages: 2, emails: 0, unreachableStudents: 0 },
    });
    await takeOver(school, [
      student({ fullName: 'Lý Em', guardians: [guardian('mother', 'Mai Gấm', p1)] }),
    ]);
    await confirmPhones(school, p1);
    expect(await addresses()).toEqual([`sms ${p1}`, `sms ${p2}`]);
    expect(await addresses('announcement', 'one-per-student')).toEqual([
      ...[`sms ${p1}`, `sms ${p1}`, `sms ${p2}`],
    ]);
  });

  it('is English on a shared phone only where all behind it want that', async () => {
    await takeOver(school, [
      student({ fullName: 'Lý Em', guardians: [guardian('mother', 'Mai Gấm', p1)] }),
    ]);
    await confirmPhones(school, p1);
    await wants({ language: 'en' }).expect(200);
    const [shared] = await recipients();
    expect([shared!.contactIds.length, shared!.language]).toEqual([2, 'vi']);
  });

  it('is written down by who saw it as it is, and the trail keeps both', async () => {
    const path = `/api/v1/students/${an}/guardians/${bo}/preferences`;
    const body = { preferences: [{ messageKind: 'announcement', ...usual }] };
    await cgcn.put(path).set('If-Match', '"1"').send(body).expect(200);
    const late = await cgcn.put(path).set('If-Match', '"1"').send(body).expect(412);
    expect(bodyOf<{ current: object }>(late).current).toMatchObject({ id: bo, version: 2 });
    const [audited] = await school.sql(
      "SELECT before, after FROM audit_entry WHERE action = 'guardian.preferences-set'",
    );
    expect(audited).toEqual({
      before: { preferences: [] },
      after: { preferences: [{ messageKind: 'announcement', ...usual }] },
    });
  });

  test.each([
    [{ channel: 'fax' }],
    [{ language: 'fr' }],
    [{ receives: 'yes' }],
    [{ messageKind: 'lottery' }],
    [{ price: 0 }],
  ])('is not %j', async (wrong) => {
    expect(codeOf(await wants(wrong).expect(400))).toBe('request.invalid');
  });
});
