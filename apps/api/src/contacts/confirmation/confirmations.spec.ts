import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { contactIds, dumpRoster, guardian, student, takeOver } from '../testing/roster-in-test.js';

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
  const suppressions = () => school.sql('SELECT * FROM suppression');

  beforeEach(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
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
  afterEach(() => school.close());

  it('keeps who confirmed each, when by the school clock, and how', async () => {
    const answer = await confirm([first, second]).expect(200);
    expect(answer.body).toEqual({ confirmed: 2, alreadyConfirmed: 0 });
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
    expect(answer.body).toEqual({ confirmed: 1, alreadyConfirmed: 1 });
    const [row] = await school.sql('SELECT confirmed_by FROM contact WHERE id = $1', [first]);
    expect(row).toEqual({ confirmed_by: cgcn.accountId });
  });

  it('of an unknown contact names it and does nothing', async () => {
    const before = await dumpRoster(school);
    const answer = await confirm([first, nobody]).expect(404);
    expect(codeOf(answer)).toBe('contact.not-found');
    expect(bodyOf<{ fields: object[] }>(answer).fields).toEqual([
      { field: `contactIds.${nobody}`, code: 'contact.not-found' },
    ]);
    expect(await dumpRoster(school)).toEqual(before);
  });

  it.each(['refused', 'replaced'])('of a %s contact names it and does nothing', async (status) => {
    await school.sql('UPDATE contact SET status = $2 WHERE id = $1', [third, status]);
    const answer = await confirm([first, third]).expect(409);
    expect(codeOf(answer)).toBe('contact.not-confirmable');
    expect(bodyOf<{ fields: object[] }>(answer).fields).toMatchObject([
      { field: `contactIds.${third}` },
    ]);
    const [row] = await school.sql('SELECT status FROM contact WHERE id = $1', [first]);
    expect(row).toEqual({ status: 'unconfirmed' });
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
    },
  );
});
