import { type MailSink, startMailSink } from '@lien-lac/simulated-carrier';
import request from 'supertest';
import { eventually } from '../../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { addAccount } from '../../../test/support/sign-in.js';

/** The names of the tables in which these characters stand, in whatever column. */
async function tablesWith(school: TestSchool, characters: string): Promise<string[]> {
  const tables = await school.sqlAsOwner<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await school.sqlAsOwner(
      `SELECT 1 FROM ${name} t WHERE strpos(t::text, $1) > 0 LIMIT 1`,
      [characters],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('A link that is mailed', () => {
  let sink: MailSink;
  let school: TestSchool;
  beforeAll(async () => {
    sink = await startMailSink({ port: 0 });
    school = await openSchool({ SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
  });
  afterAll(async () => {
    await school.close();
    await sink.close();
  });

  const ask = async (username: string) => {
    const id = await addAccount(school, 'homeroom_teacher', username);
    const email = `${username}@truong.example`;
    await school.sql('UPDATE account SET email = $2 WHERE id = $1', [id, email]);
    await request(school.url).post('/api/v1/lost-passwords').send({ username }).expect(202);
    return email;
  };
  const statusOf = async (email: string) => {
    const [row] = await school.sql<{ status: string; code: string | null }>(
      'SELECT status, failure_code AS code FROM outbound_message WHERE address = $1',
      [email],
    );
    return row!;
  };

  it('is in its owner’s mailbox, and in no row of the database before or after it left', async () => {
    const email = await ask('thu.kin');
    const [asked] = await school.sql<{ text: string; sealed: boolean }>(
      'SELECT text, sealed FROM outbound_message WHERE address = $1',
      [email],
    );
    expect(asked!.sealed).toBe(true);
    // The look finds what is there to be found: the text as it is kept, and who it is for.
    expect(await tablesWith(school, asked!.text)).toEqual(['public.outbound_message']);
    expect(await tablesWith(school, '/lost-password#')).toEqual([]);
    await school.startWorker();
    await eventually(
      () => statusOf(email),
      ({ status }) => status === 'sent',
    );
    const [mail] = sink.mails.list({ after: 0, limit: 1 }).mails;
    expect(mail!.to).toEqual([email]);
    // As it came over the wire: a line is broken with `=`, and `=` itself is written `=3D`.
    const raw = sink.mails
      .find(mail!.number)!
      .raw.replace(/=\r?\n/g, '')
      .replace(/=3D/g, '=');
    const token = /#([\w-]{43})/.exec(raw)![1]!;
    expect(await tablesWith(school, token)).toEqual([]);
    await request(school.url)
      .post('/api/v1/one-time-links/redemption')
      .send({ token, password: 'phượng nở đầu tháng sáu' })
      .expect(204);
  });

  it('never leaves where it can’t be opened, and says so', async () => {
    const stranger = await ask('nguoi.la');
    await eventually(
      () => statusOf(stranger),
      ({ status }) => status === 'sent',
    );
    // What was sealed for one mailbox does not open for another, so no row can be turned to a thief's.
    await school.sqlAsOwner(
      `INSERT INTO outbound_message (dispatch_id, batch_id, channel, address, subject, title, text,
         sealed, grounds)
       SELECT dispatch_id, nextval('message_batch_id_seq'), channel, 'thief@elsewhere.example',
         subject, title, text, sealed, grounds
       FROM outbound_message WHERE address = $1`,
      [stranger],
    );
    await school.sqlAsOwner(
      `UPDATE dispatch SET total = 2
       WHERE id = (SELECT dispatch_id FROM outbound_message WHERE address = $1)`,
      [stranger],
    );
    await school.sqlAsOwner(
      `INSERT INTO message_batch (id, dispatch_id, channel, lane, message_kind, obeys_quiet_hours,
         not_before, expires_at)
       SELECT m.batch_id, d.id, m.channel, d.lane, d.message_kind, d.obeys_quiet_hours,
         d.not_before, d.expires_at
       FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id WHERE m.address = $1`,
      ['thief@elsewhere.example'],
    );
    const end = await eventually(
      () => statusOf('thief@elsewhere.example'),
      ({ status }) => status !== 'queued',
    );
    expect(end).toEqual({ status: 'failed', code: 'text-unreadable' });
    const sentTo = sink.mails.list({ after: 0, limit: 100 }).mails.flatMap(({ to }) => to);
    expect(sentTo).toContain(stranger);
    expect(sentTo).not.toContain('thief@elsewhere.example');
  });
});
