import type { Messages } from '../../platform/messages/messages.js';
import type { Assignment } from './homeroom-queries.js';

/** From when until when somebody has a class, in words. */
export function daysText(
  { from, until, time }: Pick<Assignment, 'from' | 'until' | 'time'>,
  { t, format }: Pick<Messages, 't' | 'format'>,
): string {
  const days =
    until === null
      ? t('homerooms.days.from', { from: format.date(from) })
      : t('homerooms.days.both', { from: format.date(from), until: format.date(until) });
  return time === 'planned' ? t('homerooms.days.coming', { days }) : days;
}
