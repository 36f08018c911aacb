import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies, assignHomeroom, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { DirectMessageClassView } from './direct-message-class-view.js';
import type { DirectMessagePreviewView } from './direct-message-preview-view.js';
import type { DirectMessageRecipientsView } from './direct-message-recipient-view.js';
import type { DirectMessageView } from './direct-message-views.js';

describe('whoever writes to a class', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let teacher: SignedIn;
  let classId: string;
  let otherClassId: string;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị Yến', className: '10A1' }] },
      { phone: '+84900000005', children: [{ name: 'Nguyễn Thị Yến', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Trần Văn Bình', className: '10A1' }] },
      {
        phone: '+84900000003',
        children: [{ name: 'Vũ Chi', className: '10A1' }],
        status: 'unconfirmed',
      },
      { phone: '+84900000004', children: [{ name: 'Phạm Dũng', className: '11B2' }] },
    ]);
    classId = families.classIds['10A1']!;
    otherClassId = families.classIds['11B2']!;
    await assignHomeroom(school, classId, teacher.accountId);
  });
  beforeEach(() => school.setClock('2026-11-23T09:00:00+07:00'));
  afterAll(() => school.close());

  const group = async (person: SignedIn, id = classId) =>
    bodyOf<DirectMessageClassView>(
      await person.get(`/api/v1/direct-message-classes/${id}`).expect(200),
    );
  const body = (changes: object = {}): object => ({
    ...{ classId, guardianIds: 'all', text: 'Mời họp.', ...changes },
  });
  const preview = async (changes: object = {}) =>
    bodyOf<DirectMessagePreviewView>(
      await teacher.post('/api/v1/direct-message-previews').send(body(changes)).expect(200),
    );
  const send = (changes: object = {}) =>
    teacher.post('/api/v1/direct-messages').send(body(changes));

  it('picks from the saved groups that they see, of which the class alone is shown', async () => {
    const students = (...names: string[]) => names.map((name) => families.studentIds[name]!);
    const save = (person: SignedIn, name: string, studentIds: string[], ofClass?: string) =>
      person
        .post('/api/v1/student-groups')
        .send({ name, studentIds, ...(ofClass === undefined ? {} : { classId: ofClass }) })
        .expect(201);
    await save(cgcn, 'Bán trú', students('Trần Văn Bình', 'Vũ Chi', 'Phạm Dũng'));
    await save(cgcn, 'Đội của lớp khác', students('Phạm Dũng'), otherClassId);
    await save(teacher, 'Đội văn nghệ', students('Trần Văn Bình'), classId);
    const offered = async (person: SignedIn, id = classId) =>
      (await group(person, id)).groups.map(({ name, studentIds }) => [
        name,
        [...studentIds].sort(),
      ]);
    const own = ['Đội văn nghệ', students('Trần Văn Bình')];
    expect(await offered(teacher)).toEqual([own]);
    expect(await offered(cgcn)).toEqual([
      own,
      ['Bán trú', students('Trần Văn Bình', 'Vũ Chi').sort()],
    ]);
    expect(await offered(cgcn, otherClassId)).toEqual([
      ['Đội của lớp khác', students('Phạm Dũng')],
      ['Bán trú', students('Phạm Dũng')],
    ]);
  });

  it('picks from its families by the given names, and is told who can’t be reached and why', async () => {
    const { className, families: found } = await group(teacher);
    expect(className).toBe('10A1');
    expect(found.map(({ studentName, reason }) => [studentName, reason])).toEqual([
      ['Trần Văn Bình', null],
      ['Vũ Chi', 'unconfirmed'],
      ['Nguyễn Thị Yến', null],
    ]);
    expect(found[2]!.guardians.map(({ addresses }) => addresses).sort()).toEqual([
      ['+84900000001'],
      ['+84900000005'],
    ]);
    expect(found[1]!.guardians).toMatchObject([{ addresses: [], reason: 'unconfirmed' }]);
  });

  it('sees their own class alone; CGCN one at a time, and everybody else none', async () => {
    const route = '/api/v1/direct-message-classes';
    expect(codeOf(await teacher.get(`${route}/${otherClassId}`).expect(404))).toBe(
      'class.not-found',
    );
    expect((await group(cgcn, otherClassId)).className).toBe('11B2');
    await cgcn.get(`${route}/00000000-0000-4000-8000-000000000009`).expect(404);
    for (const role of ['bgh', 'finance', 'supervisors'] as const) {
      await (await signIn(school, role)).get(`${route}/${classId}`).expect(403);
    }
  });

  it('reaches the class as a substitute from the first day to the last', async () => {
    const substitute = await signIn(school, 'homeroom_teacher', 'substitute');
    await school.sql(
      `INSERT INTO homeroom_assignment (class_id, school_year, account_id, part, held_from, held_until)
       VALUES ($1, 2026, $2, 'substitute', '2026-11-24', '2026-11-25')`,
      [classId, substitute.accountId],
    );
    const tries = async (now: string, status: number): Promise<void> => {
      await school.setClock(now);
      await substitute
        .get(`/api/v1/direct-message-classes/${classId}`)
        .expect(status === 201 ? 200 : status);
      await substitute.post('/api/v1/direct-messages').send(body()).expect(status);
    };
    await tries('2026-11-23T23:59:59+07:00', 404);
    await tries('2026-11-24T00:00:00+07:00', 201);
    await tries('2026-11-25T23:59:59+07:00', 201);
    await tries('2026-11-26T00:00:00+07:00', 404);
  });

  it('is shown each message with both spellings’ parts and cost, and who gets none', async () => {
    const shown = await preview({ text: 'Mời họp tại lớp {lớp}.' });
    expect(shown).toMatchObject({
      ...{ phones: 3, emails: 0, waitsForOpening: false },
      unreached: [{ fullName: 'Vũ Chi', reason: 'unconfirmed' }],
    });
    expect(shown.messages).toHaveLength(3);
    expect(shown.messages[0]).toEqual({
      ...{ channel: 'sms', address: '+84900000001', students: ['Nguyễn Thị Yến'] },
      text: 'Mời họp tại lớp 10A1.',
    });
    const long = await preview({ text: 'Mời họp phụ huynh. '.repeat(7) });
    expect(long.withDiacritics.totalParts).toBe(6);
    expect(long.withoutDiacritics.totalParts).toBe(3);
    expect(long.withDiacritics.totalCost).toBe(2 * long.withoutDiacritics.totalCost);
  });

  it('tells of those alone who were meant', async () => {
    const one = [families.guardianIds['+84900000002']!];
    expect(await preview({ guardianIds: one })).toMatchObject({ phones: 1, unreached: [] });
  });

  it('sends nothing that is otherwise than they saw', async () => {
    const before = await school.sql('SELECT 1 FROM direct_message');
    const refused = async (seen: object): Promise<void> => {
      expect(codeOf(await send({ seen }).expect(409))).toBe('direct-message.other-than-seen');
    };
    await refused({ recipients: 4, waitsForOpening: false });
    await school.setClock('2026-11-23T22:00:00+07:00');
    await refused({ recipients: 3, waitsForOpening: false });
    expect(await school.sql('SELECT 1 FROM direct_message')).toEqual(before);
    await send({ seen: { recipients: 3, waitsForOpening: true } }).expect(201);
  });

  it('may be told that it waits, and then it leaves at once after all', async () => {
    await send({ seen: { recipients: 3, waitsForOpening: true } }).expect(201);
  });

  it('sees what became of it at each phone, what did not arrive first', async () => {
    const { id } = bodyOf<DirectMessageView>(await send().expect(201));
    await school.sql(
      `UPDATE outbound_message m SET status = 'failed', failure_kind = 'permanent',
              failure_code = 'no-such-number'
       FROM dispatch d
       WHERE d.id = m.dispatch_id AND d.source_id = $1 AND m.address = '+84900000005'`,
      [id],
    );
    const { recipients } = bodyOf<DirectMessageRecipientsView>(
      await teacher.get(`/api/v1/direct-messages/${id}/recipients`).expect(200),
    );
    expect(recipients.map(({ address, status, reason }) => [address, status, reason])).toEqual([
      ['+84900000005', 'failed', 'number-unusable'],
      ['+84900000002', 'queued', null],
      ['+84900000001', 'queued', null],
    ]);
    expect(recipients[0]).toMatchObject({
      students: [{ studentName: 'Nguyễn Thị Yến' }],
      reasonText: { vi: expect.stringContaining('số khác') as string },
    });
  });
});
