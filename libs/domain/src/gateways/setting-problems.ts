/** What may be wrong with a field of a gateway's settings. `{…}` are filled in. */
export const gatewaySettingProblems = {
  'gateway-missing': {
    vi: 'Xin điền ô này.',
    en: 'Please fill this in.',
  },
  'gateway-url': {
    vi: 'Địa chỉ phải bắt đầu bằng {schemes}.',
    en: 'It must be an address that begins with {schemes}.',
  },
  'gateway-number': {
    vi: 'Phải là số nguyên từ {least} đến {most}.',
    en: 'It must be a whole number from {least} to {most}.',
  },
  'gateway-choice': {
    vi: 'Xin chọn một trong các giá trị: {allowed}.',
    en: 'Please choose one of: {allowed}.',
  },
  'gateway-flag': {
    vi: 'Xin chọn có hoặc không.',
    en: 'Please choose yes or no.',
  },
  'gateway-short-text': {
    vi: 'Tối đa {most} chữ cái không dấu hoặc chữ số.',
    en: 'At most {most} letters or digits without marks.',
  },
  'gateway-texts': {
    vi: 'Mỗi dòng gồm tên tham số (chữ không dấu, chữ số hoặc gạch dưới) và nội dung; nhiều nhất {mostTexts} dòng, mỗi nội dung tối đa {most} chữ.',
    en: 'Each line is a parameter’s name (letters without marks, digits or underscores) and its words; at most {mostTexts} lines of {most} characters.',
  },
  'gateway-certificate': {
    vi: 'Phải là một chứng thư dạng PEM (bắt đầu bằng -----BEGIN CERTIFICATE-----).',
    en: 'It must be a certificate in PEM (beginning with -----BEGIN CERTIFICATE-----).',
  },
  'gateway-unknown-field': {
    vi: 'Loại cổng này không có ô như vậy.',
    en: 'This kind of gateway has no such field.',
  },
  'gateway-secrets-again': {
    vi: 'Địa chỉ đã đổi nên phải nhập lại khoá: khoá cũ không được gửi tới nơi khác.',
    en: 'The address has changed, so its secrets have to be entered again: those of another place are not sent there.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type GatewaySettingProblem = keyof typeof gatewaySettingProblems;

/** The words for a problem, with their `{…}` filled in. */
export function gatewaySettingProblemText(
  code: GatewaySettingProblem,
  language: 'vi' | 'en',
  values: Readonly<Record<string, string | number>> = {},
): string {
  return gatewaySettingProblems[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
