import { eventually, openSchoolWithCarrier } from '../../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { AnnouncementView } from '../announcement-views.js';
import { PlanAnnouncement } from '../plan-announcement.js';
import { announcementsPath, approve, ask } from '../testing/announcement-requests.js';
import { addThreeFamilies, bringTo, settle, type Stage } from '../testing/announcement-stages.js';

describe('steering a send', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await addThreeFamilies(school, cgcn.accountId);
  });
  afterAll(() => school.close());

  const path = (id: string, verb: string): string => `${announcementsPath}/${id}/${verb}`;
  const bring = (stage: Stage): Promise<string> =>
    bringTo(school, stage, { requester: finance, reviewer: cgcn });
  const read = async (id: string): Promise<AnnouncementView> =>
    (await cgcn.get(`${announcementsPath}/${id}`).expect(200)).body as AnnouncementView;
  const moves = async (id: string): Promise<string[]> =>
    (await read(id)).history.map(({ move }) => move).slice(3);
  const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

  describe('pausing', () => {
    it('twice is one pause, and going on twice one going on', async () => {
      const id = await bring('sending');
      for (const time of ['first', 'second']) {
        const answer = await cgcn.post(path(id, 'pause')).expect(201);
        expect([time, answer.body]).toMatchObject([
          time,
          { state: 'paused', can: { pause: false, resume: true } },
        ]);
      }
      for (const time of ['first', 'second']) {
        const answer = await cgcn.delete(path(id, 'pause')).expect(200);
        expect([time, answer.body]).toMatchObject([
          time,
          { state: 'sending', can: { pause: true, resume: false } },
        ]);
      }
      expect(await moves(id)).toEqual(['pause', 'resume']);
    });

    it('by two people at the same instant is one pause', async () => {
      const id = await bring('waiting');
      const second = await signIn(school, 'cgcn', 'cgcn2');
      const answers = await Promise.all(
        [cgcn, second].map((person) => person.post(path(id, 'pause'))),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(await moves(id)).toEqual(['pause']);
    });

    it('what has left is told, and what is not planned or over is refused', async () => {
      const sent = await bring('sent');
      expect(codeOf(await cgcn.post(path(sent, 'pause')).expect(409))).toBe(
        'announcement.all-left',
      );
      const approved = await bring('approved');
      expect(codeOf(await cgcn.post(path(approved, 'pause')).expect(409))).toBe(
        'announcement.moved-on',
      );
    });

    it('still lets what waits be cancelled', async () => {
      const id = await bring('paused');
      const { body } = (await cgcn.post(path(id, 'cancellation')).expect(201)) as { body: unknown };
      expect(body).toMatchObject({ state: 'cancelled', progress: { underWay: 0, confirmed: 1 } });
    });
  });

  describe('changing the time', () => {
    const change = (id: string, sendAt: string | null) =>
      cgcn.put(path(id, 'time')).send({ sendAt });

    it('moves the messages, and how long they are wanted', async () => {
      const id = await bring('waiting');
      const { body } = (await change(id, '2026-11-25T15:00:00+07:00').expect(200)) as {
        body: unknown;
      };
      expect(body).toMatchObject({
        ...{ sendAt: '2026-11-25T08:00:00.000Z', leaveAt: '2026-11-25T08:00:00.000Z' },
        progress: {
          notBefore: '2026-11-25T08:00:00.000Z',
          expiresAt: '2026-11-26T08:00:00.000Z',
        },
      });
      expect(await moves(id)).toEqual(['reschedule']);
    });

    it('into the quiet hours says that it leaves when they are over', async () => {
      const id = await bring('waiting');
      await change(id, '2026-11-24T23:30:00+07:00').expect(200);
      const preview = await cgcn.get(path(id, 'preview')).expect(200);
      expect(preview.body).toMatchObject({
        ...{ waitsForOpening: true, leavesAt: '2026-11-24T23:00:00.000Z' },
      });
      const [batch] = await school.sql<{ expires_at: Date }>(
        'SELECT expires_at FROM dispatch WHERE source_id = $1',
        [id],
      );
      expect(batch?.expires_at).toEqual(new Date('2026-11-26T06:00:00+07:00'));
    });

    it('to now has it leave at once', async () => {
      const id = await bring('waiting');
      const { body } = (await change(id, null).expect(200)) as { body: unknown };
      const { sendAt, leaveAt } = body as AnnouncementView;
      expect([sendAt, leaveAt?.slice(0, 13)]).toEqual([null, '2026-11-23T02']);
    });

    it('to the past, of what has begun, and without a zone is refused', async () => {
      const waiting = await bring('waiting');
      const past = await change(waiting, '2026-11-23T08:00:00+07:00').expect(422);
      expect(codeOf(past)).toBe('announcement.time-passed');
      await change(waiting, '2026-11-25T08:00:00').expect(400);
      await cgcn.put(path(waiting, 'time')).send({}).expect(400);
      const sending = await bring('sending');
      const begun = await change(sending, '2026-11-25T08:00:00+07:00').expect(409);
      expect(codeOf(begun)).toBe('announcement.begun');
      expect((await read(sending)).leaveAt).toBe('2026-11-24T01:00:00.000Z');
    });

    it('to another day is refused where the text names the day on which it leaves', async () => {
      const asked = await ask(finance, { date: null, sendAt: '2026-11-24T08:00:00+07:00' });
      await approve(cgcn, asked);
      await school.get(PlanAnnouncement).run(asked.id);
      const answer = await change(asked.id, '2026-11-25T08:00:00+07:00').expect(409);
      expect(codeOf(answer)).toBe('announcement.names-its-day');
      await change(asked.id, '2026-11-24T15:00:00+07:00').expect(200);
      // 22:30 would leave at 06:00 of the next day.
      await change(asked.id, '2026-11-24T22:30:00+07:00').expect(409);
    });
  });

  it('cancelling while it is planned waits for the plan, and cancels all of it', async () => {
    const asked = await ask(finance, { sendAt: '2026-11-24T08:00:00+07:00' });
    await approve(cgcn, asked);
    const [, answer] = await Promise.all([
      school.get(PlanAnnouncement).run(asked.id),
      cgcn.post(path(asked.id, 'cancellation')),
    ]);
    expect(answer.status).toBe(201);
    const { state, progress } = await read(asked.id);
    expect([state, progress?.underWay ?? 0]).toEqual(['cancelled', 0]);
  });

  it('tries what failed again, and nothing else', async () => {
    const id = await bring('sent');
    const { body } = (await cgcn.post(path(id, 'retry')).expect(201)) as { body: unknown };
    expect(body).toMatchObject({
      ...{ state: 'sending', progress: { underWay: 1, confirmed: 1, unknown: 1 } },
    });
    expect(codeOf(await cgcn.post(path(id, 'retry')).expect(409))).toBe(
      'announcement.nothing-failed',
    );
    expect(await moves(id)).toEqual(['retry']);
  });

  it('takes a person’s word for what nobody knows, once', async () => {
    const decide = (id: string, decision: string, messageIds?: string[]) =>
      cgcn.post(path(id, 'unknown-decisions')).send({ decision, messageIds });
    const id = await bring('sent');
    const [unknown] = await school.sql<{ id: string }>(
      `SELECT m.id FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_id = $1 AND m.status = 'unknown'`,
      [id],
    );
    await decide(id, 'perhaps').expect(400);
    await decide(id, 'taken', ['1x']).expect(400);
    await decide(id, 'taken', ['999999']).expect(409);
    const { body } = (await decide(id, 'taken', [unknown!.id]).expect(201)) as { body: unknown };
    expect(body).toMatchObject({ progress: { handedOver: 1, unknown: 0 } });
    expect(codeOf(await decide(id, 'failed').expect(409))).toBe('announcement.nothing-unknown');
    const again = await bring('sent');
    await decide(again, 'send-again').expect(201);
    expect(await read(again)).toMatchObject({ state: 'sending', progress: { underWay: 1 } });
  });

  it('of what was called back takes that too, but sends nothing of it again', async () => {
    const id = await bring('half-cancelled');
    const decide = (decision: string) =>
      cgcn.post(path(id, 'unknown-decisions')).send({ decision });
    expect((await read(id)).can).toMatchObject({ decideUnknown: true, sendUnknownAgain: false });
    expect(codeOf(await decide('send-again').expect(409))).toBe('announcement.called-back');
    const { body } = (await decide('failed').expect(201)) as { body: unknown };
    expect(body).toMatchObject({
      ...{ state: 'cancelled', progress: { confirmed: 1, unknown: 0, didNotArrive: 2 } },
      can: { decideUnknown: false },
    });
    expect(codeOf(await decide('taken').expect(409))).toBe('announcement.nothing-unknown');
    expect((await moves(id)).slice(-2)).toEqual(['cancel', 'settle-unknown']);
    const { body: missed } = (await cgcn.get(path(id, 'not-delivered')).expect(200)) as {
      body: unknown;
    };
    expect(missed).toMatchObject({
      reasons: expect.arrayContaining([
        expect.objectContaining({ reason: 'taken-as-missed', count: 1 }),
      ]) as unknown,
    });
  });

  it('takes it of what ran out of its time, and sends it again there', async () => {
    const id = await bring('expired');
    await settle(school, id, ['expired', 'unknown', 'expired']);
    expect((await read(id)).can).toMatchObject({ decideUnknown: true, sendUnknownAgain: true });
    await cgcn.post(path(id, 'unknown-decisions')).send({ decision: 'send-again' }).expect(201);
    expect(await read(id)).toMatchObject({ state: 'waiting', progress: { underWay: 1 } });
  });

  it('stands on the home of whoever may let it go on or decide, and on nobody else’s', async () => {
    const paused = await bring('paused');
    const unsure = await bring('sent');
    const linesOf = async (person: SignedIn, kind: string): Promise<string[]> => {
      const { body } = (await person
        .get(announcementsPath)
        .query({ waiting: kind, limit: 100 })
        .expect(200)) as { body: unknown };
      return (body as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await linesOf(cgcn, 'announcements-paused')).toContain(paused);
    expect(await linesOf(cgcn, 'announcements-sending')).not.toContain(paused);
    const called = await bring('half-cancelled');
    expect(await linesOf(cgcn, 'announcements-unsure')).toEqual(
      expect.arrayContaining([unsure, called]),
    );
    expect(await linesOf(finance, 'announcements-paused')).toEqual([]);
    expect(await linesOf(finance, 'announcements-sending')).toContain(paused);
  });

  it('says that it expired where nothing of it has left in its time', async () => {
    const id = await bring('expired');
    expect(await read(id)).toMatchObject({ state: 'expired', progress: { didNotArrive: 3 } });
    await settle(school, id, ['delivered', 'expired', 'expired']);
    expect(await read(id)).toMatchObject({ state: 'sent' });
  });
});

describe('a send that is paused and goes on', () => {
  it('reaches everybody once', async () => {
    const opened = await openSchoolWithCarrier();
    const { school, carrier } = opened;
    const cgcn = await signIn(school, 'cgcn');
    const finance = await signIn(school, 'finance');
    await addThreeFamilies(school, cgcn.accountId);
    const id = await bringTo(school, 'waiting', { requester: finance, reviewer: cgcn });
    const verb = (name: string): string => `${announcementsPath}/${id}/${name}`;
    await cgcn.post(verb('pause')).expect(201);
    await school.startWorker();
    await school.setClock('2026-11-24T08:00:01+07:00');
    await cgcn.delete(verb('pause')).expect(200);
    const ended = await eventually(
      async () => (await cgcn.get(`${announcementsPath}/${id}`)).body as AnnouncementView,
      ({ state }) => state === 'sent',
    );
    expect(ended.progress).toMatchObject({ confirmed: 3 });
    expect(carrier.summary()).toMatchObject({ accepted: 3, deliveredTwice: 0 });
    await opened.close();
  });
});
