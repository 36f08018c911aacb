/** What the reader of an error is told, in both languages, and the HTTP status that goes with it. */
export interface CatalogueEntry {
  status: number;
  vi: string;
  en: string;
}

const entries = {
  'request.invalid': {
    status: 400,
    vi: 'Có ô chưa đúng. Thầy/cô xem lại những ô được đánh dấu.',
    en: 'Some fields are not right. Please look at the marked ones.',
  },
  'request.not-found': {
    status: 404,
    vi: 'Không tìm thấy trang hoặc dữ liệu này.',
    en: 'There is nothing here by this address.',
  },
  'request.too-large': {
    status: 413,
    vi: 'Tệp quá lớn. Xin chia thành nhiều tệp nhỏ hơn.',
    en: 'The file is too large. Please split it into smaller ones.',
  },
  'request.too-many': {
    status: 429,
    vi: 'Thầy/cô đã thử quá nhiều lần. Xin đợi một phút rồi thử lại.',
    en: 'Too many tries. Please wait a minute and try again.',
  },
  'request.forged': {
    status: 403,
    vi: 'Yêu cầu không mang mã bảo vệ của phiên. Xin tải lại trang rồi thử lại.',
    en: 'The request does not carry the session’s protection token. Please reload and try again.',
  },
  'server.failed': {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Việc vừa làm chưa được lưu; xin thử lại sau ít phút.',
    en: 'Something went wrong on our side. Nothing was saved; please try again in a few minutes.',
  },
  'clock.not-settable': {
    status: 403,
    vi: 'Chỉ chỉnh được đồng hồ khi chạy thử.',
    en: 'The school clock can be set in demo and test only.',
  },
  'clock.invalid-instant': {
    status: 422,
    vi: 'Thời điểm phải theo ISO 8601 và có múi giờ, ví dụ 2026-11-23T22:30:00+07:00.',
    en: 'The instant must be ISO 8601 with an offset, such as 2026-11-23T22:30:00+07:00.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof entries;

/** Every error the system tells of, by its code. */
export const errorCatalogue: Readonly<Record<ErrorCode, CatalogueEntry>> = entries;

/**
 * The text for a code with its `{…}` filled in.
 * @param values by the names that stand in braces in the text
 */
export function errorText(
  code: ErrorCode,
  language: 'vi' | 'en',
  values: Record<string, string | number> = {},
): string {
  return errorCatalogue[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
