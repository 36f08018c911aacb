import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from './chance.js';
import type { Contract } from './contracts.js';
import { compare, countMessages } from './count-messages.js';
import { type FaultCounts, type FaultKind, planFaults } from './fault-plan.js';
import { type House, inHouse } from './house.js';
import { InflictFaults, usualBehaviour } from './inflict-faults.js';
import type { Outcome } from './judge.js';
import { Sends } from './send-messages.js';

export interface Trial {
  contract: Contract;
  seed: number;
  /** Messages of the send that the faults befall. */
  messages: number;
  faults: FaultCounts;
  /** Puts BullMQ on a Redis of the trial's own. */
  onRedis: boolean;
}

/** Another send follows while faults are still to come and no more than this is under way. */
const least = 300;
const topUp = 1_000;
/** How long after the last fault everything may take to end, in milliseconds. */
const patience = 120_000;

/** Lets everything befall one send that may, and counts what came of it. */
export function runTrial(
  trial: Trial,
  tell: (line: string) => void,
): Promise<Outcome & { seconds: number }> {
  const chance = new Chance(trial.seed);
  const plan = planFaults(trial.faults, chance);
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1_000;
  const note = (what: string): void => tell(`${elapsed().toFixed(1).padStart(7)} s  ${what}`);
  let crew: House['crew'] | undefined;
  return inHouse(trial.contract, trial.onRedis, chance, tell, async (house) => {
    crew = house.crew;
    const sends = new Sends(house.delivery);
    const faults = new InflictFaults(house, sends, (kind: FaultKind, inFlight) =>
      note(`${kind} (${inFlight} in flight)`),
    );
    await house.carrier.behave(usualBehaviour);
    await sends.accept(trial.messages);
    note(`${trial.messages} messages accepted`);
    let done = false;
    const inflicting = faults.run(plan).finally(() => (done = true));
    await Promise.all([inflicting, keepBusy(sends, () => done)]);
    note('the last fault is over');
    await house.carrier.behave({ mode: 'none' });
    await waitUntilEnded(sends, house);
    note('nothing is under way');
    const { statuses, miscounted } = await countMessages(house.environment.databaseUrl);
    return {
      accepted: sends.accepted,
      ...compare(sends.accepted, { statuses }, await house.carrier.received()),
      miscounted,
      leftUnanswered: faults.leftUnanswered,
      faults: faults.done,
    };
  }).then((outcome) => ({ ...outcome, crashed: crew?.crashed ?? 0, seconds: elapsed() }));
}

/** No fault may find an idle house. */
async function keepBusy(sends: Sends, isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    await pause(250);
    const underWay = await sends.underWay();
    if (underWay !== undefined && underWay < least) await sends.accept(topUp);
  }
}

/** Comes back too when time is up: what is still under way then counts as lost. */
async function waitUntilEnded(sends: Sends, { carrier }: House): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if ((await sends.underWay()) === 0 && (await carrier.receiptsWaiting()) === 0) break;
    await pause(250);
  }
  // The last receipts are stored, and applied at the workers' next look.
  await pause(1_000);
}
