import { addFamilies, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import { announcementsPath, ask, plainRequest } from './testing/announcement-requests.js';

describe('approving an announcement', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let secondCgcn: SignedIn;
  let bgh: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    secondCgcn = await signIn(school, 'cgcn', 'cgcn2');
    bgh = await signIn(school, 'bgh');
    finance = await signIn(school, 'finance');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
      {
        phone: '+84900000002',
        children: [{ name: 'Trần Văn Bình', className: '11B2' }],
        status: 'unconfirmed',
      },
    ]);
  });

  afterAll(() => school.close());

  const tryToApprove = async (
    approver: SignedIn,
    id: string,
    revision = 1,
  ): Promise<{ status: number; body: { code?: string } }> => {
    const answer = await approver.post(`${announcementsPath}/${id}/approval`).send({ revision });
    return { status: answer.status, body: answer.body as { code?: string } };
  };

  it('freezes who, when and what, and leaves the messages to the worker', async () => {
    const sendAt = '2026-11-24T08:00:00.000+07:00';
    const { id } = await ask(finance, { sendAt });
    const answer = await tryToApprove(cgcn, id);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        status: 'approved',
        state: 'waiting',
        leaveAt: '2026-11-24T01:00:00.000Z',
        progress: null,
        can: { approve: false, cancel: true, withdraw: false },
      },
    });
    expect(await school.sql('SELECT 1 FROM outbound_message')).toEqual([]);
    const audit = await school.sql<{ actor_id: string; action: string }>(
      `SELECT actor_id, action FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(audit).toEqual([
      { actor_id: finance.accountId, action: 'announcement.submit' },
      { actor_id: cgcn.accountId, action: 'announcement.approve' },
    ]);
  });

  it('lets it leave at the approval where the wanted time has passed by then', async () => {
    const { id } = await ask(finance, { sendAt: '2026-11-23T09:30:00+07:00' });
    await school.setClock('2026-11-23T11:00:00+07:00');
    const { body } = await tryToApprove(cgcn, id);
    expect(body).toMatchObject({ leaveAt: expect.stringMatching(/^2026-11-23T04:00/) as string });
    await school.setClock('2026-11-23T09:00:00+07:00');
  });

  it.each([
    ['CGCN its own', 'cgcn', 'cgcn', 'announcement.own'],
    ['another CGCN member CGCN’s', 'cgcn', 'secondCgcn', undefined],
    ['CGCN a department’s', 'finance', 'cgcn', undefined],
    ['CGCN leadership’s', 'bgh', 'cgcn', undefined],
    ['leadership CGCN’s', 'cgcn', 'bgh', undefined],
    ['leadership a department’s', 'finance', 'bgh', 'announcement.not-asked-by-cgcn'],
    ['leadership its own', 'bgh', 'bgh', 'announcement.own'],
    ['a department its own', 'finance', 'finance', 'request.not-allowed'],
  ] as const)('%s', async (_name, requester, approver, code) => {
    const people = { cgcn, secondCgcn, bgh, finance };
    const { id } = await ask(people[requester]);
    const answer = await tryToApprove(people[approver], id);
    if (code === undefined) expect(answer.status).toBe(201);
    else expect(answer).toMatchObject({ status: 403, body: { code } });
  });

  it('is refused for what was changed since the approver looked', async () => {
    const { id } = await ask(finance);
    await cgcn.post(`${announcementsPath}/${id}/return`).send({ note: 'Sửa lại' }).expect(201);
    expect(await tryToApprove(cgcn, id)).toMatchObject({
      status: 409,
      body: { code: 'announcement.moved-on' },
    });
    const mended = { ...plainRequest, text: 'Nội dung khác' };
    await finance.put(`${announcementsPath}/${id}`).send(mended).expect(200);
    expect(await tryToApprove(cgcn, id, 1)).toMatchObject({
      status: 409,
      body: { code: 'announcement.changed' },
    });
    expect(await tryToApprove(cgcn, id, 2)).toMatchObject({ status: 201 });
  });

  it('is refused where nobody can be reached', async () => {
    const audience = { kind: 'classes', classIds: [families.classIds['11B2']] };
    const { id } = await ask(finance, { audience });
    expect(await tryToApprove(cgcn, id)).toMatchObject({
      status: 422,
      body: { code: 'announcement.nobody' },
    });
  });

  it('is done once when two people press at the same time', async () => {
    const { id } = await ask(finance);
    const answers = await Promise.all([tryToApprove(cgcn, id), tryToApprove(secondCgcn, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('announcement.moved-on');
    const approvals = await school.sql(
      `SELECT 1 FROM announcement_event WHERE announcement_id = $1 AND move = 'approve'`,
      [id],
    );
    expect(approvals).toHaveLength(1);
  });

  it('is something that the database itself refuses to have done alone', async () => {
    const { id } = await ask(finance);
    const alone = school.sql(
      `UPDATE announcement SET status = 'approved', approved_by = requested_by, leave_at = now()
       WHERE id = $1`,
      [id],
    );
    await expect(alone).rejects.toThrow('announcement_takes_two_people');
    const nobody = school.sql(`UPDATE announcement SET status = 'planned' WHERE id = $1`, [id]);
    await expect(nobody).rejects.toThrow('announcement_leaves_with_a_name');
  });
});
