import type { Schemas } from '@lien-lac/contract';
import { schoolDate, schoolInstant } from '@lien-lac/domain';

/** A new program as it is written, before it is anything. */
export interface ClientDraft {
  name: string;
  scopes: Schemas['ApiScope'][];
  /** The last day of its token, YYYY-MM-DD. */
  lastDay: string;
  /** Empty for the school's usual limit. */
  rate: string;
}

export type DraftField = 'name' | 'scopes' | 'expires' | 'rate';

const mostRate = 6_000;

/** The days from which the last one of a token is chosen, and the usual one: a year from now. */
export function daysOf(now: Date): { first: string; usual: string; last: string } {
  const first = schoolDate(now);
  const later = (years: number): string => {
    const year = Number(first.slice(0, 4)) + years;
    // Every year has a 28th of February.
    return first.endsWith('-02-29') ? `${year}-02-28` : `${year}${first.slice(4)}`;
  };
  return { first, usual: later(1), last: later(2) };
}

/** The end of a day at school, as the API takes it. */
export function endOfDay(day: string): string {
  return schoolInstant(day, '23:59:59').toISOString();
}

/** Whether a token may end with this day. */
export function isPossibleDay(day: string, now: Date): boolean {
  const { first, last } = daysOf(now);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= first && day <= last;
}

/** What the API is asked for; or the fields that are not right yet. */
export function readDraft(
  { name, scopes, lastDay, rate }: ClientDraft,
  now: Date,
): { body: Schemas['ApiClientBody'] } | { wrong: DraftField[] } {
  const requests = rate.trim() === '' ? undefined : Number(rate.replaceAll('.', ''));
  const isRate =
    requests === undefined || (Number.isInteger(requests) && requests >= 1 && requests <= mostRate);
  const wrong: DraftField[] = [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(scopes.length === 0 ? (['scopes'] as const) : []),
    ...(isPossibleDay(lastDay, now) ? [] : (['expires'] as const)),
    ...(isRate ? [] : (['rate'] as const)),
  ];
  if (wrong.length > 0) return { wrong };
  return {
    body: {
      ...{ name: name.trim(), scopes, expiresAt: endOfDay(lastDay) },
      ...(requests === undefined ? {} : { requestsPerMinute: requests }),
    },
  };
}
