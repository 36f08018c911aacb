import { eventually, phoneNumber, send } from '../../../../test/support/deliveries.js';
import type { TestSchool } from '../../../../test/support/school.js';
import type { Channel } from '../gateway.js';

/** A school whose text messages leave by a simulator that reports only when it is told to. */
export interface TrialHouse {
  school: TestSchool;
  /** What the next message meets: `slow` is taken at once and answered by `answerSlow`. */
  next(encounter: 'slow' | 'taken-and-broken-off'): void;
  answerSlow(): void;
  timesTaken(address: string): Promise<number>;
  /** Reports what became of the message to this phone, as the gateway does. */
  report(address: string, state: 'delivered' | 'failed'): Promise<void>;
  /** Does the same as somebody who is not the gateway; undefined where there is no way to try. */
  forge: ((address: string) => Promise<void>) | undefined;
  close(): Promise<void>;
}

export interface ReceiptContractOptions {
  open: () => Promise<TrialHouse>;
  /** How a message ends that was taken by a connection which broke before the answer. */
  brokenOffEndsAs: 'sent' | 'unknown';
  /** By which way the messages are to go; by SMS unless said otherwise. */
  channel?: Channel;
  /** Whether it reports what did not arrive, and not only what did. */
  reportsFailures?: boolean;
}

/** Declares what has to become of the reports of every gateway that gives any. */
export function describeReceiptContract(name: string, options: ReceiptContractOptions): void {
  describe(`the receipts of ${name}`, () => {
    let house: TrialHouse;
    let last = 700;
    beforeAll(async () => {
      house = await options.open();
      await house.school.startWorker();
    });
    afterAll(() => house.close());

    const sendOne = async () => {
      const address = phoneNumber((last += 1));
      const { channel = 'sms' } = options;
      const sent = await send(house.school, [{ address, channel }], { lane: 'urgent' });
      const status = async () => (await sent.statuses())[address];
      return {
        address,
        sent,
        becomes: (wished: string) => eventually(status, (now) => now === wished, 20),
        taken: () =>
          eventually(
            () => house.timesTaken(address),
            (times) => times > 0,
          ),
      };
    };

    it('count when they overtake the answer', async () => {
      house.next('slow');
      const message = await sendOne();
      await message.taken();
      await house.report(message.address, 'delivered');
      house.answerSlow();
      await message.becomes('delivered');
      expect(await message.sent.ended()).toMatchObject({ confirmed: 1, underWay: 0 });
    });

    it('move a message forward only, however often and in whatever order they come', async () => {
      const message = await sendOne();
      await message.becomes('sent');
      await house.report(message.address, 'delivered');
      await house.report(message.address, 'delivered');
      await message.becomes('delivered');
      const other = await sendOne();
      await other.becomes('sent');
      if (options.reportsFailures !== false) {
        await house.report(message.address, 'failed');
        await house.report(other.address, 'failed');
        await other.becomes('failed');
      }
      await house.report(other.address, 'delivered');
      // What was reported before this is looked at before it.
      const last = await sendOne();
      await last.becomes('sent');
      await house.report(last.address, 'delivered');
      await last.becomes('delivered');
      expect(await message.sent.ended()).toMatchObject({ confirmed: 1, handedOver: 0 });
      expect(await message.sent.statuses()).toEqual({ [message.address]: 'delivered' });
      const ended = options.reportsFailures === false ? 'delivered' : 'failed';
      expect(await other.sent.statuses()).toEqual({ [other.address]: ended });
    });

    it('are believed from the gateway alone', async () => {
      if (house.forge === undefined) return;
      const [message, other] = [await sendOne(), await sendOne()];
      await message.becomes('sent');
      await other.becomes('sent');
      await house.forge(message.address);
      await house.report(other.address, 'delivered');
      await other.becomes('delivered');
      expect(await message.sent.statuses()).toEqual({ [message.address]: 'sent' });
    });

    it('are not needed for what was taken by a connection that broke to be sent once', async () => {
      house.next('taken-and-broken-off');
      const message = await sendOne();
      await message.becomes(options.brokenOffEndsAs);
      expect(await house.timesTaken(message.address)).toBe(1);
    });
  });
}
