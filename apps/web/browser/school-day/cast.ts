import { studentName } from './large-school.js';

/** A Tuesday with school all day. */
export const day = '2026-11-24';
export const at = (time: string): string => `${day}T${time}+07:00`;

/** The class that is told of from its first bell to its families' phones. */
export const ownClass = '10A1';

/** Of that class. The diary has the first three; the others are there all day, as it says. */
export const cast = {
  late: studentName(2),
  onLeave: studentName(5),
  withoutCard: studentName(9),
  /** Giám thị sends this one to the nurse. */
  unwell: studentName(14),
  /** Giám thị sees this one come late. */
  seenLate: studentName(20),
  /** Bán trú misses this one at noon. */
  missedAtNoon: studentName(25),
  ordinary: studentName(30),
} as const;

/** Whose diaries have not come at 15:30, and what becomes of them. */
export const slow = {
  /** Comes ten seconds before it is due, right after the worker was killed. */
  inTime: '12A9',
  /** Is handed in on a phone, 23 minutes late. */
  late: '11A1',
  /** A member of CGCN fills it in. */
  filledIn: '12A1',
  /** Comes after BGH was told. */
  last: '12A10',
} as const;

/** Over the API: what every other class's teacher writes. */
export const others = { late: 1, absent: 4, study: 8, conduct: 11 } as const;

/** Over the API: contradictions and an illness in classes that nobody looks at on a screen. */
export const missedByGiamThi = { className: '10A3', place: 12 } as const;
export const lateByGiamThi = { className: '11A5', place: 17 } as const;
export const illByDiary = { className: '11A5', place: 15 } as const;
