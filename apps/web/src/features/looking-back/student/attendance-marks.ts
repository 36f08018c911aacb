import type { AttendanceKind } from '@lien-lac/domain';
import type { Tone } from '../../../components/state-texts.js';
import type { DayReport } from '../looking-back-queries.js';

/** The letter in a school's register of whatever is more than being there. */
export const attendanceLetters = {
  late: 'M',
  'absent-with-leave': 'P',
  'absent-without-leave': 'K',
  'left-early': 'S',
} as const satisfies Record<Exclude<AttendanceKind, 'present'>, string>;

export const attendanceTones: Readonly<Record<AttendanceKind, Tone>> = {
  present: 'good',
  late: 'attention',
  'absent-with-leave': 'attention',
  'absent-without-leave': 'bad',
  'left-early': 'attention',
};

export const outcomeTones: Readonly<Record<DayReport['outcome'], Tone>> = {
  confirmed: 'good',
  'handed-over': 'moving',
  'under-way': 'waiting',
  unknown: 'attention',
  expired: 'bad',
  'did-not-arrive': 'bad',
  nobody: 'attention',
};
