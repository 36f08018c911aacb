import {
  invalidQuietHoursFields,
  openingOf,
  type QuietHours,
  shortestOpening,
} from '@lien-lac/domain';
import { CodedError } from '../platform/errors/coded-error.js';
import type { SendingWindowBody } from './sending-window-views.js';

const fields = { from: 'quietFrom', until: 'quietUntil' } as const;

/**
 * The hours that a person asks for, if a school can live by them.
 * @throws CodedError `request.invalid` with the fields, `sending-window.too-short`
 */
export function requireUsableHours({ quietFrom, quietUntil }: SendingWindowBody): QuietHours {
  const hours = { from: quietFrom, until: quietUntil };
  const invalid = invalidQuietHoursFields(hours);
  if (invalid.length > 0) {
    const problems = invalid.map((field) => ({ field: fields[field], code: 'isMilitaryTime' }));
    throw new CodedError('request.invalid', {}, problems);
  }
  if (openingOf(hours) < shortestOpening) throw new CodedError('sending-window.too-short');
  return hours;
}
