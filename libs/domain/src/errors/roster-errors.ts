import type { CatalogueEntry } from './catalogue-entry.js';

/** Of uploaded rosters. */
export const rosterErrors = {
  'roster.empty': {
    status: 422,
    vi: 'Tệp không có dữ liệu. Thầy/cô xem lại đã chọn đúng tệp chưa.',
    en: 'There is nothing in the file. Please check that it is the right one.',
  },
  'roster.not-a-workbook': {
    status: 422,
    vi: 'Đây không phải tệp bảng tính Excel (.xlsx) hay CSV nên không đọc được. Thầy/cô lưu danh sách thành .xlsx rồi tải lên lại.',
    en: 'This is neither an Excel workbook (.xlsx) nor CSV and cannot be read. Please save the list as .xlsx and upload it again.',
  },
  'roster.old-excel-format': {
    status: 422,
    vi: 'Tệp ở dạng Excel cũ (.xls) hoặc có mật khẩu nên không đọc được. Thầy/cô mở tệp, bỏ mật khẩu, lưu thành .xlsx rồi tải lên lại.',
    en: 'The file is in the old Excel format (.xls) or has a password, and cannot be read. Please open it, remove the password, save it as .xlsx and upload it again.',
  },
  'roster.macros': {
    status: 422,
    vi: 'Tệp có chứa macro (.xlsm) nên không được nhận. Thầy/cô mở tệp, chọn Lưu thành → Excel Workbook (.xlsx), rồi tải lên lại.',
    en: 'The file holds macros (.xlsm) and was not taken. Please open it, choose Save as → Excel Workbook (.xlsx), and upload that.',
  },
  'roster.damaged': {
    status: 422,
    vi: 'Tệp bị hỏng nên không đọc được. Thầy/cô mở tệp bằng Excel, lưu lại rồi tải lên lại.',
    en: 'The file is damaged and cannot be read. Please open it in Excel, save it again and upload it.',
  },
  'roster.too-large': {
    status: 422,
    vi: 'Nội dung tệp quá lớn so với danh sách của một trường. Thầy/cô bỏ hình ảnh và trang tính thừa rồi tải lên lại.',
    en: 'The file holds more than a school’s list can. Please remove pictures and sheets that are not needed and upload it again.',
  },
  'roster.too-many-rows': {
    status: 422,
    vi: 'Tệp có {rows} dòng, nhiều hơn 20.000 dòng của một tệp danh sách, nên chưa dòng nào được nhận. Thầy/cô chia thành nhiều tệp.',
    en: 'The file has {rows} rows, more than the 20,000 of one list, so none was taken. Please split it into several files.',
  },
  'roster.no-students': {
    status: 422,
    vi: 'Không đọc được học sinh nào trong tệp nên chưa có gì để nhận. Thầy/cô xem lại ý nghĩa các cột.',
    en: 'No student could be read in the file, so there is nothing to take over. Please look at what the columns mean.',
  },
  'roster-import.not-found': {
    status: 404,
    vi: 'Không tìm thấy tệp danh sách này. Thầy/cô tải tệp lên lại.',
    en: 'There is no such uploaded list. Please upload the file again.',
  },
  'roster-import.nothing-refused': {
    status: 404,
    vi: 'Danh sách này không có dòng hay ô nào bị từ chối nên không có gì cần sửa.',
    en: 'No row and no cell of this list was refused, so there is nothing to mend.',
  },
  'roster-import.already-accepted': {
    status: 409,
    vi: 'Danh sách này đã được nhận nên không sửa được nữa. Thầy/cô tải tệp đã sửa lên như một danh sách mới.',
    en: 'This list was taken over already and can no longer be corrected. Please upload the mended file as a new list.',
  },
} as const satisfies Record<string, CatalogueEntry>;
