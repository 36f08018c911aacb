import type { Role } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { openSchoolWithCarrier, type SchoolWithCarrier } from '../../test/support/deliveries.js';
import { addFamilies, assignHomeroom } from '../../test/support/families.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import { Configuration } from '../platform/configuration/configuration.js';
import type {
  SimulatedPhoneListView,
  SimulatedPhoneMessagesView,
} from './simulated-phone-views.js';

describe('the simulated phones', () => {
  let house: SchoolWithCarrier;
  let cgcn: SignedIn;
  let teacher: SignedIn;

  const path = '/api/v1/simulated-phones';
  const receive = (to: string, text: string, reference: string) =>
    fetch(`${house.carrier.url}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reference, to, text }),
    });
  const list = async (person = cgcn, query = '') =>
    bodyOf<SimulatedPhoneListView>(await person.get(`${path}${query}`).expect(200));
  const found = async (q: string, person = cgcn) =>
    bodyOf<SimulatedPhoneListView>(
      await person.post('/api/v1/simulated-phone-searches').send({ q }).expect(200),
    ).phones.map(({ number }) => number.slice(-2));

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    const { school } = house;
    cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    const { classIds } = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'le an', className: '10A1' }] },
      { phone: '+84900000002', children: [{ name: 'vu chi', className: '10A2' }] },
    ]);
    await assignHomeroom(school, classIds['10A1']!, teacher.accountId);
    await receive('+84900000001', 'Tin một', 'R1');
    await receive('+84900000002', 'Tin hai', 'R2');
    await receive('+84900000003', 'Tin ba', 'R3');
    // The carrier's clock has milliseconds, and the order of the phones goes by it.
    for (const before = Date.now(); Date.now() === before;);
    await receive('+84900000002', 'Tin bốn', 'R4');
  });
  afterAll(() => house.close());

  it('are listed by the latest message, with whose they are', async () => {
    const { phones, total, next } = await list();
    expect([total, next]).toEqual([3, null]);
    expect(phones[0]).toMatchObject({
      ...{ number: '+84900000002', count: 2 },
      owners: [{ guardianName: 'Phụ huynh', studentName: 'vu chi', className: '10A2' }],
    });
    expect(phones.find(({ number }) => number === '+84900000003')?.owners).toEqual([]);
    const first = await list(cgcn, '?limit=2');
    const rest = await list(cgcn, `?limit=2&cursor=${first.next}`);
    expect([...first.phones, ...rest.phones]).toEqual(phones);
  });

  it('show what each received, the latest first, under a name that is not its number', async () => {
    const [phone] = (await list()).phones;
    expect(phone!.id).toMatch(/^[\w-]{22}$/);
    const page = bodyOf<SimulatedPhoneMessagesView>(
      await cgcn.get(`${path}/${phone!.id}`).expect(200),
    );
    expect(page).toMatchObject({
      phone: { number: '+84900000002', count: 2 },
      messages: [{ text: 'Tin bốn' }, { text: 'Tin hai' }],
      next: null,
    });
  });

  test.each([
    ['0900 000 002', ['02']],
    ['00003', ['03']],
    ['an', ['01']],
    ['chi vu', ['02']],
    ['10a2', ['02']],
    ['phu huynh', ['01', '02']],
    ['nobody', []],
  ])('are found by %j', async (q, numbers) => {
    expect((await found(q)).sort()).toEqual(numbers);
  });

  it('are for a teacher those of the own class', async () => {
    expect((await list(teacher)).phones.map(({ number }) => number)).toEqual(['+84900000001']);
    expect(await found('00002', teacher)).toEqual([]);
    const other = (await list()).phones.find(({ number }) => number === '+84900000002')!;
    const answer = await teacher.get(`${path}/${other.id}`).expect(404);
    expect(codeOf(answer)).toBe('simulated-phone.not-found');
  });

  it.each<Role>(['finance', 'supervisors'])('are nothing for %s', async (role) => {
    const person = await signIn(house.school, role);
    await person.get(path).expect(403);
  });

  it('are not there in production', async () => {
    const configuration = house.school.get(Configuration);
    configuration.mode = 'production';
    for (const answer of [
      await cgcn.get(path),
      await cgcn.get(`${path}/x`),
      await cgcn.post('/api/v1/simulated-phone-searches').send({ q: '' }),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'request.not-found']);
    }
    configuration.mode = 'test';
  });

  it('say so when the carrier does not answer', async () => {
    await house.carrier.close();
    const answer = await cgcn.get(path).expect(503);
    expect(codeOf(answer)).toBe('simulated-phone.no-carrier');
  });
});
