import type { Request } from 'express';

/** What a session remembers of where it began, for its owner to know it by. */
export interface Device {
  browser: string | null;
  system: string | null;
  address: string | null;
}

declare module 'express-session' {
  interface SessionData {
    device?: Device;
    /** When this session gave its second factor first or last; ISO 8601, real time. */
    secondFactorAt?: string;
  }
}

/** The first that fits: most browsers also name those whose pages they want to be given. */
const browsers: readonly [RegExp, string][] = [
  [/\bZalo\b/i, 'Zalo'],
  [/\bcoc_coc_browser\b/i, 'Cốc Cốc'],
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** The families of a browser and its system by its user agent (RFC 9110 § 10.1.5); null unless known. */
export function readUserAgent(text: string): Pick<Device, 'browser' | 'system'> {
  const first = (families: readonly [RegExp, string][]): string | null =>
    families.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return { browser: first(browsers), system: first(systems) };
}

export function deviceOf(request: Request): Device {
  const userAgent = (request.headers['user-agent'] ?? '').slice(0, 1_000);
  return { ...readUserAgent(userAgent), address: request.ip ?? null };
}
