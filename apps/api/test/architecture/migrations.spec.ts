import { sourceFiles } from './source-files.js';

/** From this one on a migration runs beside the version before (docs/decisions/0056). */
const firstUnderRules = 55;
const hotTables = [
  ...['outbound_message', 'dispatch', 'message_batch', 'attempt', 'receipt', 'audit_entry'],
];
const hot = hotTables.join('|');

/** What a migration does that an old process beside it, or a send, would feel; each with the mend. */
function forbidden(name: string, source: string): string[] {
  const up = source.slice(source.indexOf('async up'), source.indexOf('async down'));
  const sql = up.replaceAll(/--.*$/gm, '');
  const isContracting = /\bcontract: the last reader went in /.test(source);
  const isOutside = /readonly transaction = false/.test(source);
  const statements = sql.split(/;|`/).map((statement) => statement.replaceAll(/\s+/g, ' ').trim());
  const made = statements.flatMap((statement) => /^CREATE TABLE (\w+)/i.exec(statement)?.[1] ?? []);
  const found = statements.flatMap((statement) => {
    const table = /\b(?:ALTER TABLE|ON|UPDATE)(?: ONLY)? (\w+)/i.exec(statement)?.[1] ?? '';
    // Nobody reads a table that was made a moment ago.
    if (made.includes(table)) return [];
    return rules
      .filter(({ pattern }) => pattern.test(statement))
      .filter(({ isContraction }) => isContraction !== true || !isContracting)
      .map(({ mend }) => `${name}: ${mend} (${statement.slice(0, 80)})`);
  });
  if (!isOutside && !/SET LOCAL lock_timeout/.test(sql)) {
    found.push(`${name}: begin with SET LOCAL lock_timeout = '5s'.`);
  }
  return found;
}

const rules: { pattern: RegExp; mend: string; isContraction?: boolean }[] = [
  {
    pattern:
      /\bADD (?:COLUMN )?(?!CONSTRAINT|CHECK|FOREIGN|UNIQUE|PRIMARY)\w+ [^,]*\bNOT NULL\b(?![^,]*\bDEFAULT\b)(?<!DEFAULT [^,]*)/i,
    mend: 'give the new column a constant default, or leave it nullable',
  },
  {
    pattern:
      /\bADD (?:COLUMN )?\w+ [^,]*\bDEFAULT (?:now\(|gen_random_uuid\(|clock_timestamp\(|nextval\()/i,
    mend: 'a default that is not constant rewrites the table: add the column without, fill it in steps',
  },
  {
    pattern: new RegExp(`\\bCREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)[^;]* ON (?:${hot})\\b`, 'i'),
    mend: 'an index of a hot table is made CONCURRENTLY, in a migration without a transaction',
  },
  {
    pattern: new RegExp(
      `\\bALTER TABLE (?:${hot})\\b.*\\bADD (?:CONSTRAINT|CHECK|FOREIGN KEY)\\b(?!.*NOT VALID)`,
      'i',
    ),
    mend: 'a constraint of a hot table comes NOT VALID and is validated later',
  },
  {
    pattern: new RegExp(`^(?:UPDATE|DELETE FROM) (?:${hot})\\b`, 'i'),
    mend: 'rows of a hot table are changed in small steps by a job',
  },
  {
    pattern: /\bALTER (?:COLUMN )?\w+ (?:SET DATA )?TYPE\b/i,
    mend: 'a type is changed by a new column',
  },
  {
    pattern: /\bALTER (?:COLUMN )?\w+ SET NOT NULL\b/i,
    mend: 'check it NOT VALID, validate it later',
  },
  {
    pattern: /\b(?:DROP (?:TABLE|COLUMN)|RENAME)\b/i,
    mend: 'the version before still reads it: a later version removes it, and says `contract`',
    isContraction: true,
  },
];

describe('a migration', () => {
  const migrations = sourceFiles('apps/api/migrations').flatMap(({ path, text }) => {
    const [, name = '', number = '0'] = /((\d{4})-[\w-]+)\.ts$/.exec(path) ?? [];
    return Number(number) >= firstUnderRules ? [{ name, text }] : [];
  });

  it('runs beside the version before, and holds nobody up', () => {
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.flatMap(({ name, text }) => forbidden(name, text))).toEqual([]);
  });

  const planted = (sql: string, more = ''): string =>
    `${more} async up() { query(\`SET LOCAL lock_timeout = '5s'; ${sql}\`); } async down() {}`;

  it.each([
    'ALTER TABLE account ADD COLUMN nickname text NOT NULL',
    'ALTER TABLE account ADD COLUMN made_at timestamptz NOT NULL DEFAULT now()',
    'CREATE INDEX outbound_message_parts ON outbound_message (parts)',
    'CREATE UNIQUE INDEX one ON dispatch (source_id)',
    'ALTER TABLE dispatch ADD CONSTRAINT sane CHECK (total > 0)',
    'ALTER TABLE outbound_message ALTER COLUMN parts TYPE integer',
    'ALTER TABLE phone ALTER e164 SET NOT NULL',
    'ALTER TABLE phone DROP COLUMN reachability',
    'ALTER TABLE phone RENAME COLUMN e164 TO number',
    'UPDATE outbound_message SET parts = 1',
    'DROP TABLE failed_address',
  ])('that would is found: %s', (sql) => {
    expect(forbidden('planted', planted(sql))).toHaveLength(1);
  });

  it.each([
    'ALTER TABLE dispatch ADD COLUMN note text',
    "ALTER TABLE account ADD COLUMN kind text NOT NULL DEFAULT 'usual'",
    'CREATE TABLE lunch (id bigint NOT NULL); CREATE INDEX lunch_id ON lunch (id)',
    'ALTER TABLE dispatch ADD CONSTRAINT sane CHECK (total > 0) NOT VALID',
  ])('that would not is let be: %s', (sql) => {
    expect(forbidden('planted', planted(sql))).toEqual([]);
  });

  it('without a limit of its waiting is found, and one that removes what nobody reads is let be', () => {
    expect(forbidden('planted', 'async up() { query(`SELECT 1`); } async down() {}')).toHaveLength(
      1,
    );
    const contracting = '/** contract: the last reader went in 0.9. */';
    expect(
      forbidden('planted', planted('ALTER TABLE phone DROP COLUMN reachability', contracting)),
    ).toEqual([]);
  });
});
