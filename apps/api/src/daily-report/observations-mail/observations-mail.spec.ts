import { randomUUID } from 'node:crypto';
import { roles } from '@lien-lac/domain';
import { type MailSink, startMailSink } from '@lien-lac/simulated-carrier';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { eventually } from '../../../test/support/deliveries.js';
import { addFamilies, type Families } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { DropAddress } from '../../delivery/receipts/drop-address/drop-address.js';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';
import type {
  MailPreviewView,
  ObservationsMailDetailView,
  ObservationsMailListView,
} from './observations-mail-views.js';
import { RemindObservers } from './remind-observers.js';

const day = '2026-11-23';

describe('The mail of the day', () => {
  let sink: MailSink;
  let school: TestSchool;
  let families: Families;
  const people: Record<string, SignedIn> = {};

  beforeAll(async () => {
    sink = await startMailSink({ port: 0 });
    school = await openSchool({
      ...{ SMTP_URL: `smtp://127.0.0.1:${sink.port}`, SMTP_TIMEOUT: '1500' },
      ...{ DELIVERY_LEASE_MARGIN: '5000', REQUESTS_PER_MINUTE: '100000' },
      ...{ DROP_ADDRESS: 'thu-tra@truong.example', DROP_PORT: '0' },
    });
    sink.reportTo(school.get(DropAddress).port!);
    for (const [name, role] of [
      ...(['cgcn', 'bgh', 'supervisors', 'boarding'] as const).map((one) => [one, one] as const),
      ...(['an', 'binh', 'chi', 'dung'] as const).map((one) => [one, 'homeroom_teacher'] as const),
    ]) {
      people[name] = await signIn(school, role, name);
    }
    families = await addFamilies(school, people.cgcn!.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'Vũ Bình', className: '10A2' }] },
      { phone: '+84900000003', children: [{ name: 'Hồ Chi', className: '10A3' }] },
    ]);
    for (const [name, className] of Object.entries({ an: '10A1', binh: '10A2', chi: '10A3' })) {
      await people
        .cgcn!.put(`/api/v1/classes/${families.classIds[className]}/teacher`)
        .send({ accountId: people[name]!.accountId })
        .expect(200);
    }
    await give({ cgcn: 'cgcn', bgh: 'bgh', an: 'an', binh: 'binh' });
    await school.startWorker();
    await school.setClock('2026-11-23T22:30:00+07:00');
  });
  afterAll(async () => {
    await school.close();
    await sink.close();
  });

  /** Addresses by username; those who are not named keep theirs. */
  const give = async (addresses: Record<string, string>) => {
    for (const [username, mailbox] of Object.entries(addresses)) {
      await school.sql('UPDATE account SET email = $2 WHERE username = $1', [
        username,
        `${mailbox}@truong.example`,
      ]);
    }
  };
  const record = (person: SignedIn, student: string, seen: object, id: string = randomUUID()) =>
    person
      .put(`/api/v1/observations/${id}`)
      .send({ date: day, studentId: families.studentIds[student], at: '07:30', ...seen })
      .expect(204)
      .then(() => id);
  const preview = async (person: SignedIn, body: object = {}) =>
    bodyOf<MailPreviewView>(
      await person.post('/api/v1/observations-mail-previews').send(body).expect(200),
    );
  const send = (person: SignedIn, { date, correction, seen }: MailPreviewView) =>
    person.post('/api/v1/observations-mails').send({ date, correction, seen });
  const read = async (person: SignedIn, id: string) =>
    bodyOf<ObservationsMailDetailView>(
      await person.get(`/api/v1/observations-mails/${id}`).expect(200),
    );
  const ended = (id: string) =>
    eventually(
      () => read(people.cgcn!, id),
      ({ progress }) => progress.phase === 'closed',
    );
  /** Beside them come the reminders of the hours of the day. */
  const mailsAbout = (subject: string) =>
    sink.mails
      .list({ after: 0, limit: 200 })
      .mails.filter((mail) => mail.subject.includes(subject));
  const mailsOfDay = () => mailsAbout('Tình hình học sinh');
  const isTo = (address: string) => (mail: { to: readonly string[] }) =>
    mail.to.includes(`${address}@truong.example`);
  const mailsTo = (address: string) => mailsOfDay().filter(isTo(address));
  const remindersTo = (address: string) =>
    mailsAbout('Nhắc gửi báo cáo ngày').filter(isTo(address));
  const textOf = (number: number): string => {
    const raw = sink.mails.find(number)!.raw;
    const [, body = ''] = /text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? [];
    const isBase64 = /text\/plain[^]*?base64/.test(raw.slice(0, raw.indexOf(body)));
    return isBase64
      ? Buffer.from(body, 'base64').toString('utf8')
      : Buffer.from(
          body
            .replace(/=\r\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          'latin1',
        ).toString('utf8');
  };

  const waits = async (person: SignedIn) =>
    bodyOf<{ items: { kind: string; count: number }[] }>(
      await person.get('/api/v1/home').expect(200),
    ).items.flatMap(({ kind, count }) => (kind.startsWith('observations') ? [[kind, count]] : []));

  it('says beforehand what goes to whom, and who has no address', async () => {
    await record(people.supervisors!, 'Lê An', { kind: 'late', minutes: 10 });
    await record(people.supervisors!, 'Vũ Bình', {
      kind: 'health',
      word: 'mệt, đã xuống phòng y tế',
    });
    await record(people.boarding!, 'Hồ Chi', { kind: 'meals' });
    expect(await waits(people.supervisors!)).toEqual([['observations-mail-to-send', 2]]);
    const seen = await preview(people.supervisors!);
    expect(seen).toMatchObject({
      ...{ date: day, department: 'supervisors', correction: 0, isNew: true },
      ...{ observations: 2, classes: 2 },
      withoutAddress: [{ displayName: 'Người thử chi', classNames: ['10A3'] }],
    });
    expect(seen.mailboxes.map(({ address }) => address)).toEqual(
      ['bgh', 'cgcn', 'an', 'binh'].map((name) => `${name}@truong.example`),
    );
    expect(seen.example!.text).toContain('Vũ Bình: Sức khoẻ lúc 7h30: mệt, đã xuống phòng y tế');
    const asTeacher = await preview(people.supervisors!, { readerId: people.an!.accountId });
    expect(asTeacher.example!.text).not.toContain('phòng y tế');
    expect(asTeacher.seen).toBe(seen.seen);
  });

  it('reaches each mailbox once, at night too, however often it is pressed', async () => {
    const seen = await preview(people.supervisors!);
    const answers = await Promise.all([1, 2, 3].map(() => send(people.supervisors!, seen)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.map(codeOf)).toContain('observations-mail.already-sent');
    const { id } = bodyOf<ObservationsMailDetailView>(
      answers.find(({ status }) => status === 201)!,
    );
    const mail = await ended(id);
    expect(mail.progress).toMatchObject({ total: 4, handedOver: 4 });
    expect(mailsOfDay()).toHaveLength(4);
    expect(sink.mails.counts().repeated).toBe(0);
    expect(await waits(people.supervisors!)).toEqual([]);
    const [toTeacher] = mailsTo('binh');
    expect(toTeacher!.subject).toBe('Tình hình học sinh các lớp ngày 23/11/2026 (Giám thị)');
    const text = textOf(toTeacher!.number);
    expect(text.indexOf('Lớp 10A2')).toBeLessThan(text.indexOf('Lớp 10A1'));
    expect(text).toContain('Sức khoẻ lúc 7h30: mệt, đã xuống phòng y tế');
    const { raw } = sink.mails.find(mailsTo('an')[0]!.number)!;
    expect(textOf(mailsTo('an')[0]!.number)).not.toContain('phòng y tế');
    expect(raw).toContain('filename=bao-cao-ngay-2026-11-23-giam-thi.xlsx');
    const [, encoded = ''] = /giam-thi\.xlsx[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)!;
    const sheets = await readWorkbook('a.xlsx', Buffer.from(encoded, 'base64'));
    expect(JSON.stringify(sheets)).toContain('Lê An');
    expect(JSON.stringify(sheets)).not.toContain('phòng y tế');
  });

  it('with the same key is answered as it was', async () => {
    const seen = await preview(people.boarding!);
    const key = randomUUID();
    const first = await send(people.boarding!, seen).set('idempotency-key', key).expect(201);
    const again = await send(people.boarding!, seen).set('idempotency-key', key).expect(201);
    expect(bodyOf<{ id: string }>(again).id).toBe(bodyOf<{ id: string }>(first).id);
    await ended(bodyOf<{ id: string }>(first).id);
    expect(mailsOfDay()).toHaveLength(8);
    expect(sink.mails.counts().repeated).toBe(0);
  });

  it('is corrected when something changed, marked so, and not otherwise', async () => {
    const before = await preview(people.supervisors!);
    expect([before.correction, before.isNew]).toEqual([1, false]);
    expect(codeOf(await send(people.supervisors!, before).expect(409))).toBe(
      'observations-mail.nothing-changed',
    );
    const id = await record(people.supervisors!, 'Hồ Chi', { kind: 'uniform' });
    expect(codeOf(await send(people.supervisors!, before).expect(409))).toBe(
      'observations-mail.other-than-seen',
    );
    const changed = await preview(people.supervisors!);
    const sent = await send(people.supervisors!, changed).expect(201);
    await ended(bodyOf<{ id: string }>(sent).id);
    expect(mailsTo('bgh')[0]!.subject).toMatch(/^ĐÍNH CHÍNH: /);
    expect(codeOf(await send(people.supervisors!, changed).expect(409))).toBe(
      'observations-mail.already-sent',
    );
    await people.supervisors!.delete(`/api/v1/observations/${id}`).expect(204);
    expect(await preview(people.supervisors!)).toMatchObject({ correction: 2, isNew: true });
    const list = bodyOf<ObservationsMailListView>(
      await people.supervisors!.get('/api/v1/observations-mails').expect(200),
    );
    expect(list.mails.map(({ correction }) => correction)).toEqual([1, 0]);
  });

  it('shows what the mail servers refused, and CGCN tries it again or decides', async () => {
    await give({ an: 'refused', binh: 'bounced', chi: 'silent', bgh: 'later' });
    await record(people.boarding!, 'Lê An', { kind: 'rest' });
    const sent = await send(people.boarding!, await preview(people.boarding!)).expect(201);
    const { id } = bodyOf<{ id: string }>(sent);
    await ended(id);
    const after = await eventually(
      () => read(people.cgcn!, id),
      ({ recipients }) =>
        recipients.some(({ reason }) => reason === 'mailbox-bounced') &&
        recipients.every(({ state }) => state !== 'waiting' && state !== 'retrying'),
    );
    const states = Object.fromEntries(
      after.recipients.map(
        ({ names: [name = ''], state, reason, code }) => [name, [state, reason, code]] as const,
      ),
    );
    expect(states).toEqual({
      'Người thử an': ['failed', 'mailbox-refused', 'smtp-550'],
      'Người thử binh': ['failed', 'mailbox-bounced', 'dsn-5.1.1'],
      'Người thử chi': ['unknown', 'unknown', expect.any(String) as string],
      'Người thử bgh': ['sent', null, null],
      'Người thử cgcn': ['sent', null, null],
    });
    expect(after.can).toEqual({ retry: true, decide: true });
    expect(await waits(people.cgcn!)).toEqual([['observations-mails-not-arrived', 1]]);
    const retry = `/api/v1/observations-mails/${id}/retry`;
    await people.boarding!.post(retry).expect(403);
    await people.cgcn!.post(retry).expect(201);
    const undecided = after.recipients.find(({ state }) => state === 'unknown')!;
    await people
      .cgcn!.post(`/api/v1/observations-mails/${id}/decisions`)
      .send({ messageIds: [undecided.messageId], decision: 'taken' })
      .expect(201);
    const last = await ended(id);
    expect(last.can.decide).toBe(false);
    expect(codeOf(await people.an!.post(retry).expect(404))).toBe('observations-mail.not-found');
  });

  it('is sent by its own department alone, and followed by whoever has to', async () => {
    const { mails } = bodyOf<ObservationsMailListView>(
      await people.supervisors!.get('/api/v1/observations-mails').expect(200),
    );
    const { id } = mails[0]!;
    for (const role of roles) {
      const person = await signIn(school, role, people[role] === undefined ? `x-${role}` : role);
      const sends = (await person.post('/api/v1/observations-mail-previews').send({})).status;
      const follows = (await person.get(`/api/v1/observations-mails/${id}`)).status;
      const observes = role === 'supervisors' || role === 'boarding';
      const own = ['cgcn', 'bgh', 'supervisors'].includes(role);
      expect([role, sends, follows]).toEqual([
        role,
        observes ? 200 : 403,
        own ? 200 : role === 'boarding' ? 404 : 403,
      ]);
    }
    await people.cgcn!.get(`/api/v1/observations-mails/${randomUUID()}`).expect(404);
  });

  it('may be sent the next morning, not for tomorrow and not for last month', async () => {
    for (const date of ['2026-11-24', '2026-10-23']) {
      const answer = await people
        .supervisors!.post('/api/v1/observations-mail-previews')
        .send({ date });
      expect(codeOf(answer)).toBe('observations-mail.day-invalid');
    }
    await school.setClock('2026-11-24T06:30:00+07:00');
    expect(await preview(people.supervisors!, { date: day })).toMatchObject({ correction: 2 });
    expect(await preview(people.supervisors!)).toMatchObject({ correction: 0, observations: 0 });
  });

  it('is reminded of once where it was not sent', async () => {
    await give({ supervisors: 'giam-thi', boarding: 'ban-tru' });
    const remind = school.get(RemindObservers);
    expect(await remind.run(day)).toEqual([]);
    expect(await remind.run('2026-11-24')).toEqual(['supervisors', 'boarding']);
    await remind.run('2026-11-24');
    await eventually(
      () => Promise.resolve(remindersTo('ban-tru').length),
      (count) => count > 0,
    );
    await eventually(
      () => Promise.resolve(remindersTo('giam-thi').length),
      (count) => count > 0,
    );
    const rows = await school.sql(
      `SELECT 1 FROM dispatch WHERE source_kind = 'observations-reminder'`,
    );
    expect(rows).toHaveLength(2);
    expect(remindersTo('ban-tru')[0]!.subject).toBe('Nhắc gửi báo cáo ngày 24/11/2026 (Bán trú)');
  });
});
