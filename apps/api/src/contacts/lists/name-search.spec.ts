import { compareByGivenName, type RosterStudent, searchKey } from '@lien-lac/domain';
import fc from 'fast-check';
import { bodyOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Database } from '../../platform/database/database.js';
import { guardian, student, takeOver } from '../testing/roster-in-test.js';
import { foundEstimate, foundPage } from './name-search.js';
import type { StudentPageView } from './student-view.js';

const family = ['Nguyễn', 'Trần', 'Đặng', 'Ưng'];
const middle = ['Thị', 'Văn', 'An', 'Hoàng'];
const given = ['An', 'Ân', 'Anh', 'Đạt', 'Dung', 'Dũng', 'Hòa', 'Hoà', 'Hoàng', 'Thi', 'Yến', 'Ý'];
const nameFor = (seed: number): string =>
  [family[seed % 4], middle[(seed * 7) % 4], given[(seed * 5) % 12]].join(' ');

/** Sixty students with families whose names overlap with theirs and with each other's. */
const roster: RosterStudent[] = Array.from({ length: 60 }, (_, n) =>
  student({
    ...{ code: `HS${n}`, fullName: nameFor(n), className: n % 2 === 0 ? '10A1' : '11A2' },
    ...{ grade: 10 + (n % 2) },
    guardians: [
      guardian('father', nameFor(n * 3 + 1), `+8490000${String(n).padStart(4, '0')}`),
      ...(n % 3 === 0 ? [guardian('mother', nameFor(n + 17))] : []),
    ],
  }),
);

describe('the search by name in the whole school', () => {
  let school: TestSchool;
  let cgcn: SignedIn;

  const search = async (q: string, more: object = {}): Promise<StudentPageView> =>
    bodyOf(
      await cgcn
        .post('/api/v1/student-searches')
        .send({ q, limit: 500, ...more })
        .expect(200),
    );
  const codes = async (q: string, more?: object): Promise<(string | null | undefined)[]> =>
    (await search(q, more)).students.map(({ code }) => code);
  /** Reads every name through: all words in one name, each at the beginning of a word. */
  const expected = (q: string): string[] => {
    const words = searchKey(q).split(' ');
    const found = ({ fullName, guardians }: RosterStudent): boolean =>
      [fullName, ...guardians.map((one) => one.fullName ?? '')].some((name) => {
        const parts = searchKey(name).split(' ');
        return words.every((word) => parts.some((part) => part.startsWith(word)));
      });
    return roster.filter(found).map(({ code }) => code!);
  };

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, roster);
  });
  afterAll(() => school.close());

  it('finds what reading every name through would find, once each, and counts it', async () => {
    const word = fc.constantFrom(...family, ...middle, ...given);
    const typed = fc
      .array(fc.tuple(word, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 3 })
      .map((words) => words.map(([text, length]) => text.slice(0, length)).join(' '));
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        const page = await search(q);
        expect(page.students.map(({ code }) => code).sort()).toEqual(expected(q).sort());
        expect([page.total, page.totalIsExact]).toEqual([expected(q).length, true]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['an', 'nguyen', 'thi', 'hoa', 'd', 'van an'])(
    'is in the order of given names, page by page as all at once: %s',
    async (q) => {
      const { students } = await search(q);
      const names = students.map(({ fullName }) => fullName);
      expect(names).toEqual([...names].sort(compareByGivenName));
      const paged: (string | null | undefined)[] = [];
      for (let cursor: string | null = null; ;) {
        const page: StudentPageView = await search(q, {
          ...{ limit: 3 },
          ...(cursor === null ? {} : { cursor }),
        });
        paged.push(...page.students.map(({ code }) => code));
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(paged).toEqual(students.map(({ code }) => code));
    },
  );

  it('finds Hòa by Hoà and by hoa, and the other way round', async () => {
    expect(await codes('Hòa')).toEqual(await codes('Hoà'));
    expect(await codes('Hòa')).toEqual(await codes('hoa'));
    expect(await codes('HOÀ', { grade: 11 })).toEqual(
      (await codes('hoa')).filter((code) => Number(code?.slice(2)) % 2 === 1),
    );
  });

  it('finds one by the code, and nobody by what looks like a pattern', async () => {
    expect(await codes('hs7')).toEqual(['HS7']);
    for (const q of ['%', '_', 'an%', "an' OR '1'='1", '\\', '| nguyen']) {
      expect([q, await codes(q)]).toEqual([q, []]);
    }
  });

  it('follows whom the families consist of, whoever changes them', async () => {
    const change = (text: string) => school.sql(text, [searchKey('Zuzana')]);
    const first = '(SELECT id FROM guardian ORDER BY id LIMIT 1)';
    expect(await codes('zuzana')).toEqual([]);
    await change(`UPDATE guardian SET search_key = $1 WHERE id = ${first}`);
    const found = await codes('zuzana');
    expect(found.length).toBeGreaterThan(0);
    const nobody = "'00000000-0000-4000-8000-000000000000'";
    await school.sql(
      `UPDATE guardianship SET ended_at = now(), ended_by = ${nobody} WHERE guardian_id = ${first}`,
    );
    expect(await codes('zuzana')).toEqual([]);
    await school.sql(
      `UPDATE guardianship SET ended_at = NULL, ended_by = NULL WHERE guardian_id = ${first}`,
    );
    expect(await codes('zuzana')).toEqual(found);
  });

  it('goes by its indexes', async () => {
    const one = { words: ['hoang'], day: '2026-11-23', grade: null, codes: true };
    const page = foundPage(one, { cursor: null, limit: 50 });
    const estimate = foundEstimate(one);
    // What has just been written waits in a list of its own until the server has a quiet moment.
    await school.sqlAsOwner("SELECT gin_clean_pending_list('student_search')");
    const plans = await school.get(Database).transaction(async (transaction) => {
      // A handful of rows is always read whole; a school's are not.
      await transaction.query('SET LOCAL enable_seqscan = off');
      const planOf = async (text: string, values: unknown[] = []): Promise<string> =>
        JSON.stringify(await transaction.query(`EXPLAIN ${text}`, values));
      return {
        page: await planOf(page.text, page.values),
        count: JSON.stringify(await transaction.query(estimate.text, estimate.values)),
        phone: await planOf("SELECT id FROM phone WHERE e164 LIKE '%00012%'"),
      };
    });
    expect(plans.page).toMatch(/student_given/);
    expect(plans.page).toMatch(/student_order|student_other_search/);
    expect(plans.page).not.toMatch(/Seq Scan on student /);
    expect(plans.count).toMatch(/student_search/);
    expect(plans.phone).toMatch(/phone_search/);
  });
});
