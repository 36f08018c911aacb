import {
  type MailSink,
  type RunningCarrier,
  startCarrier,
  startMailSink,
} from '@lien-lac/simulated-carrier';
import { roles } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { eventually } from '../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import { Database } from '../platform/database/database.js';
import { StaffMail } from '../staff-mail/staff-mail.js';
import type { SimulatedMailListView, SimulatedMailTextView } from './simulated-mail-views.js';

const path = '/api/v1/simulated-mails';

describe('The simulated mails', () => {
  let sink: MailSink;
  let carrier: RunningCarrier;
  let school: TestSchool;
  let person: SignedIn;

  beforeAll(async () => {
    sink = await startMailSink({ port: 0 });
    carrier = await startCarrier({ mailSink: sink });
    school = await openSchool({
      CARRIER_URL: carrier.url,
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    });
    await school.startWorker();
    person = await signIn(school, 'boarding');
  });
  afterAll(async () => {
    await school.close();
    await sink.close();
  });

  const send = (id: string, to: string[], title = 'Đặt lại mật khẩu', text = 'Xin chào.\n') =>
    school
      .get(Database)
      .transaction((transaction) =>
        school.get(StaffMail).send(transaction, { source: { kind: 'spec', id }, to, title, text }),
      );
  const list = async (query = '') =>
    bodyOf<SimulatedMailListView>(await person.get(`${path}${query}`).expect(200));
  const arrived = (count: number) => eventually(list, ({ total }) => total >= count);

  it('are what left the house, the latest first, each with its text, at night too', async () => {
    await school.setClock('2026-11-23T23:30:00+07:00');
    const text = `Mở đường dẫn: ${school.url}/lost-password#${'x'.repeat(43)}\nCảm ơn thầy/cô.\n`;
    await send('one', ['hang@truong.example', 'long@truong.example'], 'Đặt lại mật khẩu', text);
    const { mails } = await arrived(2);
    expect(mails.map(({ to }) => to.join()).sort()).toEqual([
      'hang@truong.example',
      'long@truong.example',
    ]);
    const mail = bodyOf<SimulatedMailTextView>(
      await person.get(`${path}/${mails[0]!.id}`).expect(200),
    );
    expect(mail).toMatchObject({ id: mails[0]!.id, title: 'Đặt lại mật khẩu' });
    expect(mail.text.trim()).toBe(text.trim());
  });

  it('of one source leave once', async () => {
    await send('two', ['a@truong.example']);
    await send('two', ['a@truong.example']);
    await send('three', ['b@truong.example']);
    await send('nobody', []);
    const { total } = await arrived(4);
    expect(total).toBe(4);
    const rows = await school.sql("SELECT 1 FROM dispatch WHERE source_kind = 'spec'");
    expect(rows).toHaveLength(3);
  });

  it('come page by page', async () => {
    const all = await list();
    const first = await list('?limit=3');
    const rest = await list(`?limit=3&cursor=${first.next}`);
    expect([...first.mails, ...rest.mails]).toEqual(all.mails);
    expect(rest.next).toBeNull();
  });

  it('can be read by all of the staff', async () => {
    for (const role of roles) await (await signIn(school, role)).get(path).expect(200);
  });

  it('that are not there are told so', async () => {
    expect(codeOf(await person.get(`${path}/999`).expect(404))).toBe('simulated-mail.not-found');
    await person.get(`${path}/x`).expect(400);
  });

  it('are not there in production', async () => {
    school.configuration.mode = 'production';
    for (const address of [path, `${path}/1`]) {
      expect(codeOf(await person.get(address).expect(404))).toBe('request.not-found');
    }
    school.configuration.mode = 'test';
  });

  it('say so when the mail server does not answer', async () => {
    await carrier.close();
    expect(codeOf(await person.get(path).expect(503))).toBe('simulated-mail.no-sink');
  });
});
