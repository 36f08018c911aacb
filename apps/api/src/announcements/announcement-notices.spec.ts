import { mailsTo } from '../../test/support/staff-mails.js';
import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AnnouncementView } from './announcement-views.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

describe('the staff, by mail', () => {
  let school: TestSchool;
  const people = {} as Record<'cgcn' | 'cgcn2' | 'bgh' | 'finance' | 'training', SignedIn>;

  beforeAll(async () => {
    school = await openSchool();
    people.cgcn = await signIn(school, 'cgcn');
    people.cgcn2 = await signIn(school, 'cgcn', 'cgcn2');
    people.bgh = await signIn(school, 'bgh');
    people.finance = await signIn(school, 'finance');
    people.training = await signIn(school, 'training');
    for (const [name, { accountId }] of Object.entries(people)) {
      await school.sql('UPDATE account SET email = $2 WHERE id = $1', [
        ...[accountId, `${name}@truong.example`],
      ]);
    }
    await addFamilies(school, people.cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
    ]);
  });
  afterAll(() => school.close());

  /** To whom the mails of one announcement went since the last look, and their titles. */
  const toldBy = async (deed: () => Promise<unknown>): Promise<Record<string, string>> => {
    const [last] = await school.sql<{ id: string }>(
      'SELECT coalesce(max(id), 0) AS id FROM outbound_message',
    );
    await deed();
    const mails = await school.sql<{ address: string; title: string }>(
      `SELECT address, title FROM outbound_message WHERE id > $1 AND channel = 'email'`,
      [last!.id],
    );
    const told: Record<string, string> = {};
    for (const { address, title } of mails) {
      told[address.split('@')[0]!] = title.split(' · ')[0]!;
    }
    return told;
  };
  const post = (person: SignedIn, id: string, verb: string, body: object = {}) =>
    person.post(`${announcementsPath}/${id}/${verb}`).send(body).expect(201);

  it('is told of each deed that concerns it, save whoever did it', async () => {
    const { cgcn, cgcn2, finance } = people;
    let asked = {} as AnnouncementView;
    expect(
      await toldBy(async () => {
        asked = await ask(finance, { sendAt: '2026-11-24T08:00:00+07:00' });
      }),
    ).toEqual({ cgcn: 'Chờ duyệt: Họp phụ huynh', cgcn2: 'Chờ duyệt: Họp phụ huynh' });
    const { id } = asked;
    expect(
      await toldBy(() =>
        cgcn
          .put(`${announcementsPath}/${id}/edit`)
          .send({ revision: 1, text: 'Lời đã sửa', withoutDiacritics: false })
          .expect(200),
      ),
    ).toEqual({ finance: 'Cần thầy/cô xác nhận: Họp phụ huynh' });
    expect(
      Object.keys(
        await toldBy(() => post(finance, id, 'confirmation', { revision: 1, accurate: true })),
      ),
    ).toEqual(['cgcn', 'cgcn2']);
    expect(await toldBy(() => approve(cgcn2, asked))).toEqual({
      finance: 'Đã duyệt: Họp phụ huynh',
    });
    expect(await toldBy(() => school.get(PlanAnnouncement).run(id))).toEqual({});
    expect(await toldBy(() => post(cgcn, id, 'pause'))).toEqual({
      cgcn2: 'Tạm dừng: Họp phụ huynh',
      finance: 'Tạm dừng: Họp phụ huynh',
    });
    expect(await toldBy(() => cgcn.delete(`${announcementsPath}/${id}/pause`).expect(200))).toEqual(
      { cgcn2: 'Gửi tiếp: Họp phụ huynh', finance: 'Gửi tiếp: Họp phụ huynh' },
    );
    expect(await toldBy(() => post(cgcn2, id, 'cancellation'))).toEqual({
      finance: 'Đã huỷ: Họp phụ huynh',
    });
  });

  it('of the leadership is told of what CGCN asks for, and of nothing else', async () => {
    const { cgcn, bgh } = people;
    let id = '';
    const told = await toldBy(async () => ({ id } = await ask(cgcn)));
    expect(Object.keys(told).sort()).toEqual(['bgh', 'cgcn2']);
    expect(await toldBy(() => post(bgh, id, 'return', { note: 'Sửa giúp' }))).toEqual({
      cgcn: 'Cần sửa: Họp phụ huynh',
    });
    expect(Object.keys(await toldBy(() => post(cgcn, id, 'withdrawal'))).sort()).toEqual([
      ...['bgh', 'cgcn2'],
    ]);
  });

  it('reads what it is about and where it is, and nothing of a student', async () => {
    const { id } = await ask(people.training);
    const [mail] = (await mailsTo(school, 'cgcn@truong.example')).slice(-1);
    expect(mail?.text).toContain('Người thử training gửi yêu cầu tin nhắn chung “Họp phụ huynh”');
    expect(mail?.text).toContain(`${school.configuration.publicUrl}/announcements/${id}`);
    expect(mail?.text).not.toMatch(/Nguyễn Thị An|10A1|\+84/);
  });

  it('may have one recipient’s very message sent to itself, and to nobody else', async () => {
    const body = {
      text: 'Kính mời phụ huynh {họ tên học sinh}.',
      audience: { kind: 'school' },
      withoutDiacritics: true,
    };
    const test = (person: SignedIn) => person.post('/api/v1/announcement-test-messages').send(body);
    const told = await toldBy(async () => {
      const answer = await test(people.finance).expect(200);
      expect(answer.body).toEqual({ mailbox: 'finance@truong.example' });
    });
    expect(told).toEqual({ finance: 'Tin thử, chỉ gửi cho thầy/cô' });
    const [mail] = (await mailsTo(school, 'finance@truong.example')).slice(-1);
    expect(mail?.text).toBe('Kinh moi phu huynh Nguyen Thi An.');
    const without = await signIn(school, 'youth_union');
    expect((await test(without).expect(422)).body).toMatchObject({
      code: 'account.no-mailbox',
    });
    await test(await signIn(school, 'homeroom_teacher')).expect(403);
  });
});
