import { SendPace } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import type { StreamReader } from '../../platform/http/event-streams.js';
import type { DispatchSummary } from '../dispatches/dispatch-request.js';
import { describeProgress } from '../dispatches/progress-view.js';
import { SendingWindow } from '../window/sending-window.js';
import type { LiveSendView } from './live-send-view.js';

/** What a sender says of its send at a moment. */
export interface SendAtMoment {
  state: string;
  /** Null until it is planned. */
  progress: DispatchSummary | null;
  ended: boolean;
}

/** A send that began no longer ago than this is taken to have gone at one pace since. Milliseconds. */
const steadySince = 10 * 60_000;

/** Sends as they go on, for a stream of events; of whichever sender. */
@Injectable()
export class LiveSends {
  constructor(
    private readonly window: SendingWindow,
    private readonly realClock: RealClock,
  ) {}

  /** @param read looks at the send, and refuses who may not see it */
  reader(read: () => Promise<SendAtMoment>): StreamReader<LiveSendView> {
    let pace = new SendPace();
    let isFirst = true;
    return async () => {
      const { state, progress, ended } = await read();
      if (progress === null) return { state, progress, secondsLeft: null, opensAt: null, ended };
      const { now, open, opensAt } = await this.window.state();
      const at = this.realClock.now().getTime();
      if (isFirst) seeBeginning(pace, progress, now, at);
      isFirst = false;
      // The time in which a send was held back says nothing of its pace.
      if (progress.paused) pace = new SendPace();
      pace.see({ at, underWay: progress.underWay });
      const waits = !open && progress.underWay > 0;
      return {
        state,
        progress: describeProgress(progress),
        secondsLeft: waits || progress.paused ? null : await this.secondsLeft(pace, now),
        opensAt: waits ? opensAt.toISOString() : null,
        ended,
      };
    };
  }

  /** A send whose end falls into the quiet hours ends after them at the earliest. */
  private async secondsLeft(pace: SendPace, now: Date): Promise<number | null> {
    const seconds = pace.secondsLeft();
    if (seconds === null || seconds === 0) return seconds;
    const end = new Date(now.getTime() + seconds * 1_000);
    const possible = await this.window.earliestHandOver(end);
    return Math.ceil((possible.getTime() - now.getTime()) / 1_000);
  }
}

/** After a reload the pace is known at once: from the first hand-over, if that is not long ago. */
function seeBeginning(pace: SendPace, progress: DispatchSummary, now: Date, at: number): void {
  const { firstLeftAt, total } = progress;
  const age = firstLeftAt === null ? 0 : now.getTime() - firstLeftAt.getTime();
  if (age > 0 && age < steadySince) pace.see({ at: at - age, underWay: total });
}
