import { asBytes } from '../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AnnouncementView } from '../announcements/announcement-views.js';
import {
  announcementsPath,
  ask,
  plainRequest,
} from '../announcements/testing/announcement-requests.js';
import { readWorkbook } from '../platform/workbook/reading/read-workbook.js';
import type {
  MessageTemplateDetailView,
  MessageTemplateListView,
} from './message-template-views.js';

const path = '/api/v1/message-templates';
const meeting = {
  ...{ name: 'Họp phụ huynh', text: 'Mời PHHS em {họ tên học sinh} dự họp ngày {ngày}.' },
  ...{ forAnnouncements: true, forDirectMessages: true },
};

describe('a template', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let teacher: SignedIn;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    teacher = await signIn(school, 'homeroom_teacher');
    await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lý An', className: '10A1' }] },
    ]);
  });
  beforeEach(() => school.sqlAsOwner('TRUNCATE announcement CASCADE'));
  beforeEach(() => school.sqlAsOwner('TRUNCATE message_template CASCADE'));
  afterAll(() => school.close());

  const make = async (person: SignedIn, changes: object = {}): Promise<MessageTemplateDetailView> =>
    bodyOf(
      await person
        .post(path)
        .send({ ...meeting, ...changes })
        .expect(201),
    );
  const namesFor = async (person: SignedIn): Promise<string[]> =>
    bodyOf<MessageTemplateListView>(await person.get(path).expect(200)).templates.map(
      ({ name }) => name,
    );

  it('of the comms team is for all, and any other for its writer alone', async () => {
    await make(cgcn);
    await make(finance, { name: 'Học phí' });
    await make(teacher, { name: 'Nhắc bài' });
    expect(await namesFor(cgcn)).toEqual(['Họp phụ huynh']);
    expect(await namesFor(finance)).toEqual(['Học phí', 'Họp phụ huynh']);
    expect(await namesFor(teacher)).toEqual(['Họp phụ huynh', 'Nhắc bài']);
  });

  it('is changed by whoever keeps it, and every version stays', async () => {
    const { id } = await make(cgcn);
    await finance.put(`${path}/${id}`).send(meeting).expect(404);
    const changed = await cgcn
      .put(`${path}/${id}`)
      .send({ ...meeting, text: 'Mới.' })
      .expect(200);
    expect(bodyOf<MessageTemplateDetailView>(changed)).toMatchObject({
      ...{ version: 2, text: 'Mới.', isForAll: true, can: { change: true } },
      versions: [
        { version: 2, text: 'Mới.' },
        { version: 1, text: meeting.text },
      ],
    });
    await expect(
      school.sql("UPDATE message_template_version SET text = 'khác' WHERE template_id = $1", [id]),
    ).rejects.toThrow();
  });

  it('is named by the message that was written after it, in the version that was used', async () => {
    const { id } = await make(cgcn);
    const asked = await ask(finance, { template: { id, version: 1 } });
    await cgcn
      .put(`${path}/${id}`)
      .send({ ...meeting, name: 'Họp', text: 'Mới.' })
      .expect(200);
    await cgcn.delete(`${path}/${id}`).expect(204);
    const read = await finance.get(`${announcementsPath}/${asked.id}`).expect(200);
    expect(bodyOf<AnnouncementView>(read).template).toEqual({
      ...{ id, version: 1, name: 'Họp phụ huynh' },
    });
    expect(await namesFor(finance)).toEqual([]);
  });

  it('of somebody else, or in a version that is not there, is not taken', async () => {
    const { id } = await make(teacher);
    const ours = await make(cgcn);
    for (const template of [
      { id, version: 1 },
      { id: ours.id, version: 2 },
    ]) {
      const answer = await finance.post(announcementsPath).send({ ...plainRequest, template });
      expect([answer.status, codeOf(answer)]).toEqual([404, 'message-template.not-found']);
    }
  });

  it('is taken away with all it ever said, by whoever may take it', async () => {
    const { id } = await make(cgcn);
    await cgcn
      .put(`${path}/${id}`)
      .send({ ...meeting, name: 'Họp', text: 'Mới.' })
      .expect(200);
    await make(teacher, { name: 'Nhắc bài' });
    const answer = await finance
      .post('/api/v1/message-template-exports')
      .send({ language: 'en' })
      .buffer()
      .parse(asBytes as never)
      .expect(200);
    const [sheet] = await readWorkbook('a.xlsx', answer.body as Buffer);
    expect(sheet!.rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['Họp', 2, 'In use', 'Mới.'],
      ['Họp phụ huynh', 1, null, meeting.text],
    ]);
  });

  it('may have the fields of a sheet that is yet to come', async () => {
    await make(finance, { text: 'Còn {số tiền} đồng.' });
  });

  test.each([
    [{ name: ' ' }, 400, 'request.invalid'],
    [{ text: ' \u200b ' }, 400, 'request.invalid'],
    [{ text: 'ế'.repeat(20_000) }, 400, 'request.invalid'],
    [{ forAnnouncements: false, forDirectMessages: false }, 422, 'message-template.no-use'],
  ])('is not %j', async (wrong, status, code) => {
    const answer = await finance.post(path).send({ ...meeting, ...wrong });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });
});
