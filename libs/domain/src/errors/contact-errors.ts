import type { CatalogueEntry } from './catalogue-entry.js';

/** Of classes, students, guardians and their contacts. */
export const contactErrors = {
  'contact.not-found': {
    status: 404,
    vi: 'Có liên lạc không còn trong hệ thống; chưa có gì được thay đổi. Thầy/cô tải lại danh sách.',
    en: 'A contact does not exist; nothing was changed. Please reload the list.',
  },
  'contact.not-confirmable': {
    status: 409,
    vi: 'Có liên lạc đã bị từ chối hoặc đã thay số nên không xác nhận được; chưa có gì được thay đổi. Thầy/cô bỏ chọn những liên lạc đó.',
    en: 'A contact was refused or replaced and cannot be confirmed; nothing was changed. Please leave it out.',
  },
  'contact.not-confirmed': {
    status: 409,
    vi: 'Liên lạc này không ở trạng thái đã xác nhận, có thể do người khác vừa đổi. Thầy/cô tải lại danh sách.',
    en: 'This contact is not confirmed, perhaps by another person’s act. Please reload the list.',
  },
  'contact.not-own-class': {
    status: 403,
    vi: 'Thầy/cô chỉ xem và sửa được danh sách lớp mình chủ nhiệm trong năm học này.',
    en: 'You can see and change only the class whose homeroom you have this year.',
  },
  'contact.whole-school-only': {
    status: 403,
    vi: 'Việc tải danh sách lên do tổ CGCN làm cho toàn trường. Thầy/cô gửi tệp của lớp cho tổ CGCN.',
    en: 'Lists are uploaded by the comms team for the whole school. Please send them the file of your class.',
  },
  'contact.demo-only': {
    status: 403,
    vi: 'Chỉ tạo được trường mẫu khi chạy thử.',
    en: 'The demo’s school can be made in demo and test only.',
  },
  'student.not-found': {
    status: 404,
    vi: 'Không tìm thấy học sinh này, hoặc thầy/cô không được xem.',
    en: 'There is no such student, or they are not yours to see.',
  },
  'guardian.not-found': {
    status: 404,
    vi: 'Không tìm thấy phụ huynh này. Thầy/cô tải lại danh sách.',
    en: 'There is no such guardian. Please reload the list.',
  },
  'class.not-found': {
    status: 404,
    vi: 'Không tìm thấy lớp này. Thầy/cô tải lại danh sách.',
    en: 'There is no such class. Please reload the list.',
  },
} as const satisfies Record<string, CatalogueEntry>;
