import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { confirmPhones, student, takeOver } from '../../contacts/testing/roster-in-test.js';
import {
  addClasses,
  type EnrolmentClient,
  enrolmentClient,
  sent,
} from '../testing/enrolment-client.js';
import type { EnrolmentDifferencePageView, EnrolmentDifferenceView } from './difference-views.js';

const path = '/api/v1/enrolment-differences';

describe('What the enrolment system tells otherwise than CGCN confirmed it', () => {
  let school: TestSchool;
  let client: EnrolmentClient;
  let cgcn: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    cgcn = await signIn(school, 'cgcn');
    await addClasses(school, '10A1', '10A2');
  });
  afterAll(() => school.close());

  let count = 0;
  /** A student with a confirmed number; what is told of them then differs. */
  const confirmed = async (): Promise<{ id: string; phone: string }> => {
    count += 1;
    const [id, phone] = [`d-${count}`, `+8491200${String(3_000 + count)}`];
    await client.push(id, family(phone));
    await confirmPhones(school, phone);
    return { id, phone };
  };
  const family = (phone: string, more: object = {}, mother = 'Trần Thị Bình') => ({
    ...sent('Nguyễn Thị An', { dateOfBirth: '2011-03-05', gender: 'female', ...more }),
    guardians: [{ relationship: 'mother', fullName: mother, phones: [phone] }],
  });
  const waiting = async (externalId: string): Promise<EnrolmentDifferenceView[]> => {
    const page = bodyOf<EnrolmentDifferencePageView>(
      await cgcn.get(`${path}?limit=500`).expect(200),
    );
    return page.differences.filter((difference) => difference.externalId === externalId);
  };
  const settle = async (externalId: string, how: 'acceptance' | 'rejection'): Promise<void> => {
    const [difference] = await waiting(externalId);
    await cgcn.post(`${path}/${difference?.id}/${how}`).expect(204);
  };
  const studentOf = async (externalId: string) => {
    const [row] = await school.sql<{ full_name: string; class: string; gender: string }>(
      `SELECT s.full_name, s.gender, c.name AS class FROM enrolment_record r
       JOIN student s ON s.id = r.student_id
       JOIN enrolment e ON e.student_id = s.id AND e.enrolled_until IS NULL
       JOIN school_class c ON c.id = e.class_id WHERE r.external_id = $1`,
      [externalId],
    );
    return row;
  };

  it('waits, with both words and since when, and nothing is overwritten', async () => {
    const { id, phone } = await confirmed();
    const answer = await client.push(id, family(phone, { fullName: 'Nguyễn Thị Ân' }));
    expect(answer).toMatchObject({
      ...{ result: 'unchanged', record: { status: 'difference' } },
    });
    expect(await waiting(id)).toEqual([
      expect.objectContaining({
        ...{ field: 'name', theirs: 'Nguyễn Thị Ân', ours: 'Nguyễn Thị An', guardian: null },
        since: expect.stringMatching(/^2026-11-23T02:0/) as string,
        can: { take: true, keep: true },
      }),
    ]);
    expect(await studentOf(id)).toMatchObject({ full_name: 'Nguyễn Thị An' });
  });

  it('goes when a later push agrees again', async () => {
    const { id, phone } = await confirmed();
    await client.push(id, family(phone, { gender: 'male' }));
    expect(await waiting(id)).toHaveLength(1);
    await client.push(id, family(phone));
    expect(await waiting(id)).toEqual([]);
    expect(await client.read(id)).toMatchObject({ status: 'confirmed', differences: [] });
  });

  it('keeps its age when told again, and begins anew when told otherwise', async () => {
    const { id, phone } = await confirmed();
    const tell = (fullName: string) => client.push(id, family(phone, { fullName }));
    await tell('Nguyễn Thị Ân');
    const [first] = await waiting(id);
    await school.setClock('2026-11-24T09:00:00+07:00');
    await tell('Nguyễn Thị Ân');
    expect(await waiting(id)).toEqual([first]);
    await tell('Nguyễn Thị Ấn');
    const [then] = await waiting(id);
    expect([then?.theirs, then?.id === first?.id]).toEqual(['Nguyễn Thị Ấn', false]);
    expect(then?.since).toMatch(/^2026-11-24/);
    await school.setClock('2026-11-23T09:00:00+07:00');
  });

  it('is taken by CGCN, and the trail says what was before', async () => {
    const { id, phone } = await confirmed();
    await client.push(id, family(phone, { fullName: 'Nguyễn Thị Ân' }));
    await settle(id, 'acceptance');
    expect(await studentOf(id)).toMatchObject({ full_name: 'Nguyễn Thị Ân' });
    expect([await waiting(id), (await client.read(id)).status]).toEqual([[], 'confirmed']);
    const [entry] = await school.sql(
      `SELECT actor_id, before, after FROM audit_entry WHERE action = 'enrolment.difference-taken'
       ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({
      ...{ actor_id: cgcn.accountId, before: { name: 'Nguyễn Thị An' } },
      after: { name: 'Nguyễn Thị Ân' },
    });
    expect(await client.push(id, family(phone, { fullName: 'Nguyễn Thị Ân' }))).toMatchObject({
      result: 'unchanged',
    });
  });

  it.each([
    ['class', () => ({ class: '10A2' }), { class: '10A2' }],
    [
      'gender',
      () => ({ student: { fullName: 'Nguyễn Thị An', gender: 'Nam' } }),
      { gender: 'male' },
    ],
  ])('is taken for the %s', async (_, change, after) => {
    const { id, phone } = await confirmed();
    await client.push(id, { ...family(phone), ...change() });
    await settle(id, 'acceptance');
    expect(await studentOf(id)).toMatchObject(after);
  });

  it('is taken for a guardian’s name and relationship', async () => {
    const { id, phone } = await confirmed();
    const aunt = { relationship: 'relative', fullName: 'Trần Thị Bích', phones: [phone] };
    await client.push(id, family(phone, {}, 'Trần Thị Bích'));
    expect((await waiting(id)).map(({ field, guardian }) => [field, guardian])).toEqual([
      ['guardian-name', { fullName: 'Trần Thị Bình', relationship: 'mother' }],
    ]);
    await settle(id, 'acceptance');
    await client.push(id, { ...family(phone), guardians: [aunt] });
    await settle(id, 'acceptance');
    const rows = await school.sql(
      `SELECT r.full_name, g.relationship FROM enrolment_record e
       JOIN guardianship g ON g.student_id = e.student_id JOIN guardian r ON r.id = g.guardian_id
       WHERE e.external_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ full_name: 'Trần Thị Bích', relationship: 'relative' }]);
  });

  it('is taken for a number that they no longer tell: it gets no message any more', async () => {
    const { id, phone } = await confirmed();
    await client.push(id, family('0912004999'));
    expect((await waiting(id)).map(({ field, theirs, ours }) => [field, theirs, ours])).toEqual([
      ['phone', null, phone],
    ]);
    await settle(id, 'acceptance');
    const [row] = await school.sql(
      `SELECT k.status, s.reason FROM contact k JOIN phone p ON p.id = k.phone_id
       JOIN suppression s ON s.reference = 'contact:' || k.id WHERE p.e164 = $1`,
      [phone],
    );
    expect(row).toEqual({ status: 'replaced', reason: 'unconfirmed' });
  });

  it('is kept as the school has it, and told the same again asks nobody again', async () => {
    const { id, phone } = await confirmed();
    const tell = (fullName: string) => client.push(id, family(phone, { fullName }));
    await tell('Nguyễn Thị Ân');
    await settle(id, 'rejection');
    await tell('Nguyễn Thị Ân');
    expect([await waiting(id), (await client.read(id)).status]).toEqual([[], 'confirmed']);
    await tell('Nguyễn Thị Ấn');
    expect(await waiting(id)).toHaveLength(1);
  });

  it('is settled once: a second person, or a push in between, is told so', async () => {
    const { id, phone } = await confirmed();
    await client.push(id, family(phone, { fullName: 'Nguyễn Thị Ân' }));
    const [difference] = await waiting(id);
    await client.push(id, family(phone, { fullName: 'Nguyễn Thị Ấn' }));
    for (const how of ['acceptance', 'rejection']) {
      const late = await cgcn.post(`${path}/${difference?.id}/${how}`).expect(409);
      expect(codeOf(late)).toBe('enrolment-difference.settled');
    }
    await settle(id, 'acceptance');
    expect(await studentOf(id)).toMatchObject({ full_name: 'Nguyễn Thị Ấn' });
  });

  it('cannot take a code that another student has', async () => {
    const { id, phone } = await confirmed();
    await takeOver(school, [student({ fullName: 'Người Khác', code: 'taken-1' })]);
    await client.push(id, family(phone, { code: 'TAKEN-1' }));
    const [difference] = await waiting(id);
    const refused = await cgcn.post(`${path}/${difference?.id}/acceptance`).expect(409);
    expect(codeOf(refused)).toBe('enrolment-difference.code-taken');
  });

  it('is shown page by page', async () => {
    const { total } = bodyOf<EnrolmentDifferencePageView>(await cgcn.get(path).expect(200));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page: EnrolmentDifferencePageView = bodyOf(
        await cgcn.get(`${path}?limit=2${query}`).expect(200),
      );
      seen.push(...page.differences.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    expect(total).toBeGreaterThan(0);
  });

  it('tells the enrolment system what of its own words waits, and not what the school has', async () => {
    const { id, phone } = await confirmed();
    await client.push(id, family(phone, { fullName: 'Nguyễn Thị Ân' }));
    const record = await client.read(id);
    expect(record.differences).toEqual([
      { field: 'name', theirs: 'Nguyễn Thị Ân', since: expect.any(String) as string },
    ]);
    expect(JSON.stringify(record)).not.toContain('Nguyễn Thị An"');
  });
});
