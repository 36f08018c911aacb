import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from '../../../test/support/deliveries.js';
import { addFamilies } from '../../../test/support/families.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';

/** Numbers that the carrier refuses at once, and by a receipt. */
const refused = '+84999999001';
const notDelivered = '+84999999006';
const fine = phoneNumber(1);

describe('numbers that failed for good', () => {
  let house: SchoolWithCarrier;
  let cgcn: SignedIn;

  const reachabilities = async (): Promise<Record<string, string>> => {
    const rows = await house.school.sql<{ e164: string; reachability: string }>(
      'SELECT e164, reachability FROM phone',
    );
    return Object.fromEntries(rows.map(({ e164, reachability }) => [e164, reachability]));
  };

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    cgcn = await signIn(house.school, 'cgcn');
    await addFamilies(
      house.school,
      cgcn.accountId,
      [refused, notDelivered, fine].map((phone, index) => ({
        phone,
        children: [{ name: `Học sinh ${index}`, className: '10A1' }],
      })),
    );
    await house.school.startWorker();
    const sent = await send(
      house.school,
      [refused, notDelivered, fine, '+84999999007'].map((address) => ({
        address,
        // As a text message all the same, since there is no other way.
        channel: address === notDelivered ? 'zalo' : 'sms',
      })),
    );
    await sent.ended();
    await eventually(reachabilities, (found) => Object.values(found).includes('failing'));
  });
  afterAll(() => house.close());

  it('come back as contacts to mend, and the others stay', async () => {
    const found = await eventually(
      reachabilities,
      (each) => each[refused] === 'failing' && each[notDelivered] === 'failing',
    );
    expect(found[fine]).toBe('unknown');
    const audited = await house.school.sql(
      "SELECT 1 FROM audit_entry WHERE action = 'phone.failing' AND actor_id IS NULL",
    );
    expect(audited).toHaveLength(2);
    // An address that is nobody's contact is forgotten too.
    const remembered = () => house.school.sql('SELECT 1 FROM failed_address');
    expect(await eventually(remembered, (rows) => rows.length === 0)).toEqual([]);
  });

  it('get a new chance when somebody has confirmed them anew', async () => {
    const [contact] = await house.school.sql<{ id: string }>(
      'SELECT k.id FROM contact k JOIN phone p ON p.id = k.phone_id WHERE p.e164 = $1',
      [refused],
    );
    await cgcn.delete(`/api/v1/contacts/${contact!.id}/confirmation`).expect(204);
    await cgcn
      .post('/api/v1/contacts/confirmations')
      .send({ contactIds: [contact!.id], how: 'call' })
      .expect(200);
    expect(await reachabilities()).toMatchObject({
      [refused]: 'unknown',
      [notDelivered]: 'failing',
    });
  });
});
