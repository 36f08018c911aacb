import { headingText } from '../roster/heading-words.js';
import { type LessonTime, lessonTimes } from './school-calendar.js';
import { type Weekday, weekdays } from './weekday.js';

export const calendarColumns = ['kind', 'from', 'until', 'lessons', 'name'] as const;
export type CalendarColumn = (typeof calendarColumns)[number];

/** The headings that we write, in the order of the columns. */
export const calendarHeadings: Readonly<Record<'vi' | 'en', Record<CalendarColumn, string>>> = {
  vi: {
    kind: 'Loại',
    from: 'Từ ngày',
    until: 'Đến ngày',
    lessons: 'Buổi học',
    name: 'Tên, ghi chú',
  },
  en: { kind: 'Kind', from: 'From', until: 'Until', lessons: 'Lessons', name: 'Name, note' },
};

/** What a line of the sheet speaks of. */
export type CalendarLineKind =
  | { readonly kind: 'term' }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'holiday' }
  | { readonly kind: 'half-day' }
  | { readonly kind: 'made-up' };

export const calendarKindLabels = {
  term: { vi: 'Học kì', en: 'Term' },
  holiday: { vi: 'Ngày nghỉ', en: 'Holiday' },
  'half-day': { vi: 'Học nửa ngày', en: 'Half day' },
  'made-up': { vi: 'Học bù', en: 'Made up' },
} as const;

const headings: readonly (readonly [CalendarColumn, RegExp])[] = [
  ['kind', /^(?:loai( ngay)?|kind|type)$/],
  ['from', /^(?:tu( ngay)?|bat dau|ngay bat dau|ngay|from|start|date)$/],
  ['until', /^(?:(?:den|toi)( het)?( ngay)?|ket thuc|ngay ket thuc|until|to|end)$/],
  ['lessons', /^(?:buoi( hoc)?|lessons|half)$/],
  ['name', /^(?:ten|ghi chu|noi dung|ten ghi chu|name|notes?|name note|li do|ly do)$/],
];

/** Unaccented words for each weekday; the Vietnamese count them from two. */
const weekdayWords: Readonly<Record<Weekday, RegExp>> = {
  monday: /^(?:thu (?:hai|2)|t ?2|monday|mon)$/,
  tuesday: /^(?:thu (?:ba|3)|t ?3|tuesday|tue)$/,
  wednesday: /^(?:thu (?:tu|4)|t ?4|wednesday|wed)$/,
  thursday: /^(?:thu (?:nam|5)|t ?5|thursday|thu)$/,
  friday: /^(?:thu (?:sau|6)|t ?6|friday|fri)$/,
  saturday: /^(?:thu (?:bay|7)|t ?7|saturday|sat)$/,
  sunday: /^(?:chu nhat|cn|sunday|sun)$/,
};

const lessonWords: Readonly<Record<LessonTime, RegExp>> = {
  none: /^(?:nghi( hoc)?|khong( hoc| co)?|no school|none|off)$/,
  whole: /^(?:(?:hoc )?ca ngay|2 buoi|hai buoi|whole( day)?|all day|full)$/,
  morning: /^(?:(?:hoc )?(?:buoi )?sang|morning|am)$/,
  afternoon: /^(?:(?:hoc )?(?:buoi )?chieu|afternoon|pm)$/,
};

/** The column over which a heading stands. */
export function calendarColumnOf(heading: string): CalendarColumn | null {
  const { plain } = headingText(heading);
  return headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Null for words that name nothing of a calendar. */
export function readCalendarKind(text: string): CalendarLineKind | null {
  const { plain } = headingText(text);
  const weekday = weekdays.find((day) => weekdayWords[day].test(plain));
  if (weekday !== undefined) return { kind: 'weekday', weekday };
  if (/^(?:hoc k[iy]|hk|term|semester)(?: |$)/.test(plain)) return { kind: 'term' };
  if (/^(?:hoc |day )?bu$|^(?:hoc|day|ngay) (?:hoc )?bu|^made? up|^make up/.test(plain)) {
    return { kind: 'made-up' };
  }
  if (/nua (?:ngay|buoi)|half/.test(plain)) return { kind: 'half-day' };
  if (/^(?:ngay |duoc )?nghi(?: |$)|^holiday|^day off/.test(plain)) return { kind: 'holiday' };
  return null;
}

/** Null for words that name no half of a day. */
export function readLessonTime(text: string): LessonTime | null {
  const { plain } = headingText(text);
  return lessonTimes.find((time) => lessonWords[time].test(plain)) ?? null;
}
