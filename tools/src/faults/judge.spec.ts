import { contracts } from './contracts.js';
import { compare } from './count-messages.js';
import { brokenRules, type Outcome } from './judge.js';

const contract = (name: string): (typeof contracts)[number] => {
  const found = contracts.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no contract ${name}`);
  return found;
};

const well: Outcome = {
  accepted: 5_000,
  lost: 0,
  twice: 0,
  unknown: 0,
  unknownAtExpiry: 0,
  expired: 40,
  leaks: 0,
  late: 0,
  miscounted: 0,
  crashed: 0,
  leftUnanswered: 10,
  windowsInDoubt: 3,
  restarts: 8,
  faults: { 'worker-killed': 2, 'database-killed': 1, 'api-killed': 5, 'carrier-late': 1 },
};

describe('the rules of a fault trial', () => {
  it.each(contracts.map(({ name }) => name))('are kept by %s when all is well', (name) => {
    expect(brokenRules(contract(name), 64, well)).toEqual([]);
  });

  it.each(['lost', 'twice', 'leaks', 'late', 'miscounted', 'crashed'] as const)(
    'allow nothing of what is %s, whatever the carrier promises',
    (field) => {
      for (const each of contracts) {
        expect(brokenRules(each, 64, { ...well, [field]: 1 })).toHaveLength(1);
      }
    },
  );

  it('allow nothing unknown where the carrier clears it up', () => {
    expect(brokenRules(contract('idempotent'), 64, { ...well, unknown: 1 })).toHaveLength(1);
    expect(brokenRules(contract('look-up'), 64, { ...well, unknown: 1 })).toHaveLength(1);
    // Nobody asks any more about what was still in doubt when its time was over.
    const over = { ...well, unknown: 1, unknownAtExpiry: 1 };
    expect(brokenRules(contract('look-up'), 64, over)).toEqual([]);
  });

  it('allow one window for each fault of a worker or the database, and the carrier’s silence', () => {
    const allowed = 3 * 64 + 10;
    expect(brokenRules(contract('neither'), 64, { ...well, unknown: allowed })).toEqual([]);
    expect(brokenRules(contract('neither'), 64, { ...well, unknown: allowed + 1 })).toHaveLength(1);
  });

  it('are broken by a trial in which nothing was sent', () => {
    expect(brokenRules(contract('neither'), 64, { ...well, accepted: 0 })).toHaveLength(1);
  });
});

describe('comparing our rows with the carrier’s', () => {
  const statuses = (...list: string[]): { statuses: Map<string, string> } => ({
    statuses: new Map(list.map((status, index) => [`phone ${index}`, status])),
  });
  const mayExpire = new Map([['phone 1', new Date()]]);

  it.each([
    [
      'a row that is gone',
      2,
      statuses('sent'),
      { 'phone 0': 1 },
      { lost: 1, twice: 0, unknown: 0, expired: 0 },
    ],
    [
      'a row still under way',
      1,
      statuses('retrying'),
      {},
      { lost: 1, twice: 0, unknown: 0, expired: 0 },
    ],
    ['one given up', 1, statuses('failed'), {}, { lost: 1, twice: 0, unknown: 0, expired: 0 }],
    [
      'one the carrier never got',
      1,
      statuses('sent'),
      {},
      { lost: 1, twice: 0, unknown: 0, expired: 0 },
    ],
    [
      'one it got twice',
      1,
      statuses('delivered'),
      { 'phone 0': 2 },
      { lost: 0, twice: 1, unknown: 0, expired: 0 },
    ],
    [
      'one in doubt',
      1,
      statuses('unknown'),
      { 'phone 0': 1 },
      { lost: 0, twice: 0, unknown: 1, expired: 0 },
    ],
    [
      'all well',
      1,
      statuses('delivered'),
      { 'phone 0': 1 },
      { lost: 0, twice: 0, unknown: 0, expired: 0 },
    ],
    [
      'one that expired, rightly and not',
      3,
      statuses('expired', 'expired', 'sent'),
      { 'phone 2': 1 },
      { lost: 1, twice: 0, unknown: 0, expired: 1 },
    ],
    [
      'one said to have expired that the carrier got',
      2,
      statuses('sent', 'expired'),
      { 'phone 0': 1, 'phone 1': 1 },
      { lost: 1, twice: 0, unknown: 0, expired: 0 },
    ],
  ])('sees %s', (_, accepted, rows, counts, expected) => {
    const received = new Map(
      Object.entries(counts).map(([phone, count]) => [phone, Array<Date>(count).fill(new Date())]),
    );
    expect(compare(accepted, rows, { received, mayExpire })).toMatchObject(expected);
  });
});
