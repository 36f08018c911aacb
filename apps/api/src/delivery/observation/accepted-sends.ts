import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Lane } from '../dispatches/dispatch-request.js';
import { SendingWindow } from '../window/sending-window.js';
import { type AcceptedSendRow, AcceptedSendsRepository } from './accepted-sends.repository.js';

export interface AcceptedSend {
  lane: Lane;
  requestId: string | null;
  /** Real time from which its messages could have left: accepted, and their time come, by day. */
  dueAt: Date;
}

/** Of as many sends as a worker has lately sent messages of. */
const most = 500;

/** What is told of a send for each of its messages, read once. */
@Injectable()
export class AcceptedSends {
  private readonly known = new Map<string, AcceptedSend>();

  constructor(
    private readonly repository: AcceptedSendsRepository,
    private readonly window: SendingWindow,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
  ) {}

  async of(dispatchIds: Iterable<string>): Promise<ReadonlyMap<string, AcceptedSend>> {
    const ids = [...new Set(dispatchIds)];
    const unknown = ids.filter((id) => !this.known.has(id));
    if (unknown.length > 0) {
      for (const row of await this.repository.list(unknown)) {
        this.known.set(row.id, await this.describe(row));
      }
    }
    const found = new Map(
      ids.flatMap((id) => {
        const send = this.known.get(id);
        return send === undefined ? [] : [[id, send] as const];
      }),
    );
    for (const id of this.known.keys()) {
      if (this.known.size <= most) break;
      this.known.delete(id);
    }
    return found;
  }

  private async describe(row: AcceptedSendRow): Promise<AcceptedSend> {
    const { lane, requestId, acceptedAt, notBefore, obeysQuietHours } = row;
    const ahead = this.schoolClock.estimate().getTime() - this.realClock.now().getTime();
    const asked = new Date(Math.max(notBefore.getTime(), acceptedAt.getTime() + ahead));
    const opening = obeysQuietHours ? await this.window.earliestHandOver(asked) : asked;
    return { lane, requestId, dueAt: new Date(opening.getTime() - ahead) };
  }
}
