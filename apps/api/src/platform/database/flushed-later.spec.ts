import { flushedLater } from './flushed-later.js';
import { withConnection } from './with-connection.js';

it('has the commit of its own statement wait for no disk, and no other', async () => {
  const seen = await withConnection(process.env.TEST_DATABASE_URL!, async (client) => {
    const waits = async () =>
      (await client.query<{ waits: string }>(`SELECT current_setting('synchronous_commit') waits`))
        .rows[0]?.waits;
    await client.query('SET synchronous_commit = on');
    await client.query('CREATE TEMPORARY TABLE noted (id int)');
    await client.query('BEGIN');
    const before = await waits();
    await client.query(`INSERT INTO noted SELECT n FROM ${flushedLater}, unnest($1::int[]) AS n`, [
      [1, 2],
    ]);
    const within = await waits();
    await client.query('COMMIT');
    const { rows } = await client.query<{ id: number }>('SELECT id FROM noted ORDER BY id');
    return { before, within, after: await waits(), ids: rows.map(({ id }) => id) };
  });
  expect(seen).toEqual({ before: 'on', within: 'off', after: 'on', ids: [1, 2] });
});
