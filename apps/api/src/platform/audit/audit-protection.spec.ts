import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { Database } from '../database/database.js';
import { AuditLog } from './audit-log.js';
import { AuditProtectionRepository } from './audit-protection.repository.js';

describe('the audit trail, to the application’s own database user', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
    await school.get(Database).transaction((transaction) =>
      school.get(AuditLog).write(transaction, {
        at: new Date('2026-11-23T02:00:00Z'),
        actorId: null,
        action: 'tried',
        subjectKind: 'thing',
        subjectId: 'a',
      }),
    );
  });
  afterAll(() => school.close());

  it('is another user’s, and that user’s alone', async () => {
    const [who] = await school.sql<{ name: string; owner: string; superuser: boolean }>(
      `SELECT current_user AS name, tableowner AS owner, rolsuper AS superuser
       FROM pg_tables, pg_roles WHERE tablename = 'audit_entry' AND rolname = current_user`,
    );
    expect(who).toMatchObject({ name: 'application', superuser: false });
    expect(who?.owner).not.toBe('application');
    expect(await school.get(AuditProtectionRepository).couldChange()).toBe(false);
  });

  const columns = 'position, entry_id, hash';
  it.each([
    "UPDATE audit_entry SET action = 'else'",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry CASCADE',
    "UPDATE audit_link SET hash = sha256('else')",
    'DELETE FROM audit_link',
    'TRUNCATE audit_link',
    `INSERT INTO audit_link (${columns}) SELECT position + 1, entry_id, hash FROM audit_link`,
    "INSERT INTO audit_entry (id, at, action, subject_kind, subject_id) OVERRIDING SYSTEM VALUE VALUES (1000, now(), 'a', 'b', 'c')",
    'ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_linked',
    'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    'ALTER TABLE audit_link DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_entry_is_append_only ON audit_entry',
    'DROP TRIGGER audit_entry_is_linked ON audit_entry',
    'DROP TRIGGER audit_link_is_append_only ON audit_link',
    'DROP TABLE audit_link',
    'DROP TABLE audit_entry CASCADE',
    'DROP SCHEMA public CASCADE',
    'ALTER TABLE audit_entry OWNER TO application',
    'CREATE RULE quiet AS ON INSERT TO audit_entry DO INSTEAD NOTHING',
    'CREATE TRIGGER mine BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    'DROP FUNCTION link_audit_entry() CASCADE',
    'SET session_replication_role = replica',
    'SET ROLE postgres',
    "DELETE FROM migration WHERE name LIKE 'AuditChain%'",
  ])('refuses %s', async (statement) => {
    await expect(school.sql(statement)).rejects.toThrow(
      /permission denied|must be owner|cannot execute|must be able to SET ROLE/,
    );
  });

  it('lets nobody else hang the linking on a table of their own', async () => {
    const trying = school.sql(
      `CREATE TEMPORARY TABLE entries (LIKE audit_entry);
       CREATE TRIGGER linked AFTER INSERT ON entries
         FOR EACH ROW EXECUTE FUNCTION link_audit_entry()`,
    );
    await expect(trying).rejects.toThrow('permission denied for function');
  });

  it('refuses the owner too, who would have to take the triggers away first', async () => {
    for (const statement of [
      "UPDATE audit_entry SET action = 'else'",
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry, audit_link',
      "UPDATE audit_link SET hash = sha256('else')",
      'DELETE FROM audit_link',
      'TRUNCATE audit_link',
    ]) {
      await expect(school.sqlAsOwner(statement)).rejects.toThrow('never changed');
    }
  });

  it('is known to be open where somebody gave a right too many', async () => {
    const couldChange = () => school.get(AuditProtectionRepository).couldChange();
    // Who may not hand a right on is told so in a warning, and nothing comes of it.
    await school.sql('GRANT UPDATE, DELETE ON audit_entry, audit_link TO application');
    expect(await couldChange()).toBe(false);
    for (const right of ['UPDATE (action) ON audit_entry', 'INSERT (hash) ON audit_link']) {
      await school.sqlAsOwner(`GRANT ${right} TO application`);
      expect(await couldChange()).toBe(true);
      await school.sqlAsOwner(`REVOKE ${right} FROM application`);
      expect(await couldChange()).toBe(false);
    }
  });

  it('leaves the application its work: every other table, and BullMQ’s', async () => {
    const rows = await school.sql<{ table: string; missing: boolean }>(
      `SELECT schemaname || '.' || tablename AS "table",
         NOT (has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')
          AND has_table_privilege(format('%I.%I', schemaname, tablename), 'INSERT')
          AND has_table_privilege(format('%I.%I', schemaname, tablename), 'UPDATE')
          AND has_table_privilege(format('%I.%I', schemaname, tablename), 'DELETE')) AS missing
       FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`,
    );
    expect(rows.filter(({ table }) => table.startsWith('bullmq.')).length).toBeGreaterThan(2);
    expect(
      rows
        .filter(({ missing }) => missing)
        .map(({ table }) => table)
        .sort(),
    ).toEqual(['public.audit_entry', 'public.audit_link', 'public.migration']);
  });
});
