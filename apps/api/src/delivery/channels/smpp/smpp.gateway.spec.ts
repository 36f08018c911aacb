import { type SmscBehaviour, startSmsc, type Submission } from '@lien-lac/simulated-carrier';
import { eventually, phoneNumber, send } from '../../../../test/support/deliveries.js';
import { enterOnlyGateway } from '../../../../test/support/gateways.js';
import { openSchool } from '../../../../test/support/school.js';
import { smppConfiguration, smppKind } from '../../gateways/kinds/smpp.kind.js';
import type { GatewayReport } from '../gateway.js';
import {
  describeGatewayContract,
  type Encounter,
  trialMessage,
} from '../testing/gateway-contract.js';
import { settingsOf } from '../testing/entered-settings.js';
import { describeReceiptContract } from '../testing/receipt-contract.js';
import { ofAStranger, selfMade } from './testing/self-made-certificates.js';
import { SmppGateway, type TakenIds } from './smpp.gateway.js';

const account = { systemId: 'truong', password: 'mat-khau' };
const settings = (port: number, more: Record<string, unknown> = {}) => ({
  ...{ url: `smpp://127.0.0.1:${port}`, sender: 'THPT', systemId: account.systemId },
  ...{ requestTimeoutMilliseconds: 400, ...more },
});
const secrets = { password: account.password };
const notNoted: TakenIds = { note: () => Promise.resolve() };
const gatewayTo = (
  port: number,
  more: Record<string, unknown> = {},
  ids = notNoted,
  { password } = secrets,
): SmppGateway => {
  const read = settingsOf(smppKind, settings(port, more));
  return new SmppGateway('smpp', smppConfiguration(read, { password }), ids);
};

const behaviours: Partial<Record<Encounter, SmscBehaviour>> = {
  'refused-number': 0x0b,
  'refused-text': 0x66,
  throttled: 0x58,
  misconfigured: 0x0a,
  slow: 'slow',
  silent: 'silent',
  'taken-and-broken-off': 'take-and-break',
  garbage: 'garbage',
};

describeGatewayContract('SMPP', {
  open: async () => {
    const smsc = await startSmsc(account);
    const texts = new Map<string, string>();
    return {
      gateway: gatewayTo(smsc.port),
      messageThatMeets: (encounter) => {
        smsc.meetNext(behaviours[encounter] ?? 'well');
        const message = trialMessage();
        texts.set(message.reference, message.text);
        return message;
      },
      // The protocol has no place for our reference: each text is of one message alone.
      timesTaken: (reference) =>
        smsc.submissions.filter(({ text }) => text === texts.get(reference)).length,
      handedOver: () => smsc.handedOver(),
      answerSlow: () => smsc.answerSlow(),
      close: () => smsc.close(),
    };
  },
  openDeaf: () => gatewayTo(1),
});

describe('SMPP', () => {
  const always = () => true;

  it('sends each alphabet on purpose, and long texts in parts or whole', async () => {
    const smsc = await startSmsc(account);
    const [inParts, whole] = [gatewayTo(smsc.port), gatewayTo(smsc.port, { longTexts: 'payload' })];
    const plain = 'Kinh gui [PHHS] @ 5€ ~ ';
    const marked = 'Kính gửi quý phụ huynh 😀. ';
    for (const text of [plain, marked]) {
      await inParts.send(trialMessage({ text }), always);
      const long = text.repeat(9);
      expect(await inParts.send(trialMessage({ text: long }), always)).toMatchObject({
        kind: 'taken',
      });
      await whole.send(trialMessage({ text: long }), always);
      const taken = smsc.submissions.slice(-10).filter((submission) => submission.text !== text);
      const parts = taken.filter(({ joining }) => joining !== null).slice(-4);
      expect(parts.length).toBeGreaterThan(1);
      expect(smsc.submissions.at(-1)).toMatchObject({ text: long, joining: null });
    }
    const codings = smsc.submissions.map(({ dataCoding }) => dataCoding);
    expect(new Set(codings)).toEqual(new Set([0, 8]));
    expect(smsc.submissions[0]).toMatchObject({
      text: plain,
      phone: '84900000001',
      sender: 'THPT',
    });
    for (const [coding, text] of [
      [0, plain],
      [8, marked],
    ] as const) {
      const parts = smsc.submissions.filter(
        (one) => one.joining !== null && one.dataCoding === coding,
      );
      expect(parts.map(({ text: part }) => part).join('')).toBe(text.repeat(9));
      expect(parts.map(({ joining }) => joining![2])).toEqual(parts.map((_, index) => index + 1));
    }
    await Promise.all([inParts.close(), whole.close(), smsc.close()]);
  });

  it('sends the rest of a message whose parts were too many at once, and never half of it for good', async () => {
    const smsc = await startSmsc(account);
    const noted: string[][] = [];
    const gateway = gatewayTo(
      smsc.port,
      {},
      { note: ({ ids }) => Promise.resolve(void noted.push(ids)) },
    );
    smsc.meetNext(0x58);
    const long = trialMessage({ text: 'a'.repeat(300) });
    expect(await gateway.send(long, always)).toMatchObject({ kind: 'taken' });
    expect(smsc.submissions.map(({ joining }) => joining![2])).toEqual([2, 1]);
    expect(noted.flat()).toHaveLength(2);
    smsc.meetNext(0x0b);
    expect(await gateway.send({ ...long, reference: 'LL9N0' }, always)).toEqual({
      ...{ kind: 'ambiguous', code: 'smpp-in-part' },
    });
    await Promise.all([gateway.close(), smsc.close()]);
  });

  it('keeps the id of an answer that comes too late, so that its receipt clears the message up', async () => {
    const smsc = await startSmsc(account);
    const noted: string[] = [];
    const gateway = gatewayTo(
      smsc.port,
      {},
      { note: ({ ids }) => Promise.resolve(void noted.push(...ids)) },
    );
    smsc.meetNext('slow');
    expect(await gateway.send(trialMessage(), always)).toEqual({
      ...{ kind: 'ambiguous', code: 'smpp-silent' },
    });
    expect(noted).toEqual([]);
    smsc.answerSlow();
    await until(() => noted.length > 0);
    expect(noted).toEqual([String(smsc.submissions[0]!.id)]);
    await Promise.all([gateway.close(), smsc.close()]);
  });

  it('leaves a connection that nobody answers on, and binds anew where it has been cut', async () => {
    const smsc = await startSmsc(account);
    const gateway = gatewayTo(smsc.port, { enquireMilliseconds: 20 });
    const reports: GatewayReport[] = [];
    gateway.listen((report) => Promise.resolve(void reports.push(report)));
    await until(() => smsc.bound() === 1);
    smsc.hang(true);
    await until(() => smsc.bound() === 0);
    smsc.hang(false);
    // Whoever has something to send binds at once, and for receipts alone it is bound again too.
    expect(await gateway.send(trialMessage(), always)).toMatchObject({ kind: 'taken' });
    smsc.cut();
    await until(() => smsc.bound() === 1);
    expect(await smsc.report(smsc.submissions[0]!.id, 'failed')).toBe(0);
    const { id } = smsc.submissions[0]!;
    expect(reports).toEqual([
      { gatewayMessageId: String(id), state: 'failed', code: 'smpp-undeliv-011' },
    ]);
    await Promise.all([gateway.close(), smsc.close()]);
  });

  it('says that a person has to mend a password, and hands receipts back that it cannot keep', async () => {
    const smsc = await startSmsc(account);
    const stranger = gatewayTo(smsc.port, {}, notNoted, { password: 'khac' });
    const refused = { kind: 'configuration', code: 'smpp-0e' };
    expect(await stranger.send(trialMessage(), always)).toEqual(refused);
    // It is not run at: the second one asks nobody.
    expect(await stranger.send(trialMessage(), always)).toEqual(refused);
    const gateway = gatewayTo(smsc.port);
    gateway.listen(() => Promise.reject(new Error('the database is away')));
    await until(() => smsc.bound() === 1);
    expect(await smsc.report('1', 'delivered')).toBe(0x64);
    await Promise.all([stranger.close(), gateway.close(), smsc.close()]);
  });
});

it('SMPP over an encrypted connection tells its password to the centre of its certificate alone', async () => {
  const smsc = await startSmsc({ ...account, encryption: selfMade });
  const to = (host: string, certificate = '') =>
    gatewayTo(smsc.port, { url: `smpps://${host}:${smsc.port}`, certificate });
  // Under a name that does not stand in the certificate too, as this very one is believed.
  const [own, byName] = [to('127.0.0.1', selfMade.cert), to('localhost', selfMade.cert)];
  for (const gateway of [own, byName]) {
    expect(await gateway.send(trialMessage(), () => true)).toMatchObject({ kind: 'taken' });
  }
  const [unknown, other] = [to('127.0.0.1'), to('127.0.0.1', ofAStranger)];
  for (const gateway of [unknown, other]) {
    expect(await gateway.send(trialMessage(), () => true)).toEqual({
      ...{ kind: 'configuration', code: 'smpp-certificate' },
    });
  }
  expect(smsc.submissions).toHaveLength(2);
  await Promise.all([own, byName, unknown, other].map((gateway) => gateway.close()));
  await smsc.close();
  expect(() => settingsOf(smppKind, settings(1, { certificate: 'x' }))).toThrow();
});

describeReceiptContract(
  'SMPP, whose ids are hexadecimal in the answer and decimal in the receipt',
  {
    open: async () => {
      const smsc = await startSmsc({
        ...account,
        answered: (id) => `0${id.toString(16).toUpperCase()}`,
        reported: (id) => `00${id}`,
      });
      const school = await openSchool({ DELIVERY_LEASE_MARGIN: '200' });
      await enterOnlyGateway(school, {
        ...{ kind: 'smpp', secrets },
        settings: settings(smsc.port, {
          ...{ requestTimeoutMilliseconds: 1_500, messageIds: 'hexadecimal-then-decimal' },
        }),
      });
      const taken = (address: string): Submission[] =>
        smsc.submissions.filter(({ phone }) => `+${phone}` === address);
      return {
        school,
        next: (encounter) => smsc.meetNext(behaviours[encounter]!),
        answerSlow: () => smsc.answerSlow(),
        timesTaken: (address) => Promise.resolve(taken(address).length),
        report: async (address, state) =>
          expect(await smsc.report(taken(address)[0]!.id, state)).toBe(0),
        // Of a message that was never ours it is kept, and tells nothing.
        forge: async () => expect(await smsc.report('99999', 'delivered')).toBe(0),
        close: async () => {
          await school.close();
          await smsc.close();
        },
      };
    },
    brokenOffEndsAs: 'unknown',
  },
);

it('No more is claimed for SMPP than it may have without an answer', async () => {
  const smsc = await startSmsc(account);
  const school = await openSchool();
  await enterOnlyGateway(school, {
    ...{ kind: 'smpp', secrets },
    settings: settings(smsc.port, { window: 4, requestTimeoutMilliseconds: 20_000 }),
  });
  await school.startWorker();
  await until(() => smsc.bound() === 1);
  smsc.hang(true);
  const sent = await send(
    school,
    Array.from({ length: 70 }, (_, index) => ({ address: phoneNumber(index) })),
  );
  await until(() => smsc.handedOver() === 4);
  const claimed = 'SELECT coalesce(sum(cardinality(claimed)), 0)::int AS count FROM message_batch';
  expect(await school.sql(claimed)).toEqual([{ count: 4 }]);
  // What was in flight when the connection broke is unknown, and the rest goes on.
  smsc.hang(false);
  smsc.cut();
  await eventually(
    () => sent.progress(),
    ({ counts }) => counts.unknown === 4 && counts.sent === 66,
  );
  await school.close();
  await smsc.close();
});

async function until(came: () => boolean): Promise<void> {
  while (!came()) await new Promise((resolve) => setTimeout(resolve, 5));
}
