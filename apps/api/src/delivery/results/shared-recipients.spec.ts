import {
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  type Send,
  send,
} from '../../../test/support/deliveries.js';
import { Database } from '../../platform/database/database.js';
import { Delivery } from '../delivery.js';
import type { SharedRecipients } from './shared-recipients.repository.js';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00+07:00`);

describe('sends that reach the same people at about the same time', () => {
  let house: SchoolWithCarrier;
  const people = (from: number, until: number) =>
    Array.from({ length: until - from }, (_, index) => ({ address: phoneNumber(from + index) }));
  /** Whom a send to these people at 14:00 shares them with. */
  const shared = (sent: { sourceId: string }, addresses: { address: string }[]) =>
    house.school.get(Delivery).recipientsLately({
      ...{ sourceKind: 'spec', exceptSourceId: sent.sourceId, channels: ['sms', 'zalo'] },
      addresses: addresses.map(({ address }) => address),
      ...{ from: at('13:00'), until: at('15:00') },
    });
  const inShort = (found: SharedRecipients[]) =>
    found.map(({ sourceId, recipients }) => [sourceId, recipients]);
  const due = (time: string, messages: { address: string }[]): Promise<Send> =>
    send(house.school, messages, { notBefore: at(time) });

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
  });
  afterAll(() => house.close());

  it('are told with how many they share, the largest first, and nobody else is', async () => {
    const one = await due('13:00', people(0, 30));
    const two = await due('15:00', people(20, 100));
    await due('15:01', people(0, 100));
    await due('12:59', people(0, 100));
    await due('14:00', people(200, 210));
    const asked = await due('14:00', people(0, 50));
    expect(inShort(await shared(asked, people(0, 50)))).toEqual(
      [...[[one.sourceId, 30]], [two.sourceId, 30]].sort(([first], [second]) =>
        first! < second! ? -1 : 1,
      ),
    );
    expect(await shared(asked, [])).toEqual([]);
    const [first] = await shared({ sourceId: 'not yet planned' }, people(0, 50));
    expect(first).toMatchObject({ sourceKind: 'spec', sourceId: asked.sourceId, recipients: 50 });
    await house.school.get(Database).transaction(async (transaction) => {
      for (const { sourceId } of [one, two]) {
        await house.school.get(Delivery).cancel(transaction, 'spec', sourceId);
      }
    });
    expect(await shared(asked, people(0, 50))).toEqual([]);
  });

  it('are told too where one that began earlier was still leaving', async () => {
    const early = await due('08:00', people(300, 310));
    await house.school.sqlAsOwner(
      'UPDATE dispatch SET first_left_at = $2, last_left_at = $3 WHERE id = $1',
      [early.dispatchId, at('08:00'), at('13:30')],
    );
    const found = await shared({ sourceId: 'not yet planned' }, people(300, 400));
    expect(inShort(found)).toEqual([[early.sourceId, 10]]);
  });
});
