import { bodyOf } from '../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import { mailsTo } from '../../test/support/staff-mails.js';
import { TellEnd } from './tell-end.js';
import { announcementsPath } from './testing/announcement-requests.js';
import { addThreeFamilies, bringTo, settle, type Stage } from './testing/announcement-stages.js';

describe('the end of a send', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    for (const [name, { accountId }] of Object.entries({ cgcn, finance })) {
      await school.sql('UPDATE account SET email = $2 WHERE id = $1', [
        ...[accountId, `${name}@truong.example`],
      ]);
    }
    await addThreeFamilies(school, cgcn.accountId);
  });
  afterAll(() => school.close());

  const bring = (stage: Stage): Promise<string> =>
    bringTo(school, stage, { requester: finance, reviewer: cgcn });
  const mails = async (name: string, id: string) =>
    (await mailsTo(school, `${name}@truong.example`)).filter(
      ({ title, text }) => /gửi xong|Quá hạn|Đã dừng/.test(title) && text.includes(id),
    );
  const told = async (id: string): Promise<string[]> =>
    (await mails('finance', id)).map(({ title }) => title.split(':')[0]!);
  /** As all workers do at the same time, each with its own look. */
  const look = async (): Promise<boolean[]> => {
    const tellEnd = school.get(TellEnd);
    const ended = [...(await tellEnd.listEnded()), ...(await tellEnd.listEnded())];
    return Promise.all(ended.map((id) => tellEnd.run(id)));
  };
  const home = async (person: SignedIn): Promise<string[]> => {
    const answer = await person
      .get(announcementsPath)
      .query({ waiting: 'announcements-ended' })
      .expect(200);
    return bodyOf<{ items: { id: string }[] }>(answer).items.map(({ id }) => id);
  };

  it('is told its requester and CGCN with the numbers, once however many workers look', async () => {
    const id = await bring('sending');
    expect(await look()).toEqual([]);
    await settle(school, id, ['delivered', 'failed', 'unknown']);
    expect((await look()).sort()).toEqual([false, true]);
    expect(await look()).toEqual([]);
    expect(await told(id)).toEqual(['Đã gửi xong']);
    const [mail, ...others] = await mails('cgcn', id);
    expect(others).toEqual([]);
    expect(mail?.text).toContain(
      'Đã xác nhận: 1. Đã giao cho nhà mạng: 0. Không tới: 1, 1 chưa rõ.',
    );
    expect(mail?.text).toContain('Confirmed: 1.');
    expect(mail?.text).not.toMatch(/Lê An|10A1|\+84/);
    expect([await home(finance), await home(cgcn)]).toEqual([[id], [id]]);

    // What is tried again comes to another end.
    await cgcn.post(`${announcementsPath}/${id}/retry`).expect(201);
    expect([await look(), await home(finance)]).toEqual([[], []]);
    await settle(school, id, ['delivered', 'delivered', 'unknown']);
    await look();
    expect(await told(id)).toEqual(['Đã gửi xong', 'Đã gửi xong']);
    await school.setClock('2026-11-24T09:01:00+07:00');
    expect(await home(finance)).toEqual([]);
    await school.setClock('2026-11-23T09:00:00+07:00');
  });

  it('is awaited for a while where receipts were promised', async () => {
    const id = await bring('sending');
    await settle(school, id, ['sent', 'delivered', 'delivered']);
    await school.sql(
      `UPDATE dispatch SET awaiting_receipt = 1, last_left_at = '2026-11-23T09:00:00+07:00'
       WHERE source_id = $1`,
      [id],
    );
    await look();
    expect(await told(id)).toEqual([]);
    await school.setClock('2026-11-23T09:16:00+07:00');
    await look();
    expect(await told(id)).toEqual(['Đã gửi xong']);
  });

  it('is another one where all of it ran out, or a part was called back; the deed told of the rest', async () => {
    const [expired, half, whole] = [
      await bring('expired'),
      await bring('half-cancelled'),
      await bring('cancelled'),
    ];
    await look();
    expect(await Promise.all([expired, half, whole].map(told))).toEqual([
      ...[['Quá hạn'], ['Đã dừng'], []],
    ]);
    const lines = await home(finance);
    expect([expired, half, whole].map((id) => lines.includes(id))).toEqual([true, true, false]);
  });
});
