import type { Language } from '../messages/language.js';
import { formatMoney, formatNumber, formatShare } from './numbers.js';
import { formatPhone } from './phones.js';
import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatNearTime,
  formatTime,
  type Instant,
} from './times.js';

/** How values are written in one language; times are always the school's. */
export interface Formats {
  number: (value: number) => string;
  /** 0.87 as 87%. */
  share: (value: number) => string;
  /** Vietnamese đồng. */
  money: (dong: number) => string;
  /** 24/11/2026. */
  date: (instant: Instant) => string;
  /** 06:00. */
  time: (instant: Instant) => string;
  /** 06:00 24/11/2026. */
  dateTime: (instant: Instant) => string;
  /** 06:00 hôm nay, where the day is near; `now` is school time. */
  nearTime: (instant: Instant, now: Instant) => string;
  /** Milliseconds as 3 phút. */
  duration: (milliseconds: number) => string;
  /** 0912 000 123. */
  phone: (phone: string) => string;
}

export function formatsIn(language: Language): Formats {
  return {
    number: (value) => formatNumber(value, language),
    share: (value) => formatShare(value, language),
    money: (dong) => formatMoney(dong, language),
    date: formatDate,
    time: formatTime,
    dateTime: formatDateTime,
    nearTime: (instant, now) => formatNearTime(instant, now, language),
    duration: (milliseconds) => formatDuration(milliseconds, language),
    phone: formatPhone,
  };
}
