import { earliestHandOver, mayHandOver, openingOf, toSchoolIso } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SendingWindow } from '../delivery/window/sending-window.js';
import { WaitingSendsRepository } from '../delivery/window/waiting-sends.repository.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { requireUsableHours } from './require-usable-hours.js';
import type { SendingWindowBody, SendingWindowPreviewView } from './sending-window-views.js';

@Injectable()
export class PreviewSendingWindow {
  constructor(
    private readonly window: SendingWindow,
    private readonly waiting: WaitingSendsRepository,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * What other quiet hours would do to what waits at this moment; nothing is changed.
   * @throws CodedError `request.invalid`, `sending-window.too-short`
   */
  async run(body: SendingWindowBody): Promise<SendingWindowPreviewView> {
    const after = requireUsableHours(body);
    const { quietHours: before } = await this.window.hours();
    const now = await this.schoolClock.now();
    const timeout = this.window.requestTimeoutMilliseconds;
    const moved = new Map<string, { messages: number; leavesAt: Date; wouldLeaveAt: Date }>();
    let unmoved = 0;
    for (const { notBefore, messages } of await this.waiting.list()) {
      const due = notBefore > now ? notBefore : now;
      const leavesAt = earliestHandOver(due, before, timeout);
      const wouldLeaveAt = earliestHandOver(due, after, timeout);
      if (leavesAt.getTime() === wouldLeaveAt.getTime()) {
        unmoved += messages;
        continue;
      }
      const key = `${leavesAt.getTime()} ${wouldLeaveAt.getTime()}`;
      const sum = (moved.get(key)?.messages ?? 0) + messages;
      moved.set(key, { messages: sum, leavesAt, wouldLeaveAt });
    }
    return {
      moved: [...moved.values()]
        .sort((one, other) => one.wouldLeaveAt.getTime() - other.wouldLeaveAt.getTime())
        .map(({ messages, leavesAt, wouldLeaveAt }) => ({
          messages,
          leavesAt: toSchoolIso(leavesAt),
          wouldLeaveAt: toSchoolIso(wouldLeaveAt),
        })),
      unmoved,
      now: toSchoolIso(now),
      open: mayHandOver(now, after, timeout),
      openMinutes: openingOf(after) / 60_000,
    };
  }
}
