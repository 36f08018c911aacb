import type { ContactOrigin } from '@lien-lac/domain';
import { ApplyRoster } from '../src/contacts/import/apply-roster.js';
import { teacherOf } from '../src/contacts/testing/own-class.js';
import {
  confirmPhones,
  contactIds,
  guardian,
  idOf,
  student,
  takeOver,
} from '../src/contacts/testing/roster-in-test.js';
import { day, writeDiary } from '../src/daily-report/testing/school-day.js';
import { Database } from '../src/platform/database/database.js';
import { sourceFiles } from './architecture/source-files.js';
import { bodyOf, codeOf } from './support/answers.js';
import { eventually, openSchoolWithCarrier, type SchoolWithCarrier } from './support/deliveries.js';
import { type SignedIn, signIn } from './support/sign-in.js';

/**
 * Whoever hands messages to delivery. Each is walked below, or writes to the staff alone: a new one is
 * added here and walked too, so that no path to a guardian leads around the confirmation.
 */
const senders = {
  walked: [
    'apps/api/src/announcements/plan-announcement.ts',
    'apps/api/src/daily-report/messages/plan-reports.ts',
    'apps/api/src/direct-messages/accept-direct-message.ts',
  ],
  toStaff: [
    'apps/api/src/daily-report/observations-mail/send-observations-mail.ts',
    'apps/api/src/staff-mail/staff-mail.ts',
  ],
  /** A text that says nothing, to the number that its sender typed as their own. */
  toOneself: ['apps/api/src/gateways/test-gateway.ts'],
  /** Hands on what others give it, in the worker's own measurements. */
  tools: ['apps/api/src/start-up/open-delivery.ts'],
};

const onlyPhone = (n: number): string => `+8490000010${n}`;
const confirmed = onlyPhone(0);

/** Every way in which a number can be there and not be confirmed, by the class of its only student. */
const doubtful = {
  'brought by an upload': '10A1',
  'brought by a teacher': '10A2',
  'brought by the enrolment system': '10A3',
  refused: '10A4',
  'put away for another': '10A5',
  'confirmed once, and in doubt again': '10A6',
  'of a guardian who was taken away': '10A7',
  'an e-mail address that nobody confirmed': '10A8',
} as const;
const ways = Object.keys(doubtful) as (keyof typeof doubtful)[];
const phoneOf = (way: keyof typeof doubtful): string => onlyPhone(ways.indexOf(way) + 1);

describe('A contact that nobody has confirmed', () => {
  let house: SchoolWithCarrier;
  let cgcn: SignedIn;
  let finance: SignedIn;

  const bring = (className: string, phone: string, origin: ContactOrigin) =>
    house.school.get(Database).transaction((transaction) =>
      house.school.get(ApplyRoster).run(
        transaction,
        [
          student({
            ...{ fullName: `Lý Em ${phone}`, className },
            guardians: [guardian('mother', `Mẹ ${phone}`, phone)],
          }),
        ],
        { origin, by: cgcn.accountId },
      ),
    );
  const contactOf = async (way: keyof typeof doubtful): Promise<string> =>
    (await contactIds(house.school, phoneOf(way)))[0]!;
  const accepted = (): number => house.carrier.summary().accepted;
  const written = () =>
    house.school.sql<{ address: string; status: string }>(
      'SELECT address, status FROM outbound_message ORDER BY address',
    );
  const approve = async (audience: object) => {
    const { id, revision } = bodyOf<{ id: string; revision: number }>(
      await finance
        .post('/api/v1/announcements')
        .send({ title: 'Họp', text: 'Mời họp phụ huynh.', audience, accurate: true })
        .expect(201),
    );
    const answer = await cgcn.post(`/api/v1/announcements/${id}/approval`).send({ revision });
    return { id, answer };
  };
  const announce = async (audience: object): Promise<string> => {
    const { id, answer } = await approve(audience);
    expect(answer.status).toBe(201);
    return id;
  };
  const closed = (id: string) =>
    eventually(
      async () =>
        bodyOf<{ progress: { phase: string; total: number } | null }>(
          await cgcn.get(`/api/v1/announcements/${id}`).expect(200),
        ),
      ({ progress }) => progress?.phase === 'closed',
    );

  beforeAll(async () => {
    house = await openSchoolWithCarrier({}, { REQUESTS_PER_MINUTE: '100000' });
    const { school } = house;
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await takeOver(school, [
      student({
        ...{ fullName: 'Lý An', className: '10B1' },
        guardians: [guardian('father', 'Lý Bá', confirmed)],
      }),
    ]);
    await confirmPhones(school, confirmed);
    for (const way of ways) {
      const origin = {
        'brought by a teacher': 'teacher',
        'brought by the enrolment system': 'enrolment',
      }[way as string] as ContactOrigin | undefined;
      await bring(doubtful[way], phoneOf(way), origin ?? 'upload');
    }
    await cgcn
      .post('/api/v1/contacts/refusals')
      .send({ contactIds: [await contactOf('refused')], reason: 'nhầm số' })
      .expect(200);
    await cgcn
      .post(`/api/v1/contacts/${await contactOf('put away for another')}/replacement`)
      .set('If-Match', '*')
      .send({ phone: '0900000190' })
      .expect(201);
    const inDoubt = phoneOf('confirmed once, and in doubt again');
    const gone = phoneOf('of a guardian who was taken away');
    await confirmPhones(school, inDoubt, gone);
    const [doubted] = await contactIds(school, inDoubt);
    await cgcn.delete(`/api/v1/contacts/${doubted}/confirmation`).expect(204);
    await cgcn
      .delete(await guardianPath(gone))
      .set('If-Match', '*')
      .expect(204);
    const mailPath = await guardianPath(phoneOf('an e-mail address that nobody confirmed'));
    await cgcn.post(`${mailPath}/contacts`).send({ email: 'me@truong.vn' }).expect(201);
    await cgcn
      .put(`${mailPath}/preferences`)
      .set('If-Match', '*')
      .send({
        preferences: ['announcement', 'daily-report', 'direct-message'].map((messageKind) => ({
          ...{ messageKind, receives: true, channel: 'email', language: 'vi' },
        })),
      })
      .expect(200);
    await school.startWorker();
  }, 60_000);
  afterAll(() => house.close());

  const guardianPath = async (phone: string): Promise<string> => {
    const studentId = await idOf(house.school, 'student', `Lý Em ${phone}`);
    const guardianId = await idOf(house.school, 'guardian', `Mẹ ${phone}`);
    return `/api/v1/students/${studentId}/guardians/${guardianId}`;
  };

  it('can be reached by no other way than those that are walked here', () => {
    const hands = sourceFiles('apps/api/src')
      .filter(({ text }) => /\bdelivery\b[^;]*\.accept\(/is.test(text))
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('apps/api/src/delivery/'));
    expect(hands.sort()).toEqual(Object.values(senders).flat().sort());
    const writers = sourceFiles('apps/api/src').filter(({ text }) =>
      /INSERT\s+INTO\s+(?:outbound_message|message_batch)\b/i.test(text),
    );
    expect(writers.map(({ path }) => path).sort()).toEqual([
      'apps/api/src/delivery/dispatches/dispatch.repository.ts',
      'apps/api/src/delivery/dispatches/message-batch-sql.ts',
      'apps/api/src/delivery/steer/requeue.repository.ts',
    ]);
  });

  it.each([
    ['the school', () => ({ kind: 'school' })],
    ['its grade', () => ({ kind: 'grades', grades: [10] })],
  ])('gets no announcement to %s', async (_what, audience) => {
    const id = await announce(audience());
    expect((await closed(id)).progress!.total).toBe(1);
    expect(new Set((await written()).map(({ address }) => address))).toEqual(new Set([confirmed]));
  });

  it.each(ways)('gets no announcement to its class alone: %s', async (way) => {
    const classId = await idOf(house.school, 'school_class', doubtful[way]);
    const before = (await written()).length;
    const { answer } = await approve({ kind: 'classes', classIds: [classId] });
    expect([answer.status, codeOf(answer)]).toEqual([422, 'announcement.nobody']);
    expect((await written()).length).toBe(before);
  });

  it.each(ways)('gets no direct message, picked or with all of the class: %s', async (way) => {
    const { school } = house;
    const classId = await idOf(school, 'school_class', doubtful[way]);
    const guardianId = await idOf(school, 'guardian', `Mẹ ${phoneOf(way)}`);
    const teacher = await teacherOf(school, doubtful[way]);
    const before = (await written()).length;
    for (const person of [teacher, cgcn]) {
      for (const guardianIds of ['all', [guardianId]]) {
        for (const path of ['direct-messages', 'direct-message-previews']) {
          const answer = await person
            .post(`/api/v1/${path}`)
            .send({ classId, guardianIds, text: 'Chào', withoutDiacritics: false });
          expect([path, answer.status]).toEqual([path, 422]);
        }
      }
    }
    expect((await written()).length).toBe(before);
  });

  it.each(ways)('gets no message of the day with its class: %s', async (way) => {
    const { school } = house;
    const classId = await idOf(school, 'school_class', doubtful[way]);
    await writeDiary(school, classId, finance, { status: 'ready' });
    const before = (await written()).length;
    const sent = await cgcn
      .post(`/api/v1/classes/${classId}/daily-reports/${day}/sending`)
      .send({});
    expect([sent.status, bodyOf(sent)]).toEqual([200, { messages: 0 }]);
    expect((await written()).length).toBe(before);
  });

  it('again gets nothing of what was on its way when the doubt came', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const waiting = await announce({ kind: 'school' });
    await eventually(written, (rows) => rows.some(({ status }) => status === 'queued'));
    const before = accepted();
    const [contact] = await contactIds(house.school, confirmed);
    await cgcn
      .post('/api/v1/contacts/confirmation-withdrawals')
      .send({ contactIds: [contact] })
      .expect(200);
    await house.school.setClock('2026-11-24T07:00:00+07:00');
    await closed(waiting);
    expect(accepted()).toBe(before);
    expect((await written()).at(-1)).toMatchObject({ status: 'cancelled' });
  });
});
