import { codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { dumpRoster } from '../../contacts/testing/roster-in-test.js';
import {
  addClasses,
  type EnrolmentClient,
  enrolmentClient,
  sent,
} from '../testing/enrolment-client.js';

describe('What the enrolment system sends wrong', () => {
  let school: TestSchool;
  let client: EnrolmentClient;

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    await addClasses(school, '10A1');
  });
  afterAll(() => school.close());

  const whole = sent('Nguyễn Thị An', {}, '0912000111');
  const fieldsOf = ({ body }: { body: unknown }): string[] =>
    ((body as { fields?: { field: string }[] }).fields ?? []).map(({ field }) => field);

  it.each([
    ['an unknown field', { ...whole, favouriteColour: 'blue' }, 'favouriteColour'],
    ['an unknown field further in', sent('An', { shoeSize: 38 }), 'student.shoeSize'],
    [
      'an unknown field of a guardian',
      { ...whole, guardians: [{ phones: [], email: 'a@b' }] },
      'guardians.0.email',
    ],
    ['no student', { class: '10A1' }, 'student'],
    ['a text for a student', { ...whole, student: 'An' }, 'student'],
    ['a list for a student', { ...whole, student: [] }, 'student'],
    ['nothing for a student', { ...whole, student: null }, 'student'],
    ['a number for a name', { ...whole, student: { fullName: 7 } }, 'student.fullName'],
    ['an object for a name', { ...whole, student: { fullName: { $ne: '' } } }, 'student.fullName'],
    ['a name without end', sent('A'.repeat(201)), 'student.fullName'],
    ['a number for a class', { ...whole, class: 10 }, 'class'],
    ['an object for the guardians', { ...whole, guardians: { length: 1 } }, 'guardians'],
    ['a list of texts for the guardians', { ...whole, guardians: ['Lan'] }, 'guardians'],
    ['nothing for a guardian', { ...whole, guardians: [null] }, 'guardians'],
    [
      'a number for a phone',
      { ...whole, guardians: [{ phones: [912000111] }] },
      'guardians.0.phones',
    ],
    ['a text for the phones', { ...whole, guardians: [{ phones: '0912' }] }, 'guardians.0.phones'],
    [
      'a relationship that there is none',
      { ...whole, guardians: [{ relationship: 'boss' }] },
      'guardians.0.relationship',
    ],
    ['twenty-one guardians', { ...whole, guardians: Array(21).fill({}) }, 'guardians'],
    ['nothing at all', undefined, 'student'],
  ])('is refused by name: %s', async (_, body, field) => {
    const before = await dumpRoster(school);
    const refused = await client.put('bad', body as object).expect(400);
    expect([codeOf(refused), fieldsOf(refused)]).toEqual([
      'request.invalid',
      expect.arrayContaining([field]),
    ]);
    expect(await dumpRoster(school)).toEqual(before);
  });

  it.each(['{"student":', '', 'null', '"text"', '[]', '{"student": {"fullName": "An", }}'])(
    'is refused where it is no object of JSON: %s',
    async (text) => {
      const refused = await client
        .put('bad', {})
        .type('json')
        .serialize(() => text)
        .expect(400);
      expect(codeOf(refused)).toBe('request.invalid');
    },
  );

  it.each([
    ['SQL', "Robert'); DROP TABLE student;--"],
    ['mark-up', '<script>alert("An")</script>'],
    ['a template', '${7*7} {{constructor.constructor("return 1")()}}'],
    ['a formula', '=HYPERLINK("http://x","An")'],
    ['a message’s own field', 'An {họ tên học sinh}'],
  ])('is text and stays text: %s', async (what, fullName) => {
    const externalId = `text-${what.replaceAll(/[^a-z]/gi, '')}`;
    const { record } = await client.push(externalId, sent(fullName, {}, '0912000113'));
    expect(record.student.fullName).toBe(fullName);
    const [row] = await school.sql<{ full_name: string }>(
      `SELECT full_name FROM student s JOIN enrolment_record r ON r.student_id = s.id
       WHERE r.external_id = $1`,
      [externalId],
    );
    expect(row?.full_name).toBe(fullName);
  });

  it.each([
    ['NUL', 'Nguyễn\u0000 Thị An', 'Nguyễn Thị An'],
    ['half of a pair', 'Nguyễn \ud83d Thị An', 'Nguyễn Thị An'],
    ['what turns text round', 'Nguyễn \u202eThị\u202c An', 'Nguyễn Thị An'],
    ['decomposed letters', 'Nguyễn Thị Ân'.normalize('NFD'), 'Nguyễn Thị Ân'],
  ])('loses what can’t be seen: %s', async (what, told, kept) => {
    const body = JSON.stringify(sent(told, { code: `A${what.length}\u0000` }));
    const answer = await client
      .put(`unseen-${what.length}`, {})
      .type('json')
      .serialize(() => body)
      .expect(201);
    expect(answer.body).toMatchObject({ record: { student: { fullName: kept } } });
  });

  it.each(['a b', 'a/b', '%00', 'ã', '..%2f', 'x'.repeat(101), "' OR 1=1"])(
    'has an external id that can be one: %s',
    async (externalId) => {
      expect(codeOf(await client.put(externalId, whole).expect(422))).toBe(
        'enrolment.bad-external-id',
      );
      await client.get(`/${encodeURIComponent(externalId)}`).expect(404);
    },
  );

  it('is refused where it is 10 MB long', async () => {
    const body = JSON.stringify({ students: [{ padding: 'x'.repeat(10_000_000) }] });
    const refused = await client
      .post([])
      .type('json')
      .serialize(() => body)
      .expect(413);
    expect(codeOf(refused)).toBe('request.too-large');
    expect(refused.headers['content-type']).toContain('application/problem+json');
  });

  it.each([40, 5_000, 400_000])('is refused where it is nested %i deep', async (depth) => {
    const body = `{"student": ${'['.repeat(depth)}${']'.repeat(depth)}, "class": "10A1"}`;
    const refused = await client
      .put('deep', {})
      .type('json')
      .serialize(() => body)
      .expect(400);
    expect(refused.body).toMatchObject({ fields: [{ code: 'maxNesting' }] });
  });

  it('is refused with names that objects have by birth, and changes no object', async () => {
    const body =
      '{"student": {"fullName": "An Nhiên", "__proto__": {"polluted": true}}, "class": "10A1", "constructor": {"prototype": {"polluted": true}}}';
    const answer = await client
      .put('prototype', {})
      .type('json')
      .serialize(() => body);
    expect([201, 400]).toContain(answer.status);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('has a cursor that we gave', async () => {
    for (const cursor of ['x', '-1', '1;', "' OR 1", '1e9']) {
      const refused = await client.get(`?cursor=${encodeURIComponent(cursor)}`).expect(422);
      expect(codeOf(refused)).toBe('enrolment.bad-cursor');
    }
    for (const query of ['limit=0', 'limit=501', 'limit=x', 'page=2', 'cursor=1&cursor=2']) {
      await client.get(`?${query}`).expect(400);
    }
  });
});
