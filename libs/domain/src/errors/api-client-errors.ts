import type { CatalogueEntry } from './catalogue-entry.js';

/** Of other programs that call the API. */
export const apiClientErrors = {
  'api-client.required': {
    status: 401,
    vi: 'Yêu cầu cần mã truy cập của một phần mềm được tổ CGCN cấp (Authorization: Bearer ll_…). Mã bị thiếu, sai, hết hạn hoặc đã bị thu hồi.',
    en: 'The request needs the token of a program that the comms team let in (Authorization: Bearer ll_…). It is missing, wrong, expired or revoked.',
  },
  'api-client.out-of-scope': {
    status: 403,
    vi: 'Mã truy cập này không có quyền {scope}. Tổ CGCN cấp quyền khi tạo phần mềm.',
    en: 'This token does not have the scope {scope}. The comms team gives scopes when it makes the client.',
  },
  'api-client.too-many-requests': {
    status: 429,
    vi: 'Phần mềm này đã gửi quá {limit} yêu cầu trong một phút. Xin đợi theo Retry-After, hoặc gửi theo lô.',
    en: 'This program sent more than {limit} requests within a minute. Wait as Retry-After says, or push in batches.',
  },
  'api-client.not-found': {
    status: 404,
    vi: 'Không có phần mềm này. Xin tải lại danh sách.',
    en: 'There is no such client. Please reload the list.',
  },
  'api-client.revoked': {
    status: 409,
    vi: 'Phần mềm này đã bị thu hồi nên không đổi mã được. Xin tạo phần mềm mới.',
    en: 'This client was revoked, so it gets no new secret. Please make a new client.',
  },
  'api-client.expiry': {
    status: 422,
    vi: 'Hạn dùng phải ở tương lai và trong vòng hai năm tới.',
    en: 'The expiry must lie in the future, and within two years.',
  },
} as const satisfies Record<string, CatalogueEntry>;
