import { weekdayLabels, weekdayOf } from '@lien-lac/domain';
import type { Formats } from '../../../platform/formatting/formats.js';
import type { Language } from '../../../platform/messages/language.js';

/** 2026-11 as 11/2026. */
export function monthInWords(month: string): string {
  return month.split('-').reverse().join('/');
}

/** 2026-11-23 as Thứ Hai 23/11. */
export function dayInWords(date: string, language: Language): string {
  return `${weekdayLabels[weekdayOf(date)][language]} ${shortDay(date)}`;
}

/** 2026-11-23 as 23/11. */
export function shortDay(date: string): string {
  return date.slice(5).split('-').reverse().join('/');
}

/** 0.987 as 98,7%: where nearly all are there, whole per cents tell nothing apart. */
export function percentInWords(share: number, { number }: Pick<Formats, 'number'>): string {
  return `${number(share * 100)}%`;
}

/** The month of an instant of school time, `YYYY-MM`. */
export function monthOf(now: string): string {
  const school = new Date(new Date(now).getTime() + 7 * 60 * 60 * 1000);
  return school.toISOString().slice(0, 7);
}
