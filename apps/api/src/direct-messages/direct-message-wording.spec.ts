import { mailsTo } from '../../test/support/staff-mails.js';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { addFamilies, assignHomeroom } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { MessageTemplateDetailView } from '../message-templates/message-template-views.js';
import type { DirectMessageClassView } from './direct-message-class-view.js';
import type { DirectMessagePreviewView } from './direct-message-preview-view.js';
import type { DirectMessageView } from './direct-message-views.js';

const path = '/api/v1/direct-messages';
const previews = '/api/v1/direct-message-previews';
const tests = '/api/v1/direct-message-test-messages';
const text = 'Em {họ tên học sinh} nghỉ.';

describe('what a direct message says', () => {
  let school: TestSchool;
  let teacher: SignedIn;
  let colleague: SignedIn;
  let classId: string;

  beforeAll(async () => {
    school = await openSchool({ MESSAGE_PREFIX: 'THPT Hoa Sen:' });
    const cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    colleague = await signIn(school, 'homeroom_teacher', 'colleague');
    const families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Trần Văn Bình', className: '10A1' }] },
    ]);
    classId = families.classIds['10A1']!;
    await assignHomeroom(school, classId, teacher.accountId);
    await school.sql(`UPDATE account SET email = 'teacher@truong.example' WHERE id = $1`, [
      teacher.accountId,
    ]);
    // It waits, so that it can be changed.
    await school.setClock('2026-11-23T22:30:00+07:00');
  });
  afterAll(() => school.close());

  const body = (changes: object = {}): object => ({
    ...{ classId, guardianIds: 'all', text, ...changes },
  });
  const send = async (changes: object = {}) =>
    bodyOf<DirectMessageView>(await teacher.post(path).send(body(changes)).expect(201));
  const textsOf = async (id: string): Promise<string[]> => {
    const rows = await school.sql<{ text: string }>(
      `SELECT m.text FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_kind = 'direct-message' AND d.source_id = $1 ORDER BY m.address`,
      [id],
    );
    return rows.map((row) => row.text);
  };
  const keep = async (person: SignedIn, name: string) => {
    const template = { name, text, forAnnouncements: false, forDirectMessages: true };
    const made = bodyOf<MessageTemplateDetailView>(
      await person.post('/api/v1/message-templates').send(template).expect(201),
    );
    return { template, used: { id: made.id, version: made.version } };
  };

  it('stands behind the school’s prefix where it is shown, counted, sent and read again', async () => {
    const told = await teacher.get(`/api/v1/direct-message-classes/${classId}`).expect(200);
    expect(bodyOf<DirectMessageClassView>(told).prefix).toBe('THPT Hoa Sen:');
    const whole = ['THPT Hoa Sen: Em Nguyễn Thị An nghỉ.', 'THPT Hoa Sen: Em Trần Văn Bình nghỉ.'];
    const shown = bodyOf<DirectMessagePreviewView>(
      await teacher.post(previews).send(body()).expect(200),
    );
    expect(shown.texts).toEqual(whole);
    // 150 letters are one part by themselves, and two behind the prefix.
    const long = bodyOf<DirectMessagePreviewView>(
      await teacher
        .post(previews)
        .send(body({ text: 'a'.repeat(150) }))
        .expect(200),
    );
    expect([long.totalParts, long.withDiacritics.totalCost]).toEqual([4, 1_400]);
    const sent = await send();
    expect(sent).toMatchObject({ text, prefix: 'THPT Hoa Sen:', template: null });
    expect(await textsOf(sent.id)).toEqual(whole);
  });

  it('may be taken from a template, and keeps the version that was used', async () => {
    const { template, used } = await keep(teacher, 'Báo nghỉ');
    const sent = await send({ template: used });
    await teacher
      .put(`/api/v1/message-templates/${used.id}`)
      .send({ ...template, name: 'Báo vắng', text: 'Em vắng.' })
      .expect(200);
    const read = bodyOf<DirectMessageView>(await teacher.get(`${path}/${sent.id}`).expect(200));
    expect(read.template).toEqual({ ...used, name: 'Báo nghỉ' });
    const changed = bodyOf<DirectMessageView>(
      await teacher
        .post(`${path}/${sent.id}/replacement`)
        .send({ text: 'Em vắng.', template: { id: used.id, version: 2 } })
        .expect(201),
    );
    expect(changed.template).toEqual({ id: used.id, version: 2, name: 'Báo vắng' });
    const [entry] = await school.sql(
      'SELECT before, after FROM audit_entry WHERE subject_id = $1',
      [changed.id],
    );
    expect(entry).toMatchObject({
      before: { templateId: used.id, templateVersion: 1 },
      after: { templateId: used.id, templateVersion: 2, prefix: 'THPT Hoa Sen:' },
    });
  });

  it('is never taken from somebody else’s template, nor from a version that never was', async () => {
    const { used: others } = await keep(colleague, 'Của người khác');
    const { used: own } = await keep(teacher, 'Của tôi');
    const [before] = await school.sql('SELECT count(*) FROM direct_message');
    for (const template of [others, { ...own, version: 9 }]) {
      const answer = await teacher.post(path).send(body({ template })).expect(404);
      expect(codeOf(answer)).toBe('message-template.not-found');
    }
    await teacher
      .post(path)
      .send(body({ template: null }))
      .expect(400);
    expect(await school.sql('SELECT count(*) FROM direct_message')).toEqual([before]);
  });

  it('can be tried on oneself: the very message of one recipient, and nobody else gets any', async () => {
    const answer = await teacher
      .post(tests)
      .send(body({ at: 1, withoutDiacritics: true }))
      .expect(200);
    expect(answer.body).toEqual({ mailbox: 'teacher@truong.example' });
    const [mail, ...others] = await mailsTo(school, 'teacher@truong.example');
    expect(others).toEqual([]);
    expect(mail?.text).toBe('THPT Hoa Sen: Em Tran Van Binh nghi.');
    const kinds = await school.sql<{ kind: string }>(
      `SELECT source_kind AS kind FROM dispatch WHERE source_kind <> 'direct-message'`,
    );
    expect(kinds).toEqual([{ kind: 'direct-message-test' }]);
    expect(
      codeOf(
        await teacher
          .post(tests)
          .send(body({ at: 2 }))
          .expect(422),
      ),
    ).toBe('direct-message.nobody');
  });

  it('goes to no mailbox for whoever has none, or may not write to the class', async () => {
    expect(codeOf(await colleague.post(tests).send(body()).expect(404))).toBe('class.not-found');
    await school.sql('UPDATE account SET email = NULL WHERE id = $1', [teacher.accountId]);
    expect(codeOf(await teacher.post(tests).send(body()).expect(422))).toBe('account.no-mailbox');
  });
});
