import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';

export interface Announcement {
  id: string;
  revision: number;
  plannedParts: number | null;
  progress: {
    phase: 'waiting' | 'sending' | 'closed';
    total: number;
    underWay: number;
    confirmed: number;
    handedOver: number;
    didNotArrive: number;
    unknown: number;
    firstLeftAt: string | null;
    lastLeftAt: string | null;
    counts: Record<string, number>;
  } | null;
}

interface SchoolClock {
  now: string;
  open: boolean;
  opensAt: string;
  inFlight: number;
}

/** An ordinary text of a finance department, for the whole school. */
const request = {
  title: 'Bảo hiểm y tế học sinh',
  text: 'Kính gửi PHHS em {họ tên học sinh}, lớp {lớp}: đề nghị gia đình đăng kí bảo hiểm y tế năm học 2026–2027 trước ngày 30/11. Trân trọng.',
  audience: { kind: 'school' },
  accurate: true,
};

/** Finance asks for an announcement to the whole school. */
export function submit(finance: ApiClient): Promise<Announcement> {
  return finance.post<Announcement>('/announcements', request);
}

/** The comms team looks at the very thing, and approves it; returns the seconds that approving took. */
export async function approve(comms: ApiClient, { id, revision }: Announcement): Promise<number> {
  await comms.get(`/announcements/${id}/preview`);
  const began = performance.now();
  await comms.post(`/announcements/${id}/approval`, { revision });
  return (performance.now() - began) / 1_000;
}

/**
 * Waits until every message has ended. With `movesClock`, once everything that may happen before the
 * window opens has happened, the school clock is moved on to the opening.
 */
export async function waitUntilEnded(
  comms: ApiClient,
  id: string,
  movesClock: boolean,
  tell: (announcement: Announcement, clock: SchoolClock) => void,
): Promise<Announcement> {
  let quietLooks = 0;
  for (;;) {
    const announcement = await comms.get<Announcement>(`/announcements/${id}`);
    const clock = await comms.get<SchoolClock>('/school-clock');
    tell(announcement, clock);
    const { progress } = announcement;
    if (progress?.phase === 'closed') return announcement;
    const resting =
      movesClock &&
      progress !== null &&
      !clock.open &&
      clock.inFlight === 0 &&
      progress.handedOver === 0;
    // Twice in a row, so that a worker which has just claimed is not overlooked.
    quietLooks = resting ? quietLooks + 1 : 0;
    if (quietLooks >= 2) {
      await comms.put('/school-clock', { now: clock.opensAt });
      quietLooks = 0;
    }
    await pause(250);
  }
}
