import { phoneNumber, send, type Send } from '../../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { RemoveOldData } from '../../platform/retention/remove-old-data.js';

describe('what is old', () => {
  let school: TestSchool;
  const sends: Record<string, Send> = {};
  const accept = (messages: number, kind: string): Promise<Send> =>
    send(
      school,
      Array.from({ length: messages }, (_, index) => ({
        ...{ address: phoneNumber(index), subject: `student ${index}` },
        ...{ title: 'Họp', text: 'Kính mời', grounds: [`contact:${index}`] },
      })),
      { messageKind: kind },
    );
  const end = (of: Send, status: string): Promise<unknown> =>
    Promise.all([
      school.sql('UPDATE outbound_message SET status = $2 WHERE dispatch_id = $1', [
        ...[of.dispatchId, status],
      ]),
      school.sql(`UPDATE dispatch SET ${status} = total WHERE id = $1`, [of.dispatchId]),
      school.sql('DELETE FROM message_batch WHERE dispatch_id = $1', [of.dispatchId]),
      school.sql(
        `INSERT INTO attempt (message_id, number, gateway, reference, began_at, outcome)
         SELECT id, 1, 'simulated-carrier', 'LL' || id || 'N0123456789ABCDEF', now(), 'ambiguous'
         FROM outbound_message WHERE dispatch_id = $1`,
        [of.dispatchId],
      ),
    ]);
  const left = (of: Send): Promise<object[]> =>
    school.sql(
      `SELECT count(*)::int AS messages, count(*) FILTER (WHERE text <> '')::int AS texts,
              count(*) FILTER (WHERE address LIKE '+%')::int AS numbers,
              count(DISTINCT subject)::int AS subjects,
              (SELECT count(*)::int FROM attempt a JOIN outbound_message m ON m.id = a.message_id
               WHERE m.dispatch_id = $1) AS attempts
       FROM outbound_message WHERE dispatch_id = $1`,
      [of.dispatchId],
    );

  beforeAll(async () => {
    school = await openSchool();
    sends.old = await accept(600, 'announcement');
    sends.report = await accept(300, 'daily-report');
    sends.unsure = await accept(3, 'announcement');
    await end(sends.old, 'delivered');
    await end(sends.report, 'delivered');
    await end(sends.unsure, 'unknown');
    await school.setClock('2027-12-31T09:00:00+07:00');
    sends.young = await accept(3, 'announcement');
    await end(sends.young, 'delivered');
    await school.sql(
      `INSERT INTO job_run (name, due_at, ran_at)
       VALUES ('a', '2020-01-01', '2020-01-01'), ('a', now(), now()), ('b', '2020-01-01', '2020-01-01')`,
    );
    await school.sql(
      `INSERT INTO receipt (gateway, reference, state, received_at, applied_at)
       VALUES ('g', 'LL1N0', 'delivered', '2020-01-01', '2020-01-01'),
              ('g', 'LL2N0', 'delivered', '2020-01-01', NULL), ('g', 'LL3N0', 'delivered', now(), now())`,
    );
    // A list that was accepted lately, however long ago it was uploaded, may still be looked at.
    await school.sql(
      `INSERT INTO roster_import (file_name, file_bytes, reading, status, uploaded_by, uploaded_at, accepted_by, accepted_at, outcome)
       SELECT name, 'PK', '{}', CASE WHEN accepted THEN 'accepted' ELSE 'previewed' END, gen_random_uuid(), uploaded::timestamptz,
         CASE WHEN accepted THEN gen_random_uuid() END, CASE WHEN accepted THEN at::timestamptz END, CASE WHEN accepted THEN '{}'::jsonb END
       FROM (VALUES ('accepted long ago', '2026-11-01', true, '2026-11-02'), ('never accepted', '2026-11-01', false, NULL),
                    ('accepted lately', '2026-11-01', true, '2027-12-01'), ('of today', '2027-12-31', false, NULL))
         AS v (name, uploaded, accepted, at)`,
    );
    await school.get(RemoveOldData).removeAll();
  });
  afterAll(() => school.close());

  it('goes: the messages of a send that ended more than 400 days ago, while its progress stays', async () => {
    expect(await left(sends.old!)).toEqual([
      { messages: 0, texts: 0, numbers: 0, subjects: 0, attempts: 0 },
    ]);
    expect(await sends.old!.progress()).toMatchObject({ total: 600, confirmed: 600, ended: true });
  });

  it('loses its words and numbers where families are told for years what became of each', async () => {
    expect(await left(sends.report!)).toEqual([
      { messages: 300, texts: 0, numbers: 0, subjects: 300, attempts: 0 },
    ]);
  });

  it('never is what a person has still to decide on, nor what is younger', async () => {
    for (const kept of [sends.unsure!, sends.young!]) {
      expect(await left(kept)).toEqual([
        { messages: 3, texts: 3, numbers: 3, subjects: 3, attempts: 3 },
      ]);
    }
  });

  it('goes of runs and receipts too, but for a job’s only run and a receipt that waits', async () => {
    expect(
      await school.sql(
        'SELECT name, due_at < now() - interval $$1 y$$ AS old FROM job_run ORDER BY 1',
      ),
    ).toEqual([
      { name: 'a', old: false },
      { name: 'b', old: true },
    ]);
    expect(await school.sql('SELECT reference FROM receipt ORDER BY 1')).toEqual([
      { reference: 'LL2N0' },
      { reference: 'LL3N0' },
    ]);
  });

  it('goes of uploaded rosters with the names and numbers in their files, accepted or not', async () => {
    expect(await school.sql('SELECT file_name AS name FROM roster_import ORDER BY 1')).toEqual([
      { name: 'accepted lately' },
      { name: 'of today' },
    ]);
  });
});
