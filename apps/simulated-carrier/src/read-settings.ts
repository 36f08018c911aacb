import type { ChangeableOptions } from './carrier-options.js';
import { FAULT_MODES, type FaultMode, type FaultRequest } from './faults.js';

/** The name of the field that can't be read. */
export interface UnreadableField {
  readonly unreadable: string;
}

interface ReadObject {
  readonly fields: Record<string, unknown>;
}

/** Reads the body of `PUT /faults`. */
export function readFaults(body: string): FaultRequest | UnreadableField {
  const read = readObject(body, ['mode', 'share', 'lateMilliseconds', 'remaining']);
  if ('unreadable' in read) return read;
  const { mode, share, lateMilliseconds, remaining } = read.fields;
  if (!FAULT_MODES.includes(mode as FaultMode)) return { unreadable: 'mode' };
  if (!isAbsent(share) && !isNumber(share, 0, 1)) return { unreadable: 'share' };
  if (!isAbsent(lateMilliseconds) && !isNumber(lateMilliseconds, 0, 3_600_000)) {
    return { unreadable: 'lateMilliseconds' };
  }
  if (!isAbsent(remaining) && !(isNumber(remaining, 0, 1e12) && Number.isInteger(remaining))) {
    return { unreadable: 'remaining' };
  }
  return {
    mode: mode as FaultMode,
    ...(isAbsent(share) ? {} : { share: share }),
    ...(isAbsent(lateMilliseconds) ? {} : { lateMilliseconds: lateMilliseconds }),
    ...(isAbsent(remaining) ? {} : { remaining: remaining }),
  };
}

/** Reads the body of `PUT /options`: any of the options that may change, the others stay. */
export function readOptions(body: string): Partial<ChangeableOptions> | UnreadableField {
  const read = readObject(body, ['idempotent', 'lookUp', 'receipts', 'rate']);
  if ('unreadable' in read) return read;
  const { fields } = read;
  for (const name of ['idempotent', 'lookUp', 'receipts']) {
    if (fields[name] !== undefined && typeof fields[name] !== 'boolean')
      return { unreadable: name };
  }
  const { rate } = fields;
  // A rate of `null` is a value of its own: no limit.
  if (!isAbsent(rate) && !(isNumber(rate, 0, 1e9) && rate > 0)) return { unreadable: 'rate' };
  return fields;
}

function readObject(body: string, names: readonly string[]): ReadObject | UnreadableField {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { unreadable: 'body' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { unreadable: 'body' };
  }
  const unknownName = Object.keys(value).find((name) => !names.includes(name));
  return unknownName === undefined ? { fields: { ...value } } : { unreadable: unknownName };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isNumber(value: unknown, lowest: number, highest: number): value is number {
  return typeof value === 'number' && value >= lowest && value <= highest;
}
