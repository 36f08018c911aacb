import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { toSchoolIso } from '@lien-lac/domain';
import { StartFailure } from '../environment/start-failure.js';
import {
  createTemporaryEnvironment,
  type TemporaryEnvironment,
} from '../environment/temporary-environment.js';
import { ApiClient, ApiRefusal } from './api-client.js';
import { confirmEveryContact, uploadRoster } from './collect-contacts.js';
import { countDeliveries, wereDeliveredOnce } from './count-deliveries.js';
import { type DemoArguments, readDemoArguments } from './demo-arguments.js';
import { type DemoReport, describeReport } from './demo-report.js';
import { approve, submit, waitUntilEnded } from './send-announcement.js';

try {
  const demo = readDemoArguments(process.argv.slice(2));
  // Told at once, and not after half a minute of starting a school.
  await access(demo.roster).catch(() => {
    throw new StartFailure(`There is no file ${demo.roster} that can be read.`);
  });
  const report = await runInTemporaryEnvironment(demo);
  process.stdout.write(demo.json ? `${JSON.stringify(report)}\n` : describeReport(report));
  process.exitCode = report.exactlyOnce ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartFailure || error instanceof ApiRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function runInTemporaryEnvironment(demo: DemoArguments): Promise<DemoReport> {
  const environment = await createTemporaryEnvironment({
    seed: 'accounts',
    carrierArguments: demo.rate === null ? [] : ['--rate', String(demo.rate)],
    environment: demo.rate === null ? {} : { CARRIER_RATE: String(demo.rate) },
  });
  try {
    return await run(demo, environment);
  } finally {
    await environment.stop();
  }
}

/** The main job, as two people do it, through the public API alone. */
async function run(demo: DemoArguments, environment: TemporaryEnvironment): Promise<DemoReport> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const comms = await ApiClient.signIn(environment.apiUrl, 'cgcn');
  const finance = await ApiClient.signIn(environment.apiUrl, 'taichinh');
  if (demo.now === null) await openTheWindow(comms, tell);

  tell(`CGCN uploads ${basename(demo.roster)} …`);
  const preview = await uploadRoster(comms, demo.roster);
  tell('CGCN confirms every contact …');
  const confirmedContacts = await confirmEveryContact(comms);
  tell('Tài chính submits an announcement to the whole school …');
  const submitted = await submit(finance);
  if (demo.now !== null) await comms.put('/school-clock', { now: demo.now.toISOString() });
  tell('CGCN approves it …');
  // Anew, as the whole school's turn asks for a second factor of the last ten minutes.
  const approver = await ApiClient.signIn(environment.apiUrl, 'cgcn');
  const secondsToAccept = await approve(approver, submitted);

  let told = '';
  const ended = await waitUntilEnded(comms, submitted.id, demo.now !== null, (now, clock) => {
    const line = `  ${clock.now.slice(11, 19)}  handed over ${(now.progress?.confirmed ?? 0) + (now.progress?.handedOver ?? 0)} of ${now.progress?.total ?? '…'}${clock.open ? '' : ', waiting for the window'}`;
    if (line.slice(12) !== told) tell(line);
    told = line.slice(12);
  });
  const counts = await countDeliveries(environment.carrierUrl);
  const { progress } = ended;
  const messages = progress?.total ?? 0;
  const delivered = progress?.confirmed ?? 0;
  return {
    roster: basename(demo.roster),
    ...preview.counts,
    refusedRows: preview.refusedRows,
    refusedCells: preview.refusedCells,
    warnings: preview.warnings,
    confirmedContacts,
    messages,
    delivered,
    failed: progress?.didNotArrive ?? 0,
    unknown: progress?.unknown ?? 0,
    parts: ended.plannedParts ?? 0,
    secondsToAccept: Math.round(secondsToAccept * 1_000) / 1_000,
    firstLeftAt: schoolIso(progress?.firstLeftAt),
    lastLeftAt: schoolIso(progress?.lastLeftAt),
    carrier: {
      messages: counts.accepted,
      phones: counts.distinctPhones,
      mostPerPhone: counts.perPhoneMaximum,
    },
    exactlyOnce: messages > 0 && delivered === messages && wereDeliveredOnce(messages, counts),
  };
}

/** Whoever tries this at night wants to see messages leave, not wait until six. */
async function openTheWindow(comms: ApiClient, tell: (line: string) => void): Promise<void> {
  const clock = await comms.get<{ open: boolean; opensAt: string }>('/school-clock');
  if (clock.open) return;
  tell(`It is quiet hours: the school clock is moved on to ${clock.opensAt}.`);
  await comms.put('/school-clock', { now: clock.opensAt });
}

function schoolIso(instant: string | null | undefined): string | null {
  return instant == null ? null : toSchoolIso(new Date(instant));
}
