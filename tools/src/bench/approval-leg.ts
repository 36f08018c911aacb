import { performance } from 'node:perf_hooks';
import { ApiClient, ApiRefusal } from '../demo/api-client.js';
import { type BenchHouse, settleDown } from './bench-house.js';
import type { ApprovalFigures, LeftOut } from './bench-report.js';
import { median } from './median.js';
import { memoryOf } from './pipeline-leg.js';
import { seedContacts } from './seed-contacts.js';
import { handedOver } from './send.js';
import { withWorker } from './start-worker.js';

/** Approved while no worker runs, so that nothing else is measured. */
const approvals = 5;

interface Announcement {
  id: string;
  revision: number;
}

/**
 * A whole-school announcement through the public API, as two people agree on it. The last leg: the
 * announcements that it approves for their own sake are never sent.
 */
export async function runApprovalLeg(
  house: BenchHouse,
  recipients: number,
): Promise<ApprovalFigures | LeftOut> {
  const { apiUrl } = house.environment;
  try {
    await seedContacts(house, recipients);
    const comms = await ApiClient.signIn(apiUrl, 'cgcn');
    const finance = await ApiClient.signIn(apiUrl, 'taichinh');
    const sent = await sendOne(house, comms, finance, recipients);
    // Whoever approves for the whole school gave the second factor within the last ten minutes.
    const approver = await ApiClient.signIn(apiUrl, 'cgcn');
    const times: number[] = [];
    for (let run = 0; run < approvals; run += 1) {
      times.push(await approve(approver, await submit(finance)));
    }
    return { recipients, median: median(times), slowest: Math.max(...times), ...sent };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { leftOut: `the API refused it: ${error.message}` };
  }
}

async function sendOne(
  house: BenchHouse,
  comms: ApiClient,
  finance: ApiClient,
  recipients: number,
): Promise<Pick<ApprovalFigures, 'plannedAndSentPerSecond' | 'memory'>> {
  return withWorker(house.environment, 'carrier', async (worker) => {
    await settleDown(house);
    const announcement = await submit(finance);
    const began = performance.now();
    await approve(comms, announcement);
    const ended = await handedOver(house, announcement.id, recipients, 'announcement');
    return {
      plannedAndSentPerSecond: recipients / ((ended - began) / 1_000),
      memory: await memoryOf(house, worker.pid),
    };
  });
}

function submit(finance: ApiClient): Promise<Announcement> {
  return finance.post('/announcements', {
    title: 'Họp phụ huynh',
    text: 'Kính gửi PHHS em {họ tên học sinh}, lớp {lớp}: nhà trường họp phụ huynh lúc 8 giờ Chủ nhật tuần này. Trân trọng.',
    audience: { kind: 'school' },
    accurate: true,
  });
}

/** Returns how long the request took, in milliseconds. */
async function approve(comms: ApiClient, { id, revision }: Announcement): Promise<number> {
  const began = performance.now();
  await comms.post(`/announcements/${id}/approval`, { revision });
  return performance.now() - began;
}
