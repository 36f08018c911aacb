import type { UnknownDecision } from '@lien-lac/domain';
import {
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  type Send,
  send,
} from '../../../test/support/deliveries.js';
import { Database } from '../../platform/database/database.js';
import { Delivery } from '../delivery.js';

const neverAnswers = '+84999999003';

describe('an unknown message', () => {
  let house: SchoolWithCarrier;
  const idsOf = async ({ dispatchId }: Send): Promise<string[]> =>
    (
      await house.school.sql<{ id: string }>(
        'SELECT id FROM outbound_message WHERE dispatch_id = $1 ORDER BY id',
        [dispatchId],
      )
    ).map(({ id }) => id);
  const decide = (sent: Send, ids: string[], decision: UnknownDecision): Promise<number> =>
    house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery).decideUnknown(transaction, 'spec', sent.sourceId, ids, decision),
      );
  const unknownSend = async (): Promise<Send> => {
    const sent = await send(house.school, [{ address: neverAnswers }, { address: phoneNumber(1) }]);
    expect((await sent.ended()).counts).toMatchObject({ unknown: 1 });
    return sent;
  };

  beforeAll(async () => {
    // A gateway that neither can be asked nor knows a repetition.
    house = await openSchoolWithCarrier(
      { idempotent: false, lookUp: false, receipts: false },
      {
        ...{ CARRIER_RECOGNISES_REFERENCE: 'false', CARRIER_LOOKS_UP: 'false' },
        ...{ CARRIER_GIVES_RECEIPTS: 'false', CARRIER_TIMEOUT: '300' },
      },
    );
    await house.school.startWorker();
  });
  afterAll(() => house.close());

  it('is taken, when a person says so; and decided once', async () => {
    const sent = await unknownSend();
    const ids = await idsOf(sent);
    expect(await decide(sent, ids, 'taken')).toBe(1);
    expect(await decide(sent, ids, 'failed')).toBe(0);
    expect(await sent.progress()).toMatchObject({ unknown: 0, handedOver: 2, ended: true });
  });

  it('has failed, when a person says so, and can be retried as what failed', async () => {
    const sent = await unknownSend();
    expect(await decide(sent, await idsOf(sent), 'failed')).toBe(1);
    expect(await sent.progress()).toMatchObject({ unknown: 0, didNotArrive: 1, ended: true });
  });

  it('is sent again, under another reference, when a person says so', async () => {
    const sent = await unknownSend();
    const ids = await idsOf(sent);
    await house.school.sqlAsOwner('UPDATE outbound_message SET address = $2 WHERE id = $1', [
      ids[0],
      phoneNumber(2),
    ]);
    expect(await decide(sent, ids, 'send-again')).toBe(1);
    expect((await sent.ended()).counts).toMatchObject({ sent: 2, unknown: 0 });
    expect(house.carrier.summary().deliveredTwice).toBe(0);
  });

  it('of another send is not decided with this one', async () => {
    const [one, other] = [await unknownSend(), await unknownSend()];
    expect(await decide(one, await idsOf(other), 'taken')).toBe(0);
    expect((await other.progress()).unknown).toBe(1);
  });
});
