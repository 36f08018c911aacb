import { eventually } from '../../test/support/deliveries.js';
import { cookieOf, openStream } from '../../test/support/event-stream.js';
import { addFamilies } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { LiveSendView } from '../delivery/live/live-send-view.js';
import { EventStreams } from '../platform/http/event-streams.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

describe('an announcement that is watched', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let cookie: string;

  const watch = async (id: string) =>
    openStream<LiveSendView>(`${school.url}${announcementsPath}/${id}/events`, cookie);
  const counted = (set: string) => school.sql(`UPDATE dispatch SET ${set}`);

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    cookie = await cookieOf(finance);
    await addFamilies(
      school,
      cgcn.accountId,
      Array.from({ length: 10 }, (_, index) => ({
        phone: `+8490000000${index}`,
        children: [{ name: `Lê An ${index}`, className: '10A1' }],
      })),
    );
  });
  beforeEach(() => {
    const streams = school.get(EventStreams);
    Object.assign(streams.times, { look: 10, heartbeat: 15_000, life: 120_000 });
  });
  afterAll(() => school.close());

  it('tells each change once, from the request to the last message', async () => {
    const asked = await ask(finance);
    const stream = await watch(asked.id);
    expect(stream.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
    });
    const seen = async (state: string, underWay?: number) =>
      eventually(
        () => Promise.resolve(stream.events().at(-1)),
        (event) =>
          event?.state === state &&
          (underWay === undefined || event.progress?.underWay === underWay),
        10,
      );
    await seen('submitted');
    await approve(cgcn, asked);
    await school.get(PlanAnnouncement).run(asked.id);
    expect(await seen('waiting', 10)).toMatchObject({ progress: { total: 10 }, ended: false });
    await counted('sent = 4, awaiting_receipt = 4, first_left_at = now(), last_left_at = now()');
    await seen('sending', 6);
    await counted('sent = 0, awaiting_receipt = 0, delivered = 9, failed = 1');
    await stream.ended;
    const events = stream.events();
    expect(events.at(-1)).toMatchObject({
      ...{ state: 'sent', ended: true, secondsLeft: 0 },
      progress: { confirmed: 9, didNotArrive: 1, underWay: 0 },
    });
    const told = events.map((event) => JSON.stringify(event));
    expect(told.filter((event, place) => event === told[place - 1])).toEqual([]);
    expect(stream.text()).toMatch(/^retry: \d+\n\nid: 1\ndata: /);
  });

  it('tells at once of one that is over, also to whoever comes back', async () => {
    const asked = await ask(finance);
    await finance.post(`${announcementsPath}/${asked.id}/withdrawal`).expect(201);
    const stream = await watch(asked.id);
    await stream.ended;
    expect(stream.events()).toMatchObject([{ state: 'withdrawn', progress: null, ended: true }]);
  });

  it('tells how long it will take, and in the quiet hours when it goes on', async () => {
    const asked = await ask(finance);
    await approve(cgcn, asked);
    await school.get(PlanAnnouncement).run(asked.id);
    // Half of it left in the last minute of school time.
    await school.sql(
      `UPDATE dispatch SET delivered = 5, first_left_at = $1, last_left_at = $1 WHERE source_id = $2`,
      [new Date('2026-11-23T02:00:00Z'), asked.id],
    );
    await school.setClock('2026-11-23T09:01:00+07:00');
    const first = await watch(asked.id);
    const [open] = await eventually(
      () => Promise.resolve(first.events()),
      ({ length }) => length > 0,
    );
    first.leave();
    expect(open!.opensAt).toBeNull();
    expect(open!.secondsLeft).toBeGreaterThanOrEqual(59);
    expect(open!.secondsLeft).toBeLessThanOrEqual(65);

    await school.setClock('2026-11-23T22:30:00+07:00');
    const second = await watch(asked.id);
    const [quiet] = await eventually(
      () => Promise.resolve(second.events()),
      ({ length }) => length > 0,
    );
    second.leave();
    expect(quiet).toMatchObject({ secondsLeft: null, opensAt: '2026-11-23T23:00:00.000Z' });
    await school.setClock('2026-11-23T09:00:00+07:00');
  });

  it('is nothing for whoever may not read it, or is not signed in', async () => {
    const { id } = await ask(finance);
    const training = await signIn(school, 'training');
    await training.get(`${announcementsPath}/${id}/events`).expect(404);
    const stranger = await openStream(`${school.url}${announcementsPath}/${id}/events`, '');
    expect(stranger.answer.statusCode).toBe(401);
    await cgcn.get(`${announcementsPath}/not-an-id/events`).expect(400);
  });

  it('is heard of now and then even while nothing happens', async () => {
    Object.assign(school.get(EventStreams).times, { heartbeat: 20 });
    const stream = await watch((await ask(finance)).id);
    await eventually(
      () => Promise.resolve(stream.text()),
      (text) => text.split(': still here').length > 3,
      10,
    );
    expect(stream.events()).toHaveLength(1);
    stream.leave();
  });

  it('is let go of after a while, so that whoever was signed out comes past the guards', async () => {
    Object.assign(school.get(EventStreams).times, { life: 50 });
    const stream = await watch((await ask(finance)).id);
    await stream.ended;
    expect(stream.events().at(-1)?.ended).toBe(false);
  });

  it('does not keep the server from closing', async () => {
    const other = await openSchool();
    const person = await signIn(other, 'finance');
    const { id } = await ask(person);
    const stream = await openStream(
      `${other.url}${announcementsPath}/${id}/events`,
      await cookieOf(person),
    );
    await other.close();
    await stream.ended;
  });
});
