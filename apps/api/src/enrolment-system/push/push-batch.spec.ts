import fc from 'fast-check';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { dumpRoster } from '../../contacts/testing/roster-in-test.js';
import {
  addClasses,
  type EnrolmentClient,
  enrolmentClient,
  enrolmentPath,
  sent,
} from '../testing/enrolment-client.js';

import type { BatchView } from './push-views.js';

describe('A batch of students', () => {
  let school: TestSchool;
  let client: EnrolmentClient;

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    await addClasses(school, '10A1', '10A2');
  });
  afterAll(() => school.close());

  const many = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({
      externalId: `${prefix}-${place}`,
      ...sent(`Nguyễn Văn ${word(place)}`, { code: `${prefix}${place}` }, `09${pad(place)}`),
    }));
  const countStudents = async (): Promise<number> =>
    (await school.sql('SELECT FROM student')).length;

  it('is answered one by one, in its order, and what is wrong is in no other’s way', async () => {
    const { students } = await client.pushMany([
      { externalId: 'mixed-1', ...sent('Nguyễn Thị An', {}, '0912000211') },
      { externalId: 'mixed-2', ...sent('Lê Văn Bình'), class: '10A7' },
      { externalId: 'mixed-3', ...sent('Trần Thị Chi'), favouriteColour: 'blue' },
      { externalId: 'mixed 4', ...sent('Vũ Văn Dũng') },
      'not even an object',
      { ...sent('Không Có Mã') },
      { externalId: 'mixed-7', ...sent('Phạm Văn Giang') },
    ]);
    expect(
      students.map(({ externalId, status, taken, problem }) => [
        ...[externalId, status, taken?.result ?? problem?.code],
      ]),
    ).toEqual([
      ['mixed-1', 201, 'added'],
      ['mixed-2', 422, 'enrolment.class-unknown'],
      ['mixed-3', 400, 'request.invalid'],
      ['mixed 4', 422, 'enrolment.bad-external-id'],
      [null, 400, 'request.invalid'],
      [null, 400, 'request.invalid'],
      ['mixed-7', 201, 'added'],
    ]);
    expect(students[2]?.problem?.fields).toMatchObject([
      { field: 'favouriteColour', code: 'whitelistValidation' },
    ]);
  });

  it('with one external id twice takes neither, and the others', async () => {
    const before = await countStudents();
    const { students } = await client.pushMany([
      { externalId: 'twice', ...sent('Hoàng Thị Em') },
      { externalId: 'once', ...sent('Hoàng Thị Giang') },
      { externalId: 'twice', ...sent('Hoàng Thị Em') },
    ]);
    expect(students.map(({ status, problem }) => [status, problem?.code])).toEqual([
      [422, 'enrolment.repeated-in-batch'],
      [201, undefined],
      [422, 'enrolment.repeated-in-batch'],
    ]);
    expect(await countStudents()).toBe(before + 1);
  });

  it('with one code twice takes the first', async () => {
    const { students } = await client.pushMany([
      { externalId: 'code-a', ...sent('Đặng Văn Hải', { code: 'same' }) },
      { externalId: 'code-b', ...sent('Đặng Văn Hùng', { code: 'SAME' }) },
    ]);
    expect(students.map(({ status }) => status)).toEqual([201, 409]);
  });

  it('of a thousand is taken, and pushed again changes nothing', async () => {
    const batch = many('K', 1_000);
    const first = await client.pushMany(batch);
    expect(new Set(first.students.map(({ status }) => status))).toEqual(new Set([201]));
    const before = await dumpRoster(school);
    const again = await client.pushMany(batch);
    expect(new Set(again.students.map(({ taken }) => taken?.result))).toEqual(
      new Set(['unchanged']),
    );
    expect(await dumpRoster(school)).toEqual(before);
  });

  it.each([
    ['1,001 students', () => many('X', 1_001), 'arrayMaxSize'],
    ['none', () => [], 'arrayNotEmpty'],
    ['something else than a list', () => ({ 0: sent('An') }), 'isArray'],
    ['nothing', () => undefined, 'isArray'],
  ])('of %s is refused as a whole', async (_, students, code) => {
    const before = await countStudents();
    const refused = await client.post(students()).expect(400);
    expect(refused.body).toMatchObject({ code: 'request.invalid' });
    const { fields } = refused.body as { fields: { field: string; code: string }[] };
    expect(fields.map((field) => [field.field, field.code])).toContainEqual(['students', code]);
    expect(await countStudents()).toBe(before);
  });

  it('leaves nothing half written when the database fails in the middle of it', async () => {
    await school.sqlAsOwner(
      `CREATE FUNCTION fail_for_one() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF NEW.external_id = 'fails-5' THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER fail_for_one BEFORE INSERT ON enrolment_record
         FOR EACH ROW EXECUTE FUNCTION fail_for_one()`,
    );
    const before = await dumpRoster(school);
    const key = 'fails-and-comes-again';
    const push = () => client.post(many('fails', 10)).set('Idempotency-Key', key);
    expect(codeOf(await push().expect(500))).toBe('server.failed');
    expect(await dumpRoster(school)).toEqual(before);
    await school.sqlAsOwner('DROP FUNCTION fail_for_one() CASCADE');
    const then = await push().expect(200);
    expect(bodyOf<BatchView>(then).students).toHaveLength(10);
  });

  it('sent again with its key is not carried out again, even where the roster has moved on', async () => {
    const push = () =>
      client
        .post([{ externalId: 'keyed', ...sent('Lương Văn Ích') }])
        .set('Idempotency-Key', '"batch-7"');
    const first = await push().expect(200);
    await client.push('keyed', sent('Lương Văn Ít'));
    const again = await push().expect(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await client.read('keyed')).toMatchObject({ student: { fullName: 'Lương Văn Ít' } });
  });

  it('at the same time as others makes one student of each', async () => {
    const batch = many('race', 20);
    const answers = await Promise.all([1, 2, 3].map(() => client.post(batch).expect(200)));
    const results = answers.flatMap(({ body }) =>
      (body as { students: { status: number }[] }).students.map(({ status }) => status),
    );
    expect(results.filter((status) => status === 201)).toHaveLength(20);
    expect(results.filter((status) => status === 200)).toHaveLength(40);
  });

  it('gives the same whether its students come together or apart, whatever their order', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        round += 1;
        const batch = (prefix: string) =>
          [0, 1, 2, 3].map((place) => ({
            externalId: `${prefix}-${round}-${place}`,
            ...sent(`Trịnh ${word(place)}`, {}, `09${pad(5_000 + place)}`),
          }));
        const together = await client.pushMany(batch('together'));
        const apart = batch('apart');
        const answers = new Map<number, unknown>();
        for (const place of order) {
          const { externalId, ...body } = apart[place]!;
          answers.set(place, (await client.push(externalId, body)).record.guardians);
        }
        expect([0, 1, 2, 3].map((place) => answers.get(place))).toEqual(
          together.students.map(({ taken }) => taken?.record.guardians),
        );
      }),
      { numRuns: 5 },
    );
  });

  it('is read by its own address and no other', async () => {
    await client.get('/batches').expect(404);
    expect(enrolmentPath).toMatch(/students$/);
  });
});

function pad(place: number): string {
  return String(12_300_000 + place).padStart(8, '0');
}

/** A name for each number: words of letters, as names are. */
function word(place: number): string {
  return [...String(place)]
    .map((digit) => 'ABCDEGHIKL'[Number(digit)])
    .join('')
    .toLowerCase();
}
