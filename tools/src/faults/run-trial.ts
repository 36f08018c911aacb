import { setTimeout as pause } from 'node:timers/promises';
import type { Received } from '../environment/carrier-client.js';
import { Chance } from './chance.js';
import type { ClockRecord } from './clock-record.js';
import type { Contract } from './contracts.js';
import { compare, countMessages } from './count-messages.js';
import { type FaultCounts, type FaultKind, planFaults } from './fault-plan.js';
import { type House, inHouse, leaseMilliseconds } from './house.js';
import { InflictFaults, usualBehaviour } from './inflict-faults.js';
import type { Outcome } from './judge.js';
import type { NightPlan } from './school-night.js';
import { Sends } from './send-messages.js';

export interface Trial {
  contract: Contract;
  seed: number;
  /** Messages of the send that the faults befall. */
  messages: number;
  faults: FaultCounts;
  /** Puts BullMQ on a Redis of the trial's own. */
  onRedis: boolean;
  /** Has the school's clock cross the quiet hours. */
  night?: NightPlan;
}

/** Another send follows while faults are still to come and no more than this is under way. */
const least = 300;
const topUp = 1_000;
/** Now and then a send is wanted for so short that not all of it can leave in time. */
const shortSend = { messages: 120, wantedFor: 3_000 };
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
    await house.night.begin(trial.night);
    await house.carrier.behave(usualBehaviour);
    await sends.accept(trial.messages);
    note(`${trial.messages} messages accepted`);
    let done = false;
    const night = trial.night && house.night.pass(trial.night, note);
    const inflicting = Promise.all([faults.run(plan), night]).finally(() => (done = true));
    await Promise.all([inflicting, keepBusy(sends, () => done)]);
    note('the last fault is over');
    await house.carrier.behave({ mode: 'none' });
    await waitUntilEnded(sends, house, note);
    const { statuses, miscounted } = await countMessages(house.environment.databaseUrl);
    const received = await house.carrier.received();
    return {
      accepted: sends.accepted,
      ...compare(sends.accepted, { statuses }, { received, mayExpire: sends.expiries }),
      ...outOfTime(house.night.record, sends, received),
      miscounted,
      leftUnanswered: faults.leftUnanswered,
      windowsInDoubt: faults.windowsInDoubt,
      restarts: faults.restarts + house.crew.replaced,
      faults: faults.done,
    };
  }).then((outcome) => ({ ...outcome, crashed: crew?.crashed ?? 0, seconds: elapsed() }));
}

/** No fault may find an idle house. */
async function keepBusy(sends: Sends, isDone: () => boolean): Promise<void> {
  for (let round = 1; !isDone(); round += 1) {
    await pause(250);
    if (round % 20 === 0) await sends.accept(shortSend.messages, shortSend.wantedFor);
    const underWay = await sends.underWay();
    if (underWay !== undefined && underWay < least) await sends.accept(topUp);
  }
}

/** Comes back too when time is up: what is still under way then counts as lost. */
async function waitUntilEnded(
  sends: Sends,
  { carrier }: House,
  note: (what: string) => void,
): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    const [underWay, receipts] = [await sends.underWay(), await carrier.receiptsWaiting()];
    const isOver = underWay === 0 && receipts === 0;
    if (isOver) note('nothing is under way');
    else if (Date.now() > until) {
      note(`still under way: ${underWay ?? '?'} messages, ${receipts} receipts`);
    }
    if (isOver || Date.now() > until) break;
    await pause(250);
  }
  // The last receipts are stored, and applied at the workers' next look.
  await pause(1_000);
}

/** What arrived when it should not have, by the carrier's own record. */
function outOfTime(
  clock: ClockRecord,
  sends: Sends,
  received: Received,
): Pick<Outcome, 'leaks' | 'late'> {
  let leaks = 0;
  let late = 0;
  for (const [phone, arrivals] of received) {
    leaks += arrivals.filter((at) => clock.isQuietAt(at)).length;
    const expiry = sends.expiries.get(phone);
    if (expiry === undefined) continue;
    // What was claimed in time may leave for as long as its lease lasts.
    const limit = expiry.getTime() + leaseMilliseconds;
    late += arrivals.filter((at) => clock.schoolTime(at).getTime() > limit).length;
  }
  return { leaks, late };
}
