import type { CatalogueEntry } from './catalogue-entry.js';

/** Of students who move, of school years, and of guardians who are one person. */
export const schoolLifeErrors = {
  'student-move.not-found': {
    status: 404,
    vi: 'Không có lần chuyển này, hoặc nó không phải của học sinh này. Thầy/cô tải lại trang của học sinh.',
    en: 'There is no such move of this student. Please reload the student’s page.',
  },
  'student-move.not-enrolled': {
    status: 409,
    vi: 'Vào ngày đó học sinh không ở lớp nào nên không chuyển hay thôi học được; chưa có gì được thay đổi. Thầy/cô chọn ngày khác, hoặc cho học sinh trở lại trường.',
    en: 'The student is in no class on that day, so there is nothing to move or end; nothing was changed. Choose another day, or let the student return.',
  },
  'student-move.enrolled': {
    status: 409,
    vi: 'Vào ngày đó hoặc sau đó học sinh vẫn có lớp nên không cần trở lại; chưa có gì được thay đổi. Thầy/cô chuyển lớp cho học sinh.',
    en: 'On that day or later the student is in a class already; nothing was changed. Change the student’s class instead.',
  },
  'student-move.same-class': {
    status: 409,
    vi: 'Học sinh đang học chính lớp này; chưa có gì được thay đổi. Thầy/cô chọn lớp khác.',
    en: 'The student is in this very class; nothing was changed. Choose another class.',
  },
  'student-move.later-change': {
    status: 409,
    vi: 'Sau ngày đó đã có một lần chuyển lớp hoặc thôi học khác; chưa có gì được thay đổi. Thầy/cô hủy lần sau trước, hoặc chọn ngày muộn hơn.',
    en: 'There is a later move of this student; nothing was changed. Undo that one first, or choose a later day.',
  },
  'student-move.too-early': {
    status: 409,
    vi: 'Học sinh vào lớp đúng ngày đó nên chưa thể thôi học từ ngày đó; chưa có gì được thay đổi. Thầy/cô chọn từ ngày hôm sau.',
    en: 'The student came on that very day and can leave from the day after; nothing was changed. Choose a later day.',
  },
  'student-move.outside-year': {
    status: 409,
    vi: 'Ngày đó không thuộc năm học của lớp (hoặc năm học đã qua); chưa có gì được thay đổi. Thầy/cô chọn ngày và lớp của cùng một năm học.',
    en: 'That day is not in the school year of the class, or the year is over; nothing was changed. Choose a day and a class of one school year.',
  },
  'student-move.not-undoable': {
    status: 409,
    vi: 'Không hủy được vì sau đó đã có thay đổi khác, hoặc lần chuyển này đã được hủy; chưa có gì được thay đổi. Thầy/cô hủy thay đổi sau trước.',
    en: 'It cannot be undone: something else came later, or it has been undone; nothing was changed. Undo what came later first.',
  },
  'school-year.not-found': {
    status: 404,
    vi: 'Trường chưa mở năm học này. Thầy/cô chọn một năm học trong danh sách.',
    en: 'The school has not opened this school year. Choose one from the list.',
  },
  'school-year.over': {
    status: 409,
    vi: 'Năm học này đã qua, chỉ còn xem được; chưa có gì được thay đổi. Thầy/cô chọn năm học hiện tại hoặc năm học đã mở sẵn.',
    en: 'This school year is over and can only be read; nothing was changed. Choose the present year or one that is prepared.',
  },
  'school-year.not-yours': {
    status: 403,
    vi: 'Thầy/cô chỉ xem được lớp mình chủ nhiệm trong năm học này; năm học khác do tổ CGCN và BGH xem.',
    en: 'You can see the class whose homeroom you have this year; other years are for the comms team and the leadership to read.',
  },
  'school-year.not-opened': {
    status: 409,
    vi: 'Đã sang năm học {label} nhưng tổ CGCN chưa chuyển trường sang năm mới, nên chưa nhận danh sách; chưa có gì được thay đổi. Tổ CGCN mở năm học {label} trước.',
    en: 'It is the school year {label}, and the school has not been moved into it yet, so no list can be taken over; nothing was changed. The comms team has to open {label} first.',
  },
  'school-year.already-opened': {
    status: 409,
    vi: 'Năm học {label} đã được mở; chưa có gì được thay đổi. Muốn làm lại, thầy/cô hủy việc chuyển lên năm học đó trước.',
    en: 'The school year {label} has been opened already; nothing was changed. To do it again, undo that move up first.',
  },
  'school-year.nobody': {
    status: 409,
    vi: 'Năm học này chưa có lớp nào nên không có ai để chuyển lên; chưa có gì được thay đổi. Thầy/cô tải danh sách toàn trường lên trước.',
    en: 'There are no classes this year, so there is nobody to move up; nothing was changed. Upload the school’s list first.',
  },
  'school-year.wrong-first-day': {
    status: 400,
    vi: 'Năm học {label} phải bắt đầu từ {earliest} đến {latest}. Thầy/cô chọn ngày khác.',
    en: 'The school year {label} has to start from {earliest} to {latest}. Choose another day.',
  },
  'school-year.preview-not-found': {
    status: 404,
    vi: 'Không có bản xem trước này; chưa có gì được thay đổi. Thầy/cô xem trước việc chuyển năm học lần nữa.',
    en: 'There is no such preview; nothing was changed. Look at a new preview of the move up.',
  },
  'school-year.changed': {
    status: 409,
    vi: 'Danh sách trường đã thay đổi từ lúc xem trước nên chưa chuyển gì; phần khác nhau có trong câu trả lời. Thầy/cô xem lại bản mới rồi chuyển.',
    en: 'The school has changed since the preview, so nobody was moved; the answer tells the difference. Look at the new preview, then move up.',
  },
  'school-year.conflicts': {
    status: 409,
    vi: 'Còn chỗ chưa khớp trong việc chuyển năm học nên chưa chuyển gì. Thầy/cô sửa những chỗ được nêu rồi xem trước lần nữa.',
    en: 'Some of the choices do not go together, so nobody was moved. Mend what is named and look at a new preview.',
  },
  'school-year.not-rolled-over': {
    status: 409,
    vi: 'Năm học này không được mở bằng việc chuyển lên cả trường nên không có gì để hủy; chưa có gì được thay đổi.',
    en: 'This school year was not opened by moving everyone up, so there is nothing to undo; nothing was changed.',
  },
  'school-year.in-use': {
    status: 409,
    vi: 'Năm học mới đã có những việc sẽ bị mất nếu hủy; chưa có gì được thay đổi. Những việc đó được nêu trong câu trả lời.',
    en: 'Things have happened in the new school year that would be lost; nothing was changed. The answer names them.',
  },
  'class.in-use': {
    status: 409,
    vi: 'Lớp này đã có học sinh, giáo viên hoặc tin nhắn nên không bỏ được; chưa có gì được thay đổi. Những thứ đó được nêu trong câu trả lời.',
    en: 'The class has or had students, a teacher or messages, so it cannot be taken away; nothing was changed. The answer names them.',
  },
  'audience.class-gone': {
    status: 409,
    vi: 'Có lớp nhận tin không còn nữa (có thể vừa bị bỏ); chưa có gì được gửi hay thay đổi. Thầy/cô chọn lại các lớp nhận tin.',
    en: 'A class of the audience is there no more, perhaps it was just taken away; nothing was sent or changed. Choose the classes again.',
  },
  'audience.group-gone': {
    status: 409,
    vi: 'Có nhóm học sinh không còn nữa hoặc là nhóm riêng của một lớp; chưa có gì được gửi hay thay đổi. Thầy/cô chọn lại nhóm.',
    en: 'A group of the audience is there no more, or belongs to one class; nothing was sent or changed. Choose the groups again.',
  },
  'audience.sheet-gone': {
    status: 409,
    vi: 'Không tìm thấy bảng đã tải lên; chưa có gì được gửi hay thay đổi. Thầy/cô tải bảng lên lại.',
    en: 'The uploaded sheet was not found; nothing was sent or changed. Upload it again.',
  },
  'guardian-merge.not-found': {
    status: 404,
    vi: 'Không có lần gộp này. Thầy/cô tải lại danh sách.',
    en: 'There is no such merge. Please reload the list.',
  },
  'guardian-merge.one-guardian': {
    status: 400,
    vi: 'Hai hồ sơ được chọn là một; chưa có gì được thay đổi. Thầy/cô chọn hai phụ huynh khác nhau.',
    en: 'Both are the same record; nothing was changed. Choose two guardians.',
  },
  'guardian-merge.already-merged': {
    status: 409,
    vi: 'Một trong hai hồ sơ đã được gộp vào hồ sơ khác; chưa có gì được thay đổi. Thầy/cô tải lại danh sách.',
    en: 'One of the two has been merged into another; nothing was changed. Please reload the list.',
  },
  'guardian-merge.undone': {
    status: 409,
    vi: 'Lần gộp này đã được tách ra; chưa có gì được thay đổi. Thầy/cô tải lại trang.',
    en: 'This merge has been undone; nothing was changed. Please reload the page.',
  },
  'guardian-merge.later-merge': {
    status: 409,
    vi: 'Sau đó hồ sơ này đã được gộp thêm lần nữa; chưa có gì được thay đổi. Thầy/cô tách lần gộp sau trước.',
    en: 'The guardian was merged again later; nothing was changed. Undo the later merge first.',
  },
  'guardian-account.taken': {
    status: 409,
    vi: 'Tài khoản hoặc phụ huynh này đã được nối với người khác; chưa có gì được thay đổi. Thầy/cô bỏ nối cũ trước.',
    en: 'The account or the guardian is linked already; nothing was changed. Take the other link away first.',
  },
} as const satisfies Record<string, CatalogueEntry>;
