import { searchKey } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AudienceCountView } from './announcement-audiences.controller.js';
import type { RecipientListView } from './announcement-recipient-views.js';
import { PlanAnnouncement } from './plan-announcement.js';
import type { AnnouncementPreviewView } from './preview-view.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

const audiences = '/api/v1/announcement-audiences';

describe('the audience of an announcement', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let groupId: string;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    families = await addFamilies(school, cgcn.accountId, [
      {
        phone: '+84900000001',
        children: [
          { name: 'Lý An', className: '10A1' },
          { name: 'Lý Bình', className: '12A1' },
        ],
      },
      { phone: '+84900000002', children: [{ name: 'Vũ Chi', className: '10A2' }] },
      { phone: '+84900000003', children: [{ name: 'Ngô Đạt', className: '10A2' }] },
      {
        phone: '+84900000004',
        children: [{ name: 'Mai Hà', className: '10A1' }],
        status: 'unconfirmed',
      },
    ]);
    for (const [name, id] of Object.entries(families.studentIds)) {
      await school.sql('UPDATE student SET search_key = $2 WHERE id = $1', [id, searchKey(name)]);
    }
    const made = await finance
      .post('/api/v1/student-groups')
      .send({ name: 'Bán trú', studentIds: [idOf('Lý An'), idOf('Vũ Chi'), idOf('Mai Hà')] })
      .expect(201);
    groupId = bodyOf<{ id: string }>(made).id;
  });
  afterAll(() => school.close());

  const idOf = (name: string): string => families.studentIds[name]!;
  const classOf = (name: string): string => families.classIds[name]!;
  const count = async (audience: object): Promise<AudienceCountView> =>
    bodyOf<AudienceCountView>(await finance.post(audiences).send({ audience }).expect(200));
  const list = async (audience: object, more: object = {}): Promise<RecipientListView> =>
    bodyOf<RecipientListView>(
      await finance
        .post(`${audiences}/recipients`)
        .send({ audience, ...more })
        .expect(200),
    );
  const named = ({ items }: RecipientListView): string[] =>
    items.map(({ students }) => students.map(({ fullName }) => fullName).join(' + '));
  const planned = async (request: object): Promise<{ address: string; because: string }[]> => {
    const { id } = await ask(finance, { ...request, text: 'Mai nghỉ học.' });
    await approve(cgcn, { id });
    await school.get(PlanAnnouncement).run(id);
    return school.sql(
      `SELECT m.address, m.because FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_id = $1 ORDER BY m.address`,
      [id],
    );
  };

  it('may be a saved group and single students', async () => {
    const audience = { kind: 'picked', groupIds: [groupId], studentIds: [idOf('Ngô Đạt')] };
    expect(await count(audience)).toMatchObject({
      ...{ phones: 3, students: 4, unreachableStudents: 1, unreachable: { unconfirmed: 1 } },
      inWords: { vi: 'Nhóm Bán trú và 1 học sinh' },
    });
  });

  it('may leave out classes, groups and students', async () => {
    const school = { kind: 'school' };
    expect(await count({ ...school, except: { classIds: [classOf('10A2')] } })).toMatchObject({
      phones: 1,
      students: 3,
      inWords: { vi: 'Toàn trường, trừ lớp 10A2' },
    });
    expect(await count({ ...school, except: { groupIds: [groupId] } })).toMatchObject({
      ...{ phones: 2, students: 2, unreachableStudents: 0 },
    });
    expect(await count({ ...school, except: { studentIds: [idOf('Vũ Chi')] } })).toMatchObject({
      ...{ phones: 2, students: 4 },
    });
  });

  it('lists its recipients with the reason of each, found by name, and without phones for departments', async () => {
    const audience = { kind: 'picked', groupIds: [groupId], studentIds: [idOf('Vũ Chi')] };
    const all = await list(audience);
    expect(named(all)).toEqual(['Lý An', 'Vũ Chi']);
    expect(all.items[1]).toMatchObject({
      ...{ phone: null, isUnticked: false, status: null },
      reasons: [{ vi: 'Nhóm Bán trú' }, { vi: 'Chọn riêng' }],
    });
    expect(named(await list({ kind: 'school' }, { q: 'chi vũ' }))).toEqual(['Vũ Chi']);
    expect(named(await list({ kind: 'school' }, { q: '12A1' }))).toEqual(['Lý An + Lý Bình']);
    const first = await list({ kind: 'school' }, { limit: 2 });
    expect([named(first), first.next]).toEqual([['Lý An + Lý Bình', 'Vũ Chi'], 2]);
    expect(named(await list({ kind: 'school' }, { limit: 2, offset: 2 }))).toEqual(['Ngô Đạt']);
  });

  it('lets single recipients be unticked, who then get nothing and still stand in the list', async () => {
    const { items } = await list({ kind: 'school' });
    const { contactIds } = items.find(({ students }) => students[0]?.fullName === 'Vũ Chi')!;
    const audience = { kind: 'school', except: { contactIds } };
    expect(await count(audience)).toMatchObject({
      ...{ phones: 2, students: 5, unreachableStudents: 1 },
      inWords: { vi: 'Toàn trường, trừ 1 liên lạc bỏ chọn' },
    });
    const unticked = (await list(audience)).items.filter(({ isUnticked }) => isUnticked);
    expect(unticked.map(({ students }) => students[0]?.fullName)).toEqual(['Vũ Chi']);
    expect((await planned({ audience })).map(({ address }) => address)).toEqual([
      ...['+84900000001', '+84900000003'],
    ]);
  });

  it('keeps with each message why it is in the send', async () => {
    const audience = { kind: 'picked', groupIds: [groupId], studentIds: [idOf('Lý Bình')] };
    expect(await planned({ audience })).toEqual([
      { address: '+84900000001', because: `group:${groupId} picked` },
      { address: '+84900000002', because: `group:${groupId}` },
    ]);
    expect(await planned({ audience: { kind: 'grades', grades: [12] } })).toEqual([
      { address: '+84900000001', because: `class:${classOf('12A1')}` },
    ]);
  });

  it('shows the very message of a recipient whom somebody found by name', async () => {
    const { items } = await list({ kind: 'school' }, { q: 'Đạt' });
    const answer = await finance
      .post('/api/v1/announcement-previews')
      .send({
        text: 'Chào phụ huynh {họ tên học sinh}, khối {khối}.',
        ...{ audience: { kind: 'school' }, contactId: items[0]!.contactIds[0] },
      })
      .expect(200);
    expect(bodyOf<AnnouncementPreviewView>(answer).sample).toMatchObject({
      ...{ index: null, phone: null },
      withDiacritics: { text: 'Chào phụ huynh Ngô Đạt, khối 10.' },
    });
  });

  it('is refused with a field that has no value for somebody, who is named, and never sent with a gap', async () => {
    await school.sql("UPDATE school_class SET grade = NULL WHERE name = '10A2'");
    const body = { text: 'Khối {khối} nghỉ.', audience: { kind: 'school' } };
    const shown = await finance.post('/api/v1/announcement-previews').send(body).expect(200);
    expect(bodyOf<AnnouncementPreviewView>(shown)).toMatchObject({
      ...{ studentsWithoutValue: 2, sample: null },
      withoutValue: [
        { fullName: 'Vũ Chi', className: '10A2', fields: ['khối'] },
        { fullName: 'Ngô Đạt', className: '10A2', fields: ['khối'] },
      ],
    });
    const refused = await finance
      .post(announcementsPath)
      .send({ ...body, title: 'Nghỉ', accurate: true });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'audience.value-missing']);
    const except = { classIds: [classOf('10A2')] };
    await ask(finance, { ...body, audience: { kind: 'school', except } });
    await school.sql("UPDATE school_class SET grade = 10 WHERE name = '10A2'");
  });

  test.each([
    [{ kind: 'picked', groupIds: ['00000000-0000-4000-8000-000000000001'] }, 'audience.group-gone'],
    [
      { kind: 'school', except: { groupIds: ['00000000-0000-4000-8000-000000000001'] } },
      'audience.group-gone',
    ],
    [
      { kind: 'school', except: { classIds: ['00000000-0000-4000-8000-000000000001'] } },
      'audience.class-gone',
    ],
  ])('is refused as %j: %s', async (audience, code) => {
    const answer = await finance
      .post(announcementsPath)
      .send({ title: 'A', text: 'B', audience, accurate: true });
    expect([answer.status, codeOf(answer)]).toEqual([409, code]);
  });

  it('is never a group of a teacher’s own class', async () => {
    const classId = classOf('10A1');
    const made = await cgcn
      .post('/api/v1/student-groups')
      .send({ name: 'Tổ 1', classId, studentIds: [idOf('Lý An')] })
      .expect(201);
    const audience = { kind: 'picked', groupIds: [bodyOf<{ id: string }>(made).id] };
    const answer = await finance
      .post(announcementsPath)
      .send({ title: 'A', text: 'B', audience, accurate: true });
    expect(codeOf(answer)).toBe('audience.group-gone');
  });
});
