import { readFile } from 'node:fs/promises';
import type { RosterOutcome } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { dumpRoster } from '../testing/roster-in-test.js';
import { handMade } from '../../platform/workbook/reading/testing/hand-made-workbook.js';
import type { RosterPreviewView } from './roster-preview-view.js';

const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../../test/fixtures/${name}`, import.meta.url));
const somewhere = '00000000-0000-4000-8000-000000000000';

describe('an uploaded roster', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let roster: Buffer;
  let truth: Record<'classes' | 'students' | 'guardianships' | 'distinctPhones', number> &
    Record<'refusedRows' | 'refusedCells' | 'warnings', object[]> & {
      contacts: { guardians: { fullName: string; phone: string; alsoPhone?: string }[] }[];
    };
  let preview: RosterPreviewView;

  const upload = (bytes: Buffer, name = 'Danh sách.xlsx', person = cgcn) =>
    person.post('/api/v1/contacts/imports').attach('file', bytes, name);
  const uploadText = async (text: string) =>
    bodyOf<RosterPreviewView>(await upload(Buffer.from(text), '10A1.csv').expect(201));
  const accept = async (id: string): Promise<RosterOutcome> =>
    bodyOf<RosterOutcome>(await cgcn.post(`/api/v1/contacts/imports/${id}/acceptance`).expect(200));
  const count = async (sql: string): Promise<number> => {
    const [row] = await school.sql<{ count: string }>(`SELECT count(*) FROM ${sql}`);
    return Number(row?.count);
  };

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    roster = await fixture('roster.xlsx');
    truth = JSON.parse((await fixture('roster.truth.json')).toString('utf8')) as typeof truth;
    preview = bodyOf<RosterPreviewView>(await upload(roster).expect(201));
  });
  afterAll(() => school.close());

  describe('before it is accepted', () => {
    it('is shown with the counts of what is really in it', () => {
      expect(preview).toMatchObject({
        ...{ fileName: 'Danh sách.xlsx', status: 'previewed' },
        counts: {
          ...{ classes: truth.classes, students: truth.students },
          ...{ guardianships: truth.guardianships, distinctPhones: truth.distinctPhones },
          refusedRows: truth.refusedRows.length,
          refusedCells: truth.refusedCells.length,
          warnings: truth.warnings.length,
        },
        outcome: { added: truth.students, changed: 0, unchanged: 0, moved: 0 },
        can: { accept: true, correctColumns: true },
      });
    });

    it('shows back what was not taken, by sheet, row and column, and why in both languages', () => {
      expect(preview.refusedRows[0]).toMatchObject({
        ...{ sheet: '10A7', row: 18, student: 'HS260254', code: 'missing-student-name' },
        reason: { vi: expect.stringContaining('họ tên') as string },
      });
      expect(preview.refusedCells[0]).toMatchObject({
        ...{ sheet: '10A2', row: 7, column: 'J', code: 'phone-too-short' },
        reason: { en: expect.stringContaining('digits') as string },
      });
      expect(preview.sheets[0]!.columns.map(({ meaning }) => meaning)).toContain('student-name');
    });

    it('changes nothing of the school', async () => {
      const dump = await dumpRoster(school);
      expect(Object.values(dump).flat()).toEqual([]);
    });

    it('is read again with what a person says of its columns', async () => {
      const sheet = preview.sheets[0]!;
      const mother = sheet.columns.find(({ meaning }) => meaning === 'mother-phone')!;
      const path = `/api/v1/contacts/imports/${preview.id}/column-corrections`;
      const columns = { [sheet.name]: { meanings: { [mother.index]: null } } };
      const corrected = bodyOf<RosterPreviewView>(
        await cgcn.put(path).send({ columns }).expect(200),
      );
      expect(corrected.counts.guardianships).toBeLessThan(preview.counts.guardianships);
      const back = await cgcn.put(path).send({ columns: {} }).expect(200);
      expect(bodyOf<RosterPreviewView>(back)).toEqual(preview);
    });

    test.each([
      [{ '10A1': { meanings: { 3: 'shoe-size' } } }, 'columns.10A1.meanings.3'],
      [{ 'No such sheet': {} }, 'columns.No such sheet'],
    ])('refuses the corrections %j', async (columns, field) => {
      const answer = await cgcn
        .put(`/api/v1/contacts/imports/${preview.id}/column-corrections`)
        .send({ columns })
        .expect(400);
      expect(bodyOf<{ fields: object[] }>(answer).fields).toMatchObject([{ field }]);
    });
  });

  describe('once it is accepted', () => {
    let outcome: RosterOutcome;
    let after: Record<string, string[]>;
    beforeAll(async () => {
      outcome = await accept(preview.id);
      after = await dumpRoster(school);
    });

    it('has brought the classes, students, guardians and phones that are really in it', async () => {
      const students = new Map<string, number>();
      for (const { fullName, phone } of truth.contacts.flatMap(({ guardians }) => guardians)) {
        const person = `${fullName} ${phone}`;
        students.set(person, (students.get(person) ?? 0) + 1);
      }
      const alsoPhones = truth.contacts.flatMap(({ guardians }) =>
        guardians.filter(({ alsoPhone }) => alsoPhone !== undefined),
      );
      expect(outcome).toMatchObject({
        ...{ added: truth.students, newClasses: truth.classes, newPhones: truth.distinctPhones },
        newContacts: truth.guardianships + alsoPhones.length,
      });
      const [school_class, student, phone] = [after.school_class, after.student, after.phone];
      expect([school_class, student, phone].map((rows) => rows?.length)).toEqual([
        truth.classes,
        truth.students,
        truth.distinctPhones,
      ]);
      expect(
        await count(`guardianship g
          WHERE EXISTS (SELECT FROM contact k WHERE k.guardianship_id = g.id)`),
      ).toBe(truth.guardianships);
      expect(
        await count('(SELECT FROM guardianship GROUP BY guardian_id HAVING count(*) > 1) shared'),
      ).toBe([...students.values()].filter((children) => children > 1).length);
    });

    it('leaves every phone to be confirmed', async () => {
      expect(await count("contact WHERE status <> 'unconfirmed' OR origin <> 'upload'")).toBe(0);
    });

    it('answers a second acceptance with what the first one did, and does nothing', async () => {
      expect(await accept(preview.id)).toEqual(outcome);
      expect(await dumpRoster(school)).toEqual(after);
      const shown = await cgcn.get(`/api/v1/contacts/imports/${preview.id}`).expect(200);
      expect(bodyOf<RosterPreviewView>(shown)).toMatchObject({
        ...{ status: 'accepted', outcome, students: [] },
        can: { accept: false, correctColumns: false },
      });
    });

    it('can no longer be corrected', async () => {
      const answer = await cgcn
        .put(`/api/v1/contacts/imports/${preview.id}/column-corrections`)
        .send({ columns: {} })
        .expect(409);
      expect(codeOf(answer)).toBe('roster-import.already-accepted');
    });

    it('changes nothing when the same file is uploaded and accepted again, to the last id', async () => {
      const second = bodyOf<RosterPreviewView>(await upload(roster).expect(201));
      expect(second.outcome).toEqual({
        ...{ added: 0, changed: 0, unchanged: truth.students, moved: 0 },
        ...{ newClasses: 0, newGuardians: 0, newPhones: 0, newContacts: 0 },
      });
      expect(second.students).toEqual([]);
      await accept(second.id);
      expect(await dumpRoster(school)).toEqual(after);
    });

    it('leaves who accepted what in the audit trail, in numbers only', async () => {
      const entries = await school.sql<{ actor_id: string; details: object }>(
        "SELECT actor_id, details FROM audit_entry WHERE action = 'roster.accepted' ORDER BY id",
      );
      expect(entries[0]).toEqual({ actor_id: cgcn.accountId, details: outcome });
    });
  });

  describe('that tells of changes', () => {
    const head = 'Mã HS,Họ và tên,Lớp,Họ tên mẹ,SĐT mẹ\n';

    it('shows each of them, and keeps what was confirmed', async () => {
      const first = await uploadText(`${head}ZZ1,Lý Thị Thử,10A1,Hồ Thị Mẹ,0900000901\n`);
      await accept(first.id);
      await school.sql(
        `UPDATE contact SET status = 'confirmed', confirmed_by = $1, confirmed_at = now(),
           confirmed_how = 'call'
         WHERE phone_id = (SELECT id FROM phone WHERE e164 = '+84900000901')`,
        [cgcn.accountId],
      );
      const second = await uploadText(`${head}ZZ1,Lý Thị Thử,10A2,Hồ Thị Mẹ,0900000902\n`);
      expect(second.students).toMatchObject([
        {
          ...{ code: 'ZZ1', kind: 'changed' },
          changes: [
            { what: 'class', from: '10A1', to: '10A2' },
            { what: 'phone', from: null, to: '+84900000902' },
          ],
        },
      ]);
      expect(await accept(second.id)).toMatchObject({ changed: 1, moved: 1, newContacts: 1 });
      const contacts = await school.sql(
        `SELECT p.e164, k.status FROM contact k JOIN phone p ON p.id = k.phone_id
         WHERE p.e164 LIKE '+8490000090%' ORDER BY 1`,
      );
      expect(contacts).toEqual([
        { e164: '+84900000901', status: 'confirmed' },
        { e164: '+84900000902', status: 'unconfirmed' },
      ]);
      const enrolments = await school.sql(
        `SELECT c.name, e.enrolled_until::text FROM enrolment e
         JOIN school_class c ON c.id = e.class_id JOIN student s ON s.id = e.student_id
         WHERE s.code = 'ZZ1' ORDER BY 1`,
      );
      // On the very day of coming it is the class that was wrong.
      expect(enrolments).toEqual([{ name: '10A2', enrolled_until: null }]);
    });

    it('is accepted by two people at once without either undoing the other', async () => {
      const files = await Promise.all(
        [1, 2].map((n) =>
          uploadText(
            `${head}YY1,Lý Thị Chung,10A1,Hồ Thị Mẹ,0900000911\nYY${n}0,Lý Thị Riêng,10A1,Hồ Mẹ,090000092${n}\n`,
          ),
        ),
      );
      const outcomes = await Promise.all(files.map(({ id }) => accept(id)));
      expect(outcomes.map(({ added }) => added).sort()).toEqual([1, 2]);
      expect(await count("student WHERE code LIKE 'YY%'")).toBe(3);
    });

    it('may hold half of a surrogate pair, which PostgreSQL does not take', async () => {
      const cells = ['Họ và tên', 'Lớp', 'SĐT mẹ'];
      const rows = [cells, ['Lý Thị Nửa', '10A1', 'gọi &#xD83D; sau']].map(
        (row, n) =>
          `<row r="${n + 1}">${row.map((text, m) => cell(`${'ABC'[m]}${n + 1}`, text)).join('')}</row>`,
      );
      const shown = bodyOf<RosterPreviewView>(
        await upload(handMade([{ name: '10A1', xml: rows.join('') }])).expect(201),
      );
      expect(shown.refusedCells).toMatchObject([{ code: 'phone-is-text', value: 'gọi  sau' }]);
    });
  });

  describe('that can not be taken', () => {
    test.each([
      ['roster.empty', Buffer.alloc(0)],
      ['roster.not-a-workbook', Buffer.from('%PDF-1.7 nothing')],
      ['roster.old-excel-format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ['roster.damaged', Buffer.from('PK\x03\x04 and then nothing of a zip')],
    ])('is refused with %s and leaves no trace', async (code, bytes) => {
      const before = await count('roster_import');
      const answer = await upload(bytes).expect(422);
      expect(codeOf(answer)).toBe(code);
      expect(await count('roster_import')).toBe(before);
    });

    it('is told to be too large', async () => {
      const answer = await upload(Buffer.alloc(15 * 1024 * 1024 + 1, 'a')).expect(413);
      expect(codeOf(answer)).toBe('request.too-large');
    });

    it('is missed by name when the request brings none', async () => {
      const answer = await cgcn.post('/api/v1/contacts/imports').field('name', 'x').expect(400);
      expect(bodyOf<{ fields: object[] }>(answer).fields).toEqual([
        { field: 'file', code: 'missing' },
      ]);
    });

    it('is not accepted while no student could be read in it', async () => {
      const shown = await uploadText('Món,Giá\nPhở,50000\n');
      expect(shown.can.accept).toBe(false);
      const answer = await cgcn.post(`/api/v1/contacts/imports/${shown.id}/acceptance`).expect(422);
      expect(codeOf(answer)).toBe('roster.no-students');
    });

    it('is not found when nobody uploaded it', async () => {
      const path = `/api/v1/contacts/imports/${somewhere}`;
      for (const answer of [
        await cgcn.get(path),
        await cgcn.post(`${path}/acceptance`),
        await cgcn.put(`${path}/column-corrections`).send({ columns: {} }),
      ]) {
        expect([answer.status, codeOf(answer)]).toEqual([404, 'roster-import.not-found']);
      }
    });
  });

  test.each([
    ['homeroom_teacher', 'contact.not-own-class'],
    ['bgh', 'request.not-allowed'],
    ['training', 'request.not-allowed'],
    ['supervisors', 'request.not-allowed'],
  ] as const)(
    'is nothing that %s may bring, look at or accept, unless it is of the own class',
    async (role, code) => {
      const person = await signIn(school, role);
      const path = `/api/v1/contacts/imports/${preview.id}`;
      for (const answer of [
        await upload(roster, 'roster.xlsx', person),
        await person.get(path),
        await person.put(`${path}/column-corrections`).send({ columns: {} }),
        await person.post(`${path}/acceptance`),
      ]) {
        expect([answer.status, codeOf(answer)]).toEqual([403, code]);
      }
    },
  );
});

function cell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

describe('in production', () => {
  it('the reserved numbers of a roster are shown back and not taken', async () => {
    const { RosterReader } = await import('./roster-reader.js');
    const bytes = Buffer.from('Họ và tên,Lớp,SĐT mẹ\nLý Thị Thử,10A1,0999999001\n');
    const read = (mode: 'production' | 'test') =>
      new RosterReader({ mode } as ConstructorParameters<typeof RosterReader>[0]).read({
        ...{ fileName: '10A1.csv', bytes, columns: {} },
      });
    expect((await read('production')).refusedCells).toMatchObject([{ code: 'reserved-number' }]);
    expect((await read('test')).refusedCells).toEqual([]);
  });
});
