import { minutesLate } from '../class-diary/diary-day.js';
import { type ContradictionKind, contradictionKinds } from '../daily-report/contradictions.js';
import type { ContradictionSide } from '../daily-report/settlement.js';

/** One class's diary on one school day on which it was asked for. */
export interface DiaryRow {
  readonly classId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly due: Date;
  /** Null where it never came. */
  readonly handedInAt: Date | null;
}

/** How a diary came; `awaited` while it has not come and is not due yet. */
export const diaryArrivals = ['on-time', 'late', 'missing', 'awaited'] as const;
export type DiaryArrival = (typeof diaryArrivals)[number];

export function diaryArrival(
  { due, handedInAt }: Pick<DiaryRow, 'due' | 'handedInAt'>,
  now: Date,
): DiaryArrival {
  if (handedInAt === null) return now > due ? 'missing' : 'awaited';
  return minutesLate(handedInAt, due) > 0 ? 'late' : 'on-time';
}

export interface DiariesOnTime {
  readonly classId: string;
  readonly asked: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** From 0 to 1. */
  readonly onTimeRate: number;
  /** Of the late ones; null where there is none. */
  readonly averageMinutesLate: number | null;
}

/** How each class's diaries came, in the order in which the classes first stand in the rows. */
export function diariesOnTime(rows: readonly DiaryRow[]): DiariesOnTime[] {
  const classIds = [...new Set(rows.map(({ classId }) => classId))];
  return classIds.map((classId) => {
    const ofClass = rows.filter((row) => row.classId === classId);
    const came = ofClass.flatMap(({ due, handedInAt }) =>
      handedInAt === null ? [] : [minutesLate(handedInAt, due)],
    );
    const late = came.filter((minutes) => minutes > 0);
    const onTime = came.length - late.length;
    const sum = late.reduce((total, minutes) => total + minutes, 0);
    return {
      ...{ classId, onTime, asked: ofClass.length, late: late.length },
      missing: ofClass.length - came.length,
      onTimeRate: onTime / ofClass.length,
      averageMinutesLate: late.length === 0 ? null : sum / late.length,
    };
  });
}

/** A contradiction that there was. */
export interface ContradictionRow {
  readonly kind: ContradictionKind;
  /** Null while nobody has decided. */
  readonly choice: ContradictionSide | null;
}

export interface ContradictionCount {
  readonly kind: ContradictionKind;
  readonly all: number;
  readonly diaryRight: number;
  readonly observationRight: number;
  readonly open: number;
}

/** How many contradictions of each kind there were, and which side was right; all kinds, in their order. */
export function contradictionsByKind(rows: readonly ContradictionRow[]): ContradictionCount[] {
  return contradictionKinds.map((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const count = (choice: ContradictionSide | null): number =>
      ofKind.filter((row) => row.choice === choice).length;
    return {
      kind,
      all: ofKind.length,
      diaryRight: count('diary'),
      observationRight: count('observation'),
      open: count(null),
    };
  });
}
