import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { contactIds, guardian, student, takeOver } from '../testing/roster-in-test.js';

const nobody = '00000000-0000-4000-8000-000000000000';

describe('the confirmation of contacts', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let first: string;
  let second: string;
  let third: string;

  const confirm = (ids: string[], person = cgcn) =>
    person
      .post('/api/v1/contacts/confirmations')
      .send({ contactIds: ids, how: 'call', note: 'ok' });
  const itemsOf = (answer: { body: unknown }) =>
    bodyOf<{ items: { outcome: string }[] }>(answer).items;
  const statusOf = async (id: string) =>
    (await school.sql<{ status: string }>('SELECT status FROM contact WHERE id = $1', [id]))[0]
      ?.status;
  const suppressions = () => school.sql('SELECT * FROM suppression');
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [
      student({
        fullName: 'Lý An',
        guardians: [
          guardian('father', 'Lý Bá', '+84900000001', '+84900000002'),
          guardian('mother', 'Hồ Ca', '+84900000003'),
        ],
      }),
    ]);
    [first, second, third] = (await contactIds(school)) as [string, string, string];
  });
  afterAll(() => school.close());

  it('keeps who confirmed each, when by the school clock, and how', async () => {
    const answer = await confirm([first, second]).expect(200);
    expect(answer.body).toMatchObject({ confirmed: 2, alreadyConfirmed: 0 });
    const rows = await school.sql<{ confirmed_at: Date }>(
      'SELECT status, confirmed_by, confirmed_how, note, confirmed_at FROM contact WHERE id = $1',
      [first],
    );
    expect(rows).toMatchObject([
      {
        ...{ status: 'confirmed', confirmed_by: cgcn.accountId },
        ...{ confirmed_how: 'call', note: 'ok' },
      },
    ]);
    expect(rows[0]!.confirmed_at.toISOString()).toMatch(/^2026-11-23T02:00/);
    const audited = await school.sql(
      "SELECT subject_id FROM audit_entry WHERE action = 'contact.confirmed' ORDER BY subject_id",
    );
    expect(audited).toEqual([first, second].sort().map((id) => ({ subject_id: id })));
  });

  it('given twice counts once, and leaves the first word as it was', async () => {
    const other = await signIn(school, 'cgcn', 'cgcn2');
    await confirm([first]).expect(200);
    const answer = await confirm([first, first, second], other).expect(200);
    expect(answer.body).toMatchObject({
      ...{ confirmed: 1, alreadyConfirmed: 1 },
      items: [
        { contactId: first, outcome: 'already' },
        { contactId: second, outcome: 'done', version: 2 },
      ],
    });
    const [row] = await school.sql('SELECT confirmed_by FROM contact WHERE id = $1', [first]);
    expect(row).toEqual({ confirmed_by: cgcn.accountId });
  });

  it('of an unknown contact says so of that one, and is given to the others', async () => {
    const answer = await confirm([nobody, first]).expect(200);
    expect(itemsOf(answer)).toMatchObject([
      { contactId: nobody, outcome: 'refused', reason: { code: 'contact.not-found' } },
      { contactId: first, outcome: 'done', reason: null },
    ]);
    expect(await statusOf(first)).toBe('confirmed');
  });

  it.each(['refused', 'replaced'])('of a %s contact says so of that one', async (status) => {
    await school.sql('UPDATE contact SET status = $2 WHERE id = $1', [third, status]);
    const answer = await confirm([first, third]).expect(200);
    expect(itemsOf(answer)).toMatchObject([
      { contactId: first, outcome: 'done' },
      { contactId: third, outcome: 'refused', reason: { code: 'contact.not-confirmable' } },
    ]);
    expect([await statusOf(first), await statusOf(third)]).toEqual(['confirmed', status]);
  });

  it('leaves alone what has changed since it was seen, and says so', async () => {
    await school.sql('UPDATE contact SET version = 2 WHERE id = $1', [first]);
    const answer = await cgcn.post('/api/v1/contacts/confirmations').send({
      ...{ contactIds: [first, second], how: 'call' },
      seenVersions: { [first]: 1, [second]: 1 },
    });
    expect(itemsOf(answer)).toMatchObject([
      { outcome: 'refused', reason: { code: 'contact.changed-meanwhile' }, version: 2 },
      { outcome: 'done' },
    ]);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['unconfirmed', 'confirmed']);
  });

  it('of many is withdrawn of many, each answered for itself', async () => {
    await confirm([first, second]).expect(200);
    const answer = await cgcn
      .post('/api/v1/contacts/confirmation-withdrawals')
      .send({ contactIds: [first, second, third, nobody] })
      .expect(200);
    expect(answer.body).toMatchObject({ withdrawn: 2 });
    expect(itemsOf(answer).map(({ outcome }) => outcome)).toEqual([
      ...['done', 'done', 'already', 'refused'],
    ]);
    expect(await suppressions()).toHaveLength(2);
    expect(await statusOf(first)).toBe('unconfirmed');
  });

  it('puts the number away whose place was to be taken, and its withdrawal brings that back', async () => {
    await confirm([first, third]).expect(200);
    const made = await cgcn
      .post(`/api/v1/contacts/${third}/replacement`)
      .set('If-Match', '"2"')
      .send({ phone: '0900 000 009' })
      .expect(201);
    const { id } = bodyOf<{ id: string }>(made);
    expect(await statusOf(third)).toBe('confirmed');
    await confirm([id]).expect(200);
    expect([await statusOf(third), await statusOf(id)]).toEqual(['replaced', 'confirmed']);
    expect(await suppressions()).toMatchObject([{ reference: `contact:${third}` }]);
    await cgcn
      .post('/api/v1/contacts/confirmation-withdrawals')
      .send({ contactIds: [id] })
      .expect(200);
    expect([await statusOf(third), await statusOf(id)]).toEqual(['confirmed', 'unconfirmed']);
    expect(await suppressions()).toMatchObject([{ reference: `contact:${id}` }]);
  });

  it('refused with a reason, a contact waits no more, unless it is confirmed already', async () => {
    await confirm([first]).expect(200);
    const refuse = (reason: string) =>
      cgcn.post('/api/v1/contacts/refusals').send({ contactIds: [first, second, nobody], reason });
    const answer = await refuse('Số của người khác').expect(200);
    expect(answer.body).toMatchObject({ refused: 1, alreadyRefused: 0 });
    expect(itemsOf(answer)).toMatchObject([
      { outcome: 'refused', reason: { code: 'contact.not-refusable' } },
      { outcome: 'done' },
      { outcome: 'refused', reason: { code: 'contact.not-found' } },
    ]);
    const [row] = await school.sql(
      'SELECT status, refused_by, refusal_reason FROM contact WHERE id = $1',
      [second],
    );
    expect(row).toEqual({
      ...{ status: 'refused', refused_by: cgcn.accountId, refusal_reason: 'Số của người khác' },
    });
    expect((await refuse('lần nữa').expect(200)).body).toMatchObject({ alreadyRefused: 1 });
    const audited = await school.sql(
      "SELECT before, after, details FROM audit_entry WHERE action = 'contact.refused'",
    );
    expect(audited).toEqual([
      {
        before: { status: 'unconfirmed' },
        after: { status: 'refused' },
        details: { reason: 'Số của người khác' },
      },
    ]);
  });

  it('can be withdrawn, which holds back what is on its way until it is given again', async () => {
    await confirm([first]).expect(200);
    await cgcn.delete(`/api/v1/contacts/${first}/confirmation`).expect(204);
    const [row] = await school.sql('SELECT status, confirmed_by FROM contact WHERE id = $1', [
      first,
    ]);
    expect(row).toEqual({ status: 'unconfirmed', confirmed_by: null });
    expect(await suppressions()).toEqual([
      { reference: `contact:${first}`, message_kind: '*', reason: 'unconfirmed' },
    ]);
    await confirm([first]).expect(200);
    expect(await suppressions()).toEqual([]);
  });

  it('can be withdrawn only where there is one', async () => {
    const answer = await cgcn.delete(`/api/v1/contacts/${first}/confirmation`).expect(409);
    expect(codeOf(answer)).toBe('contact.not-confirmed');
    const unknown = await cgcn.delete(`/api/v1/contacts/${nobody}/confirmation`).expect(404);
    expect(codeOf(unknown)).toBe('contact.not-found');
    expect(await suppressions()).toEqual([]);
  });

  it('is not a new phone’s when the guardian has a confirmed one', async () => {
    await confirm([first, second, third]).expect(200);
    const guardians = [guardian('mother', 'Hồ Ca', '+84900000004')];
    await takeOver(school, [
      student({
        fullName: 'Lý An',
        guardians: [...guardians, guardian('father', 'Lý Bá', '+84900000001')],
      }),
    ]);
    const rows = await school.sql(
      'SELECT status, count(*)::int FROM contact GROUP BY 1 ORDER BY 1',
    );
    expect(rows).toEqual([
      { status: 'confirmed', count: 3 },
      { status: 'unconfirmed', count: 1 },
    ]);
  });

  test.each([
    [{ contactIds: [], how: 'call' }, 'contactIds'],
    [{ contactIds: ['10A1'], how: 'call' }, 'contactIds'],
    [{ contactIds: Array<string>(2001).fill(nobody), how: 'call' }, 'contactIds'],
    [{ contactIds: [nobody], how: 'guess' }, 'how'],
  ])('refuses what can not be one, and names the field', async (body, field) => {
    const answer = await cgcn.post('/api/v1/contacts/confirmations').send(body).expect(400);
    expect(bodyOf<{ fields: object[] }>(answer).fields).toMatchObject([{ field }]);
  });

  it.each(['homeroom_teacher', 'bgh', 'finance', 'boarding'] as const)(
    'is not for %s to give or to withdraw',
    async (role) => {
      const person = await signIn(school, role);
      expect(codeOf(await confirm([first], person).expect(403))).toBe('request.not-allowed');
      await person.delete(`/api/v1/contacts/${first}/confirmation`).expect(403);
      for (const resource of ['refusals', 'confirmation-withdrawals']) {
        await person.post(`/api/v1/contacts/${resource}`).send({}).expect(403);
      }
    },
  );
});
