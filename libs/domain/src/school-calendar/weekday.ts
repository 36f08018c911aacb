/** The days of a week as the school counts them, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayLabels: Readonly<Record<Weekday, { vi: string; en: string }>> = {
  monday: { vi: 'Thứ Hai', en: 'Monday' },
  tuesday: { vi: 'Thứ Ba', en: 'Tuesday' },
  wednesday: { vi: 'Thứ Tư', en: 'Wednesday' },
  thursday: { vi: 'Thứ Năm', en: 'Thursday' },
  friday: { vi: 'Thứ Sáu', en: 'Friday' },
  saturday: { vi: 'Thứ Bảy', en: 'Saturday' },
  sunday: { vi: 'Chủ nhật', en: 'Sunday' },
};

/**
 * @param date `YYYY-MM-DD`
 * @throws RangeError when it is no day of the calendar
 */
export function weekdayOf(date: string): Weekday {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) {
    throw new RangeError(`"${date}" is no day of the calendar; write YYYY-MM-DD`);
  }
  // JavaScript counts from Sunday.
  return weekdays[(day.getUTCDay() + 6) % 7]!;
}
