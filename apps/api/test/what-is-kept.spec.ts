import { setTimeout as sleep } from 'node:timers/promises';
import { enterGateway } from './support/gateways.js';
import { openSchool, type TestSchool } from './support/school.js';

const rows = 20_000;
const tables = ['dispatch', 'outbound_message', 'attempt', 'receipt', 'gateway_part'];

describe('What is kept of messages that have ended', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
    await school.sqlAsOwner(
      `INSERT INTO dispatch (source_kind, source_id, revision, message_kind, lane, obeys_quiet_hours,
         not_before, expires_at, accepted_at, total, delivered)
       SELECT 'kept', n::text, 1, 'announcement', 'bulk', true, $1, $1, $1, 1, 1
       FROM generate_series(1, ${rows}) n`,
      ['2026-11-20T09:00:00+07:00'],
    );
    await school.sqlAsOwner(
      `INSERT INTO outbound_message (dispatch_id, channel, address, subject, text, grounds, status, parts,
         attempts, gateway, reference, left_at, handed_over_at)
       SELECT id, 'sms', '+8490000' || id, '', 'Kính gửi phụ huynh', '{}', 'delivered', 1, 1, 'smpp',
         'LL' || id || 'N1', not_before, not_before
       FROM dispatch WHERE source_kind = 'kept'`,
    );
    await school.sqlAsOwner(
      `INSERT INTO attempt (message_id, number, gateway, reference, began_at, ended_at, outcome)
       SELECT id, 1, 'smpp', reference, left_at, left_at, 'ambiguous' FROM outbound_message`,
    );
    await school.sqlAsOwner(
      `INSERT INTO receipt (gateway, reference, gateway_message_id, state, received_at, applied_at, matched)
       SELECT 'smpp', reference, id::text, 'delivered', now(), now(), true FROM outbound_message`,
    );
    await school.sqlAsOwner('ANALYZE');
    // In a first week this table may not have been analysed yet, when a send has filled it.
    await school.sqlAsOwner(
      `INSERT INTO gateway_part (gateway, gateway_message_id, reference, parts, state, noted_at, told)
       SELECT 'smpp', id::text, reference, 1, 'delivered', now(), true FROM outbound_message`,
    );
    await enterGateway(school, {
      kind: 'smpp',
      settings: { url: 'smpp://127.0.0.1:9', systemId: 'x', systemType: '', sender: 'TRUONG' },
      secrets: { password: 'x' },
    });
  });
  afterAll(() => school.close());

  it('is not read whole by anything that a worker repeats', async () => {
    await school.sqlAsOwner('SELECT pg_stat_reset()');
    // Whatever it repeats runs at once, and what it repeats often some fifty times more.
    const worker = await school.startWorker();
    await sleep(2_000);
    // With its connections their counts come in.
    await worker.close();
    const looks = await school.sqlAsOwner<{ name: string; whole: number; byIndex: number }>(
      `SELECT relname AS name, seq_scan::int AS whole, idx_scan::int AS "byIndex"
       FROM pg_stat_user_tables WHERE relname = ANY($1)`,
      [tables],
    );
    // Once a day is well, for what has become too old.
    expect(looks.filter(({ whole }) => whole > 1)).toEqual([]);
    // They were looked at, and often.
    const often = looks.filter(({ byIndex }) => byIndex > 10).map(({ name }) => name);
    expect(often).toEqual(expect.arrayContaining(['receipt', 'gateway_part']));
  });
});
