import type { CatalogueEntry } from './catalogue-entry.js';

/** Of templates, of saved groups of students, and of sheets that are uploaded as an audience. */
export const audienceErrors = {
  'student-group.not-found': {
    status: 404,
    vi: 'Không tìm thấy nhóm này, hoặc thầy/cô không được xem.',
    en: 'There is no such group, or it is not yours to see.',
  },
  'student-group.not-yours': {
    status: 403,
    vi: 'Nhóm này do người khác lập nên chỉ người đó hoặc tổ CGCN sửa được. Thầy/cô lập một nhóm mới nếu cần.',
    en: 'Somebody else made this group, so only they or the comms team change it. Please make one of your own.',
  },
  'student-group.name-taken': {
    status: 409,
    vi: 'Đã có nhóm mang tên này. Thầy/cô đặt tên khác, hoặc sửa nhóm đã có.',
    en: 'There is a group of this name already. Choose another name, or change that group.',
  },
  'student-group.student-gone': {
    status: 409,
    vi: 'Có học sinh không còn ở lớp nào, hoặc không thuộc lớp của nhóm; chưa có gì được thay đổi. Thầy/cô tải lại danh sách rồi chọn lại.',
    en: 'A student is in no class any more, or not in the class of the group; nothing was changed. Reload the list and choose again.',
  },
  'student-group.sheet-without-codes': {
    status: 422,
    vi: 'Không thấy cột “Mã học sinh” trong bảng. Thầy/cô thêm cột này: hệ thống khớp theo mã, không khớp theo tên, vì nhiều em trùng tên.',
    en: 'There is no column “Student code” in the sheet. Please add it: rows are matched by code, never by name, since many share a name.',
  },
  'audience-sheet.not-found': {
    status: 404,
    vi: 'Không tìm thấy bảng này, hoặc thầy/cô không được xem.',
    en: 'There is no such sheet, or it is not yours to see.',
  },
  'audience-sheet.nothing-to-mend': {
    status: 409,
    vi: 'Bảng này không có dòng nào cần sửa.',
    en: 'No row of this sheet has to be mended.',
  },
  'audience.sheet-without-codes': {
    status: 422,
    vi: 'Không thấy cột “Mã học sinh” trong bảng. Thầy/cô thêm cột này: hệ thống khớp theo mã, không khớp theo tên, để số tiền không tới nhầm nhà.',
    en: 'There is no column “Student code” in the sheet. Please add it: rows are matched by code, never by name, so that no amount goes to another family.',
  },
  'message-template.not-found': {
    status: 404,
    vi: 'Không tìm thấy mẫu tin này, hoặc mẫu do người khác giữ.',
    en: 'There is no such template, or it is somebody else’s.',
  },
  'message-template.no-use': {
    status: 422,
    vi: 'Thầy/cô chọn mẫu dùng cho tin nhắn chung, tin nhắn đột xuất, hoặc cả hai.',
    en: 'Please choose what the template is for: announcements, direct messages, or both.',
  },
  'audience.value-missing': {
    status: 422,
    vi: 'Có {count} học sinh thiếu giá trị cho một ô trong tin nên chưa gửi được. Thầy/cô điền đủ trong bảng rồi tải lại, bỏ các em đó ra, hoặc bỏ ô đó khỏi tin.',
    en: 'For {count} students a field of the text has no value, so it cannot be sent. Fill the sheet in and upload it again, leave them out, or take the field out of the text.',
  },
} as const satisfies Record<string, CatalogueEntry>;
