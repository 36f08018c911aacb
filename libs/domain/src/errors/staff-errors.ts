import type { CatalogueEntry } from './catalogue-entry.js';

/** Of the staff's accounts as CGCN manages them, and of the homerooms that they have. */
export const staffErrors = {
  'account.email-needed': {
    status: 422,
    vi: 'Vai trò này cần địa chỉ e-mail để gửi đường dẫn đặt mật khẩu cho đúng người. Thầy/cô điền e-mail rồi lưu lại.',
    en: 'This role needs an e-mail address, so that the link for the password reaches its owner alone. Please enter one and save again.',
  },
  'account.no-email': {
    status: 409,
    vi: 'Tài khoản này chưa có e-mail nên chưa gửi được đường dẫn đặt mật khẩu. Thầy/cô điền e-mail cho tài khoản trước.',
    en: 'This account has no e-mail address, so no link for a new password was sent. Please give it one first.',
  },
  'account.username-needed': {
    status: 422,
    vi: 'Không tạo được tên đăng nhập từ họ tên này. Thầy/cô ghi tên đăng nhập bằng chữ không dấu.',
    en: 'No username can be made of this name. Please write one in plain letters.',
  },
  'account.disabled': {
    status: 409,
    vi: 'Tài khoản này đang bị khoá nên không đổi được. Thầy/cô mở lại tài khoản trước.',
    en: 'This account is disabled, so nothing was changed. Please reactivate it first.',
  },
  'account.own-role': {
    status: 409,
    vi: 'Không thể tự đổi vai trò của mình. Xin nhờ một thành viên CGCN khác.',
    en: 'You cannot change your own role. Please ask another member of the comms team.',
  },
  'account.no-second-factor': {
    status: 409,
    vi: 'Tài khoản này chưa thiết lập xác thực hai lớp nên không có gì để đặt lại.',
    en: 'This account has not set up a second factor, so there is nothing to reset.',
  },
  'account.has-no-role-yet': {
    status: 409,
    vi: 'Tài khoản này chưa được người thứ hai xác nhận. Việc này làm được sau khi xác nhận.',
    en: 'This account still awaits a second person’s confirmation. This can be done after that.',
  },
  'account-import.not-found': {
    status: 404,
    vi: 'Không tìm thấy tệp danh sách này. Thầy/cô tải tệp lên lại.',
    en: 'There is no such uploaded list. Please upload the file again.',
  },
  'account-import.no-list': {
    status: 422,
    vi: 'Không tìm thấy danh sách nhân sự trong tệp: cần một dòng tiêu đề có cột Họ và tên và cột Vai trò. Thầy/cô dùng tệp mẫu rồi tải lên lại.',
    en: 'There is no list of the staff in the file: it needs a line of headings with a name and a role. Please use the template and upload it again.',
  },
  'account-import.too-many-rows': {
    status: 422,
    vi: 'Tệp có hơn {most} dòng, nhiều hơn nhân sự của một trường. Thầy/cô xem lại đã chọn đúng tệp chưa.',
    en: 'The file has more than {most} rows, more than one school’s staff. Please check that it is the right one.',
  },
  'account-import.nobody': {
    status: 422,
    vi: 'Không có dòng nào nhận được nên chưa tạo tài khoản nào. Thầy/cô sửa những dòng bị từ chối rồi tải lên lại.',
    en: 'No row could be taken, so no account was made. Please mend the refused rows and upload the file again.',
  },
  'account-import.nothing-refused': {
    status: 404,
    vi: 'Danh sách này không có dòng hay ô nào bị từ chối nên không có gì cần sửa.',
    en: 'No row and no cell of this list was refused, so there is nothing to mend.',
  },
  'role-change.not-found': {
    status: 404,
    vi: 'Không có yêu cầu này. Thầy/cô tải lại danh sách.',
    en: 'There is no such request. Please reload the list.',
  },
  'role-change.not-waiting': {
    status: 409,
    vi: 'Yêu cầu này không chờ nữa: đã có người trả lời, hoặc đã quá 7 ngày. Thầy/cô tải lại danh sách.',
    en: 'This request no longer waits: somebody answered it, or its 7 days are over. Please reload the list.',
  },
  'role-change.needs-another-person': {
    status: 409,
    vi: 'Người yêu cầu và chủ tài khoản không tự xác nhận được. Xin một thành viên CGCN khác hoặc BGH xác nhận.',
    en: 'Neither who asked nor whom it is about can answer it. Another member of the comms team or the leadership must.',
  },
  'role-change.not-own': {
    status: 409,
    vi: 'Chỉ người đã yêu cầu mới rút lại được. Thầy/cô có thể từ chối yêu cầu này.',
    en: 'Only who asked can withdraw it. You may refuse it instead.',
  },
  'role-change.already-waiting': {
    status: 409,
    vi: 'Tài khoản này đang có một yêu cầu chờ người thứ hai nên chưa đổi thêm được. Thầy/cô chờ trả lời, hoặc rút yêu cầu đó lại.',
    en: 'Something about this account already awaits a second person, so nothing more was changed. Please wait for the answer, or withdraw that request.',
  },
  'homeroom.not-a-teacher': {
    status: 409,
    vi: 'Tài khoản này không phải giáo viên chủ nhiệm đang dùng hệ thống nên không giao lớp được. Thầy/cô chọn tài khoản khác, hoặc đổi vai trò trước.',
    en: 'This account is not that of a homeroom teacher in service, so no class can be given to it. Please choose another, or change its role first.',
  },
  'homeroom.ends-before-it-begins': {
    status: 422,
    vi: 'Ngày cuối trước ngày đầu nên chưa giao lớp. Thầy/cô xem lại hai ngày.',
    en: 'The last day lies before the first, so the class was not given. Please check both days.',
  },
  'homeroom.outside-school-year': {
    status: 422,
    vi: 'Những ngày này nằm ngoài năm học của lớp nên chưa giao lớp. Thầy/cô xem lại hai ngày.',
    en: 'These days lie outside the school year of the class, so it was not given. Please check both days.',
  },
  'homeroom.days-taken': {
    status: 409,
    vi: 'Trong những ngày này lớp đã có người khác chủ nhiệm, hoặc người này đã có phần việc khác ở lớp, nên chưa giao. Thầy/cô chọn ngày khác, hoặc thu lại phần việc kia trước.',
    en: 'On these days the class already has another teacher, or the person another part in it, so nothing was changed. Please choose other days, or take that part back first.',
  },
} as const satisfies Record<string, CatalogueEntry>;
