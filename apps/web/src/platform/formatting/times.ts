import type { Language } from '../messages/language.js';

const dayMilliseconds = 24 * 60 * 60 * 1000;

const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const words = {
  vi: {
    today: 'hôm nay',
    tomorrow: 'ngày mai',
    yesterday: 'hôm qua',
    seconds: 'giây',
    minutes: 'phút',
    hours: 'giờ',
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    seconds: 's',
    minutes: 'min',
    hours: 'h',
  },
} as const;

/** An instant of the API (ISO 8601), or a Date. */
export type Instant = string | Date;

/** The day in school time: 24/11/2026. A bare date, `2026-11-24`, is written the same. */
export function formatDate(instant: Instant): string {
  if (typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant)) {
    return instant.split('-').reverse().join('/');
  }
  return calendar.format(new Date(instant));
}

/** The time of day in school time: 06:00. */
export function formatTime(instant: Instant): string {
  return clock.format(new Date(instant));
}

/** 06:00 24/11/2026, the time first as the school writes it. */
export function formatDateTime(instant: Instant): string {
  return `${formatTime(instant)} ${formatDate(instant)}`;
}

/** 06:00 hôm nay, 06:00 ngày mai, 06:00 hôm qua; else 06:00 24/11/2026. */
export function formatNearTime(instant: Instant, now: Instant, language: Language): string {
  const day = formatDate(instant);
  const away = (days: number): string =>
    formatDate(new Date(new Date(now).getTime() + days * dayMilliseconds));
  const near =
    day === away(0)
      ? words[language].today
      : day === away(1)
        ? words[language].tomorrow
        : day === away(-1)
          ? words[language].yesterday
          : day;
  return `${formatTime(instant)} ${near}`;
}

/** A length of time in its largest sensible units: 45 giây, 3 phút, 1 giờ 20 phút. */
export function formatDuration(milliseconds: number, language: Language): string {
  const { seconds, minutes, hours } = words[language];
  const left = Math.max(0, Math.round(milliseconds / 1000));
  if (left < 60) return `${left} ${seconds}`;
  const wholeMinutes = Math.round(left / 60);
  if (wholeMinutes < 60) return `${wholeMinutes} ${minutes}`;
  const rest = wholeMinutes % 60;
  const full = `${Math.floor(wholeMinutes / 60)} ${hours}`;
  return rest === 0 ? full : `${full} ${rest} ${minutes}`;
}
