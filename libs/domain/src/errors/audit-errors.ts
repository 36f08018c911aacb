import type { CatalogueEntry } from './catalogue-entry.js';

/** Of the trail of who did what. */
export const auditErrors = {
  'audit.export-too-long': {
    status: 422,
    vi: 'Nhật ký trong khoảng đã chọn có hơn {most} dòng nên không xuất ra một tệp được. Thầy/cô chọn ít ngày hơn, hoặc lọc thêm.',
    en: 'There are more than {most} entries in what you chose, too many for one file. Please choose fewer days, or narrow it further.',
  },
  'audit.days-reversed': {
    status: 422,
    vi: 'Ngày cuối đứng trước ngày đầu nên không có dòng nào. Thầy/cô sửa lại hai ngày.',
    en: 'The last day is before the first, so there is nothing between them. Please correct the two days.',
  },
} as const satisfies Record<string, CatalogueEntry>;
