import { randomUUID } from 'node:crypto';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';

const draftsPath = '/api/v1/announcement-drafts';

describe('a draft', () => {
  let school: TestSchool;
  let finance: SignedIn;
  let cgcn: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    finance = await signIn(school, 'finance');
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(() => school.close());

  const save = (id: string, draft: object, person = finance) =>
    person.put(`${draftsPath}/${id}`).send(draft);
  const ids = async (person = finance): Promise<string[]> =>
    ((await person.get(draftsPath).expect(200)).body as { items: { id: string }[] }).items.map(
      ({ id }) => id,
    );

  it('is kept as it was last written, the latest changed first', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await save(first, { title: '', content: {} }).expect(204);
    await school.setClock('2026-11-23T09:01:00+07:00');
    await save(second, { title: 'Thu tiền', content: { text: 'Kính gửi' } }).expect(204);
    await school.setClock('2026-11-23T09:02:00+07:00');
    const content = { text: 'Họp 😀 {lớp}', audienceKind: null, grades: [10] };
    await save(first, { title: ' Họp  phụ huynh', content }).expect(204);
    await save(first, { title: ' Họp  phụ huynh', content }).expect(204);
    expect(await ids()).toEqual([first, second]);
    expect((await finance.get(`${draftsPath}/${first}`).expect(200)).body).toMatchObject({
      ...{ id: first, title: 'Họp phụ huynh', content },
    });
  });

  it('is seen, changed and deleted by its author alone', async () => {
    const id = randomUUID();
    await save(id, { title: 'Của tài chính', content: {} }).expect(204);
    await cgcn.get(`${draftsPath}/${id}`).expect(404);
    await save(id, { title: 'Của CGCN', content: {} }, cgcn).expect(404);
    await cgcn.delete(`${draftsPath}/${id}`).expect(204);
    expect(await ids(cgcn)).toEqual([]);
    expect(await ids()).toContain(id);
    await finance.delete(`${draftsPath}/${id}`).expect(204);
    await finance.delete(`${draftsPath}/${id}`).expect(204);
    expect(await ids()).not.toContain(id);
    await finance.get(`${draftsPath}/${id}`).expect(404);
  });

  it('is refused where it is no draft, too long, or by who asks for no announcements', async () => {
    const id = randomUUID();
    await save(id, { title: 'x'.repeat(201), content: {} }).expect(400);
    await save(id, { title: '', content: 'text' }).expect(400);
    await save(id, { title: '', content: [] }).expect(400);
    await save('not-an-id', { title: '', content: {} }).expect(400);
    const long = { title: '', content: { text: 'x'.repeat(200_001) } };
    expect([413, 422]).toContain((await save(id, long)).status);
    const teacher = await signIn(school, 'homeroom_teacher');
    await save(id, { title: '', content: {} }, teacher).expect(403);
  });
});
