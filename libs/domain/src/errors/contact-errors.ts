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
  'contact.not-refusable': {
    status: 409,
    vi: 'Liên lạc này đã được xác nhận hoặc đã thay số nên không từ chối được. Thầy/cô rút lại xác nhận trước nếu cần.',
    en: 'This contact is confirmed or replaced and cannot be refused. Please withdraw its confirmation first if it should be.',
  },
  'contact.not-replaceable': {
    status: 409,
    vi: 'Liên lạc này đã bị từ chối hoặc đã thay số nên không sửa được nữa. Thầy/cô thêm số mới cho phụ huynh.',
    en: 'This contact was refused or replaced and can no longer be changed. Please add a new number for the guardian.',
  },
  'contact.already-there': {
    status: 409,
    vi: 'Phụ huynh này đã có số hoặc địa chỉ đó rồi nên không thêm nữa.',
    en: 'The guardian has that number or address already, so it was not added again.',
  },
  'contact.unreadable': {
    status: 422,
    vi: 'Số điện thoại hoặc địa chỉ e-mail chưa đúng. Thầy/cô xem lại từng chữ số, từng chữ cái.',
    en: 'The phone number or the e-mail address is not right. Please check it character by character.',
  },
  'contact.changed-meanwhile': {
    status: 409,
    vi: 'Người khác vừa sửa liên lạc này. Thầy/cô xem lại rồi quyết định.',
    en: 'Somebody changed this contact meanwhile. Please look at it again before deciding.',
  },
  'contact.not-own-class': {
    status: 403,
    vi: 'Thầy/cô chỉ xem và sửa được danh sách lớp mình chủ nhiệm trong năm học này.',
    en: 'You can see and change only the class whose homeroom you have this year.',
  },
  'contact.whole-school-only': {
    status: 403,
    vi: 'Chỉ tổ CGCN tải được danh sách toàn trường. Thầy/cô tải danh sách lớp mình.',
    en: 'The list of the whole school is for the comms team alone. Please take the one of your class.',
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
  'student.already-there': {
    status: 409,
    vi: 'Học sinh này đã có trong danh sách của trường nên không thêm nữa. Nếu em ở lớp khác, thầy/cô báo tổ CGCN chuyển lớp.',
    en: 'This student is on the school’s list already and was not added again. If they are in another class, please ask the comms team to move them.',
  },
  'guardian.already-there': {
    status: 409,
    vi: 'Học sinh này đã có phụ huynh đó rồi. Thầy/cô sửa thông tin của phụ huynh đang có.',
    en: 'The student has that guardian already. Please correct the one who is there.',
  },
  'guardian.nothing-known': {
    status: 422,
    vi: 'Phụ huynh cần có ít nhất họ tên, một số điện thoại hoặc một địa chỉ e-mail.',
    en: 'A guardian needs at least a name, a phone number or an e-mail address.',
  },
  'guardian.not-found': {
    status: 404,
    vi: 'Không tìm thấy phụ huynh này. Thầy/cô tải lại danh sách.',
    en: 'There is no such guardian. Please reload the list.',
  },
  'class-list.empty': {
    status: 409,
    vi: 'Lớp chưa có học sinh nào nên chưa bàn giao được danh sách.',
    en: 'There is no student in the class yet, so its list cannot be handed over.',
  },
  'class.not-found': {
    status: 404,
    vi: 'Không tìm thấy lớp này. Thầy/cô tải lại danh sách.',
    en: 'There is no such class. Please reload the list.',
  },
} as const satisfies Record<string, CatalogueEntry>;
