import type { CatalogueEntry } from './catalogue-entry.js';

/** Of students that the enrolment system pushes. */
export const enrolmentErrors = {
  'enrolment.bad-external-id': {
    status: 422,
    vi: 'Mã hồ sơ gồm 1 đến 100 chữ cái không dấu, chữ số và các dấu - . _ ~ : và bắt đầu bằng chữ hoặc số. Học sinh này chưa được nhận.',
    en: 'An external id has 1 to 100 ASCII letters, digits and - . _ ~ : and begins with a letter or a digit. The student was not taken.',
  },
  'enrolment.name-unreadable': {
    status: 422,
    vi: 'Họ tên học sinh không có chữ nào đọc được nên học sinh này chưa được nhận.',
    en: 'There is nothing in the student’s name that can be read as one, so the student was not taken.',
  },
  'enrolment.class-unknown': {
    status: 422,
    vi: 'Năm học {year} không có lớp như vậy nên học sinh này chưa được nhận. Các lớp đang có: {classes}. Nếu là lớp mới, xin tổ CGCN tạo lớp trước.',
    en: 'There is no such class in the school year {year}, so the student was not taken. The classes are: {classes}. For a new class, ask the comms team to make it first.',
  },
  'enrolment.code-claimed': {
    status: 409,
    vi: 'Mã học sinh này đã thuộc về một hồ sơ khác mà phần mềm đã gửi, nên học sinh này chưa được nhận. Xin kiểm tra lại mã.',
    en: 'This student code belongs to another record that was pushed, so the student was not taken. Please check the code.',
  },
  'enrolment.repeated-in-batch': {
    status: 422,
    vi: 'Mã hồ sơ này đứng nhiều lần trong một lô nên không rõ lấy dòng nào; không dòng nào được nhận.',
    en: 'This external id stands in the batch more than once, and which one counts is anyone’s guess; none of them was taken.',
  },
  'enrolment.not-pushed': {
    status: 404,
    vi: 'Chưa có hồ sơ nào được gửi với mã này.',
    en: 'Nothing was pushed with this external id.',
  },
  'enrolment.bad-cursor': {
    status: 422,
    vi: 'Con trỏ không phải do danh sách này đưa ra. Bỏ trống để đọc từ đầu.',
    en: 'This cursor was not given by this list. Leave it out to read from the beginning.',
  },
  'enrolment-difference.settled': {
    status: 409,
    vi: 'Khác biệt này không còn chờ: đã có người xử lí, hoặc hồ sơ vừa được gửi lại. Xin tải lại danh sách.',
    en: 'This difference no longer waits: somebody settled it, or the record was pushed again. Please reload the list.',
  },
  'enrolment-difference.code-taken': {
    status: 409,
    vi: 'Mã học sinh này đang thuộc về một học sinh khác của trường nên chưa đổi được. Xin sửa mã của học sinh kia trước.',
    en: 'This code belongs to another student of the school, so it cannot be taken. Please mend the other student’s code first.',
  },
  'enrolment-difference.class-gone': {
    status: 409,
    vi: 'Năm học này không còn lớp đó nên chưa chuyển được. Xin chọn giữ lớp hiện nay, hoặc tạo lớp trước.',
    en: 'That class does not exist this school year, so the student cannot be moved. Keep the present class, or make the class first.',
  },
  'enrolment-double.not-found': {
    status: 404,
    vi: 'Hai học sinh này không còn được nghi là một. Xin tải lại danh sách.',
    en: 'These two students are no longer thought to be one. Please reload the list.',
  },
} as const satisfies Record<string, CatalogueEntry>;
