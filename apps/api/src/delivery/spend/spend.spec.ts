import {
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  type Send,
  send,
} from '../../../test/support/deliveries.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { Delivery } from '../delivery.js';

/** Two parts, as it has letters that only UCS-2 has. */
const twoParts =
  'Kính gửi quý phụ huynh học sinh lớp 10A1, nhà trường trân trọng kính mời quý phụ huynh.';

describe('what sends cost', () => {
  let house: SchoolWithCarrier;
  const spendOf = async ({ sourceId }: Send, from: string, until: string) =>
    (await house.school.get(Delivery).spend(from, until))
      .filter((spend) => spend.sourceId === sourceId)
      .map(({ month, parts }) => [month, parts]);

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    await house.school.startWorker();
  });
  afterAll(() => house.close());

  it('is the parts that the carrier took, and not those that it refused', async () => {
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    const sent = await send(house.school, [
      { address: phoneNumber(1), text: twoParts },
      { address: phoneNumber(2), text: 'Mot phan.' },
      { address: '+84999999001', text: twoParts }, // refused
      { address: '+84999999006', text: twoParts }, // taken, and failed by its receipt
    ]);
    await sent.ended();
    expect(await spendOf(sent, '2026-11', '2026-11')).toEqual([['2026-11', 5]]);
    expect(await spendOf(sent, '2026-09', '2026-10')).toEqual([]);

    // Tried again, what the carrier takes a second time costs a second time.
    const now = await house.school.get(SchoolClock).now();
    const expiresAt = new Date(now.getTime() + 3_600_000);
    await house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery).retryFailed(transaction, 'spec', sent.sourceId, now, expiresAt),
      );
    await sent.ended();
    expect(await spendOf(sent, '2026-11', '2026-11')).toEqual([['2026-11', 7]]);
  });

  it('of a send that goes on past the end of a month falls into both', async () => {
    await house.school.setClock('2026-11-30T21:50:00+07:00');
    const sent = await send(house.school, [
      { address: phoneNumber(3), text: twoParts },
      { address: phoneNumber(4), text: twoParts },
    ]);
    await sent.ended();
    await house.school.sqlAsOwner(
      `WITH later AS (
         UPDATE outbound_message SET left_at = '2026-12-01T06:00:00+07:00' WHERE address = $2
           AND dispatch_id = $1)
       UPDATE dispatch SET last_left_at = '2026-12-01T06:00:00+07:00' WHERE id = $1`,
      [sent.dispatchId, phoneNumber(4)],
    );
    expect(await spendOf(sent, '2026-11', '2026-12')).toEqual([
      ['2026-11', 2],
      ['2026-12', 2],
    ]);
    expect(await spendOf(sent, '2026-12', '2026-12')).toEqual([['2026-12', 2]]);
  });
});
