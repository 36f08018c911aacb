import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { addAccount, type SignedIn, signIn } from '../../test/support/sign-in.js';
import { AuditLog, type AuditRecord } from '../platform/audit/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { AuditEntryPageView, AuditWordsView } from './audit-entry-view.js';

const path = '/api/v1/audit-entries';

describe('the audit trail’s page', () => {
  let school: TestSchool;
  let comms: SignedIn;
  let teacherId: string;

  const write = (...records: Partial<AuditRecord>[]): Promise<void> =>
    school.get(Database).transaction((transaction) =>
      school.get(AuditLog).writeMany(
        transaction,
        records.map((record) => ({
          ...{ at: new Date('2026-10-05T02:00:00Z'), actorId: teacherId },
          ...{ action: 'thing.made', subjectKind: 'thing', subjectId: 'a' },
          ...record,
        })),
      ),
    );
  const search = async (body: object, person = comms): Promise<AuditEntryPageView> =>
    bodyOf<AuditEntryPageView>(await person.post(`${path}/searches`).send(body).expect(200));
  const subjects = async (body: object): Promise<string[]> =>
    (await search(body)).entries.map(({ subjectId }) => subjectId);

  beforeAll(async () => {
    school = await openSchool();
    comms = await signIn(school, 'cgcn');
    teacherId = await addAccount(school, 'homeroom_teacher', 'giao-vien');
    await school.sql(`UPDATE account SET display_name = 'Trần Thị Hoà' WHERE id = $1`, [teacherId]);
    await write(
      { subjectId: 'first', at: new Date('2026-09-30T17:00:00Z') },
      { subjectId: 'second', at: new Date('2026-10-01T16:59:59.999Z'), actorId: null },
      {
        ...{ subjectId: 'third', at: new Date('2026-10-01T17:00:00Z'), action: 'thing.changed' },
        ...{ before: { a: 1 }, after: { a: 2 }, details: { why: 'so' } },
      },
      { subjectId: 'fourth', at: new Date('2026-10-02T02:00:00Z'), subjectKind: 'other' },
    );
  });
  afterAll(() => school.close());

  it('tells who did what, when and on what, and what changed, the newest first', async () => {
    const { entries, next } = await search({ until: '2026-10-02' });
    expect(entries.map(({ subjectId }) => subjectId)).toEqual([
      ...['fourth', 'third', 'second', 'first'],
    ]);
    expect(next).toBeNull();
    expect(entries[1]).toMatchObject({
      at: '2026-10-01T17:00:00.000Z',
      actor: { id: teacherId, displayName: 'Trần Thị Hoà' },
      ...{ action: 'thing.changed', subjectKind: 'thing', subjectId: 'third' },
      ...{ details: { why: 'so' }, before: { a: 1 }, after: { a: 2 }, origin: null },
    });
    expect(Number(entries[1]?.position)).toBeGreaterThan(0);
    expect(entries[2]?.actor).toBeNull();
  });

  it.each([
    ['a day of the school’s calendar', { from: '2026-10-01', until: '2026-10-01' }, 'second first'],
    ['a first day alone', { from: '2026-10-02', until: '2026-10-02' }, 'fourth third'],
    ['a kind of subject', { subjectKind: 'other' }, 'fourth'],
    ['an action', { actions: ['thing.changed'] }, 'third'],
    ['part of an action’s code', { text: 'G.CHANGED' }, 'third'],
    ['the id of a subject', { text: ' second ' }, 'second'],
    ['a name without its diacritics', { text: 'tran thi HOA' }, 'fourth third first'],
    ['a name in its other spelling', { text: 'hòa', subjectKind: 'thing' }, 'third first'],
    ['several at once', { text: 'hoa', actions: ['thing.made'], from: '2026-10-02' }, 'fourth'],
    ['what is nowhere', { text: 'nowhere' }, ''],
  ])('finds by %s', async (_what, filter, expected) => {
    expect(await subjects({ until: '2026-10-04', ...filter })).toEqual(
      expected === '' ? [] : expected.split(' '),
    );
  });

  it('pages without losing or repeating one, whatever is looked for', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => `paged ${index}`);
    await write(...ids.map((subjectId) => ({ subjectId, action: 'thing.paged' })));
    for (const filter of [{}, { text: 'hoa' }, { actions: ['thing.paged', 'thing.made'] }]) {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page: AuditEntryPageView = await search({
          ...{ ...filter, from: '2026-10-05', until: '2026-10-05', limit: 5 },
          ...(cursor === null ? {} : { cursor }),
        });
        found.push(...page.entries.map(({ subjectId }) => subjectId));
        cursor = page.next;
      } while (cursor !== null);
      expect(found).toEqual([...ids].reverse());
    }
  });

  it('refuses what it can’t look for, by name', async () => {
    for (const body of [
      { from: '2026-02-30' },
      { cursor: "1'; DROP TABLE audit_entry" },
      { limit: 100_000 },
      { actions: 'thing.made' },
      { unknown: 1 },
    ]) {
      const answer = await comms.post(`${path}/searches`).send(body).expect(400);
      expect(codeOf(answer)).toBe('request.invalid');
    }
    const reversed = { from: '2026-10-02', until: '2026-10-01' };
    const answer = await comms.post(`${path}/searches`).send(reversed).expect(422);
    expect(codeOf(answer)).toBe('audit.days-reversed');
  });

  it('is for CGCN and the leadership alone', async () => {
    const leader = await signIn(school, 'bgh');
    expect((await search({}, leader)).entries.length).toBeGreaterThan(0);
    const teacher = await signIn(school, 'homeroom_teacher');
    for (const route of ['searches', 'exports']) {
      await teacher.post(`${path}/${route}`).send({}).expect(403);
    }
    await teacher.get(`${path}/words`).expect(403);
  });

  it('offers the codes that stand in it, and where the chain ends', async () => {
    const words = bodyOf<AuditWordsView>(await comms.get(`${path}/words`).expect(200));
    expect(words.actions).toEqual(expect.arrayContaining(['session.began', 'thing.made']));
    expect(words.subjectKinds).toEqual(expect.arrayContaining(['account', 'thing']));
    const [newest] = await school.sql<{ position: string; hash: string }>(
      `SELECT position, encode(hash, 'hex') AS hash FROM audit_link
       ORDER BY audit_link.position DESC LIMIT 1`,
    );
    expect(words.newest).toEqual(newest);
  });

  it('is taken away as a workbook, which is an entry itself', async () => {
    const filter = { from: '2026-10-01', until: '2026-10-02', subjectKind: 'thing' };
    const answer = await comms
      .post(`${path}/exports`)
      .send(filter)
      .buffer()
      .parse(asBytes)
      .expect(200);
    const [sheet] = await readXlsxFile(answer.body as Buffer);
    expect(sheet?.sheet).toBe('Nhật ký');
    expect(sheet?.data.slice(1).map((row) => [row[1], row[2], row[5], row[7], row[8]])).toEqual([
      ['2026-10-02T00:00:00.000+07:00', 'Trần Thị Hoà', 'third', 'a: 1', 'a: 2'],
      ['2026-10-01T23:59:59.999+07:00', 'Hệ thống', 'second', null, null],
      ['2026-10-01T00:00:00.000+07:00', 'Trần Thị Hoà', 'first', null, null],
    ]);
    const { entries } = await search({ actions: ['audit.exported'] });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      actor: { id: comms.accountId },
      details: { ...filter, rows: 3 },
      origin: { address: expect.stringContaining('127.0.0.1') as string },
    });
  });

  it('tells from where: the address, and one session from another', async () => {
    const [one, other] = [await signIn(school, 'finance'), await signIn(school, 'finance')];
    const { entries } = await search({ text: 'finance', actions: ['session.began'] });
    const origins = entries.map(({ origin }) => origin);
    expect(origins).toHaveLength(2);
    for (const origin of origins) {
      expect(origin).toEqual({
        address: expect.stringContaining('127.0.0.1') as string,
        session: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      });
    }
    expect(origins[0]?.session).not.toBe(origins[1]?.session);
    expect(one.accountId).toBe(other.accountId);
  });

  it('still knows the request after a file was read from it', async () => {
    const roster = readFileSync(new URL('../../test/fixtures/roster.xlsx', import.meta.url));
    await comms.post('/api/v1/contacts/imports').attach('file', roster, 'roster.xlsx').expect(201);
    const { entries } = await search({ actions: ['roster.uploaded'] });
    expect(entries[0]?.origin?.session).toMatch(/^[0-9a-f]{12}$/);
  });
});
