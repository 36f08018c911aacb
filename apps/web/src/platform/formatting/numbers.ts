import type { Language } from '../messages/language.js';

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

const whole = formatters((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const share = formatters(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

/** 1988 as 1.988 in Vietnamese and 1,988 in English; at most one decimal. */
export function formatNumber(value: number, language: Language): string {
  return whole[language].format(value);
}

/** 0.874 as 87%. */
export function formatShare(value: number, language: Language): string {
  return share[language].format(value);
}

/** Vietnamese đồng, which has no smaller coin: 1250000 as 1.250.000 đ. */
export function formatMoney(dong: number, language: Language): string {
  // The space never ends a line.
  return `${formatNumber(Math.round(dong), language)}\u00a0đ`;
}

function formatters(
  make: (locale: string) => Intl.NumberFormat,
): Record<Language, Intl.NumberFormat> {
  return { vi: make(locales.vi), en: make(locales.en) };
}
