import { type SendingHindrances, sendingHindrances } from '@lien-lac/domain';
import type { SendingWindow } from '../../delivery/window/sending-window.js';
import type { ClassDay } from './class-day.js';

/** What still stands in the way of a class's messages. */
export async function hindrancesOf(
  day: ClassDay,
  now: Date,
  window: SendingWindow,
): Promise<SendingHindrances[]> {
  const reports = day.lines.map(({ id, edit, composed }) => ({
    ...{ studentId: id, edit, tooLong: composed.tooLong },
  }));
  return sendingHindrances(
    { date: day.date, contradictions: day.contradictions, reports },
    now,
    await window.quietHours(),
    window.requestTimeoutMilliseconds,
  );
}
