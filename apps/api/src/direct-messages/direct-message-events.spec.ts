import { bodyOf } from '../../test/support/answers.js';
import { cookieOf, openStream } from '../../test/support/event-stream.js';
import { addFamilies, assignHomeroom, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { LiveSendView } from '../delivery/live/live-send-view.js';
import type { HomeView } from '../home/home.controller.js';
import { EventStreams } from '../platform/http/event-streams.js';
import type { DirectMessageListView, DirectMessageView } from './direct-message-views.js';

describe('direct messages, once they were sent', () => {
  let school: TestSchool;
  let families: Families;
  let teacher: SignedIn;
  let colleague: SignedIn;

  const path = '/api/v1/direct-messages';
  const send = async (person: SignedIn, className: string) =>
    bodyOf<DirectMessageView>(
      await person
        .post(path)
        .send({ classId: families.classIds[className], guardianIds: 'all', text: 'Mời họp.' })
        .expect(201),
    );
  const list = async (person: SignedIn, query = '') =>
    bodyOf<DirectMessageListView>(await person.get(`${path}${query}`).expect(200));
  const ids = async (person: SignedIn) => (await list(person)).items.map(({ id }) => id);

  beforeAll(async () => {
    school = await openSchool();
    Object.assign(school.get(EventStreams).times, { look: 10 });
    teacher = await signIn(school, 'homeroom_teacher');
    colleague = await signIn(school, 'homeroom_teacher', 'gvcn2');
    families = await addFamilies(school, teacher.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Vũ Chi', className: '10A2' }] },
    ]);
    await assignHomeroom(school, families.classIds['10A1']!, teacher.accountId);
    await assignHomeroom(school, families.classIds['10A2']!, colleague.accountId);
  });
  afterAll(() => school.close());

  it('are listed for their sender, their class’s teacher, and those who see all', async () => {
    const cgcn = await signIn(school, 'cgcn');
    const first = await send(teacher, '10A1');
    await school.setClock('2026-11-23T09:10:00+07:00');
    const second = await send(colleague, '10A2');
    await school.setClock('2026-11-23T09:20:00+07:00');
    const third = await send(cgcn, '10A1');
    expect(await ids(teacher)).toEqual([third.id, first.id]);
    expect(await ids(colleague)).toEqual([second.id]);
    expect(await ids(cgcn)).toEqual([third.id, second.id, first.id]);
    const page = await list(cgcn, '?limit=2');
    const rest = await list(cgcn, `?limit=2&cursor=${page.nextCursor}`);
    expect(rest).toMatchObject({ items: [{ id: first.id, can: { cancel: false } }] });
    expect(rest.nextCursor).toBeNull();
    const finance = await signIn(school, 'finance');
    expect(await list(finance)).toEqual({ items: [], nextCursor: null });
  });

  it('are watched to their end by whoever may see them, and by nobody else', async () => {
    const { id } = await send(teacher, '10A1');
    await school.sql(
      `UPDATE dispatch SET failed = total WHERE source_id = $1 AND source_kind = 'direct-message'`,
      [id],
    );
    const url = `${school.url}${path}/${id}/events`;
    const stream = await openStream<LiveSendView>(url, await cookieOf(teacher));
    await stream.ended;
    expect(stream.events()).toMatchObject([
      { state: 'sent', ended: true, progress: { total: 1, didNotArrive: 1 } },
    ]);
    await colleague.get(`${path}/${id}/events`).expect(404);
  });

  it('wait on the home of their sender while they leave, and when they did not arrive', async () => {
    const home = bodyOf<HomeView>(await teacher.get('/api/v1/home').expect(200));
    const own = home.items.filter(({ kind }) => kind.startsWith('direct-messages'));
    expect(own).toMatchObject([
      { kind: 'direct-messages-sending', count: 1 },
      { kind: 'direct-messages-not-arrived', count: 1 },
    ]);
    expect(own[1]!.to).toMatch(/^\/direct-messages\/[0-9a-f-]{36}$/);
  });
});
