import type { CatalogueEntry } from './catalogue-entry.js';

/** Of the class diary, the observations of the day, and the message to each family. */
export const dailyReportErrors = {
  'school-calendar.invalid': {
    status: 422,
    vi: 'Lịch có ngày chưa đúng nên chưa được lưu. Xin sửa các dòng được đánh dấu rồi lưu lại.',
    en: 'Some days of the calendar are not right, so it was not kept. Correct the marked lines and save again.',
  },
  'school-calendar.hours-invalid': {
    status: 422,
    vi: 'Các giờ chưa theo thứ tự nên chưa được lưu: nhắc trước hạn nộp sổ, báo BGH sau hạn đó.',
    en: 'The hours are not in their order, so they were not kept: the reminder comes before the diary is due, and leadership is told after.',
  },
  'school-calendar.not-in-sheet': {
    status: 422,
    vi: 'Không thấy bảng lịch trong tệp này. Dòng đầu của bảng phải có các cột “Loại” và “Từ ngày”.',
    en: 'There is no calendar in this file. Its first row needs the columns “Kind” and “From”.',
  },
  'diary.day-ahead': {
    status: 409,
    vi: 'Ngày này chưa tới nên chưa ghi sổ được. Thầy/cô mở sổ của hôm nay.',
    en: 'That day has not come yet, so there is nothing to write. Please open today’s diary.',
  },
  'diary.day-over': {
    status: 409,
    vi: 'Sổ của ngày này đã quá một tuần nên chỉ còn xem được. Chưa có gì được thay đổi.',
    en: 'The diary of that day is more than a week old and can only be read. Nothing was changed.',
  },
  'diary.no-school': {
    status: 409,
    vi: 'Hôm đó trường nghỉ theo lịch năm học nên không có sổ. Nếu hôm đó có học, nhờ tổ CGCN sửa lịch.',
    en: 'By the calendar there is no school on that day, so it has no diary. If there is, the comms team can mend the calendar.',
  },
  'diary.not-permitted': {
    status: 403,
    vi: 'Việc này thuộc về người khác: tài khoản của thầy/cô không được làm với sổ của lớp này.',
    en: 'This is for somebody else to do: your account may not do it with the diary of this class.',
  },
  'diary.moved-on': {
    status: 409,
    vi: 'Sổ đã sang bước khác, có thể do người khác vừa làm. Chưa có gì được thay đổi; xin tải lại trang.',
    en: 'The diary has moved on, perhaps by another person’s act. Nothing was changed; please reload.',
  },
  'diary.review-begun': {
    status: 409,
    vi: 'Tổ CGCN đã bắt đầu rà soát nên không lấy lại sổ được nữa. Thầy/cô báo tổ CGCN điều cần sửa.',
    en: 'The comms team has begun its review, so the diary cannot be taken back. Please tell them what to change.',
  },
  'diary.own': {
    status: 403,
    vi: 'Thầy/cô đã ghi sổ này thay giáo viên nên một thành viên CGCN khác phải là người gửi. Nhờ một đồng nghiệp gửi giúp.',
    en: 'You wrote in this diary for its teacher, so another member of the comms team has to send it. Please ask a colleague.',
  },
  'diary.text-too-long': {
    status: 422,
    vi: 'Ô này có quá {most} ký tự. Xin viết ngắn lại; phần còn lại của sổ vẫn được giữ.',
    en: 'This text has more than {most} characters. Please shorten it; the rest of the diary is kept.',
  },
  'diary.text-has-markup': {
    status: 422,
    vi: 'Ô này có mã HTML (dấu < hoặc &…;), có thể do dán từ trang khác. Xin chỉ ghi lời.',
    en: 'There is HTML in this text (a < or &…;), perhaps pasted from a page. Please write words alone.',
  },
  'diary.text-has-phone': {
    status: 422,
    vi: 'Ô này có số điện thoại. Số của gia đình ghi ở danh sách liên lạc, không ghi vào sổ; xin bỏ số ra.',
    en: 'There is a phone number in this text. Numbers belong into the contacts, not into the diary; please take it out.',
  },
  'diary.minutes-invalid': {
    status: 422,
    vi: 'Số phút đi muộn phải từ 1 đến 300. Muộn hơn nữa thì ghi vắng.',
    en: 'The minutes have to be from 1 to 300. Whoever came later than that was absent.',
  },
  'diary.time-invalid': {
    status: 422,
    vi: 'Giờ về không đúng. Xin ghi giờ và phút, như 11:30.',
    en: 'That is no time of day. Please write hours and minutes, as in 11:30.',
  },
  'diary.student-not-in-class': {
    status: 422,
    vi: 'Học sinh này không ở lớp này vào ngày đó, có thể vừa chuyển lớp. Xin tải lại trang.',
    en: 'The student is not in this class on that day, perhaps moved to another. Please reload.',
  },
  'diary.student-repeated': {
    status: 422,
    vi: 'Một học sinh có hai dòng trong sổ nên không rõ dòng nào đúng. Chưa có gì được thay đổi.',
    en: 'A student stands twice in the diary, so which line is right is not clear. Nothing was changed.',
  },
  'diary.lesson-invalid': {
    status: 422,
    vi: 'Tiết học phải là số từ 1 đến 12. Xin sửa lại.',
    en: 'A lesson is a number from 1 to 12. Please correct it.',
  },
  'diary.lesson-repeated': {
    status: 422,
    vi: 'Tiết này đã có ghi chú ở một dòng khác. Xin gộp hai dòng làm một.',
    en: 'This lesson has a note already. Please make the two one.',
  },
  'diary.unknown-field': {
    status: 422,
    vi: 'Câu chung của lớp có ô không hiểu được. Chỉ dùng ô tên, họ tên học sinh hoặc lớp.',
    en: 'There is an unknown field in the class’s line. Use only those of the name, the full name or the class.',
  },
  'observation.not-of-department': {
    status: 422,
    vi: 'Bộ phận này không ghi nhận nội dung đó. Xin chọn một mục có trong bảng.',
    en: 'This department does not record that. Please choose one of those in the grid.',
  },
  'observation.time-invalid': {
    status: 422,
    vi: 'Giờ ghi nhận không đúng. Xin ghi giờ và phút, như 07:25.',
    en: 'That is no time of day. Please write hours and minutes, as in 07:25.',
  },
  'observation.time-ahead': {
    status: 422,
    vi: 'Giờ này chưa tới nên chưa thể ghi nhận. Xin sửa lại giờ.',
    en: 'That time has not come yet, so nothing can have been seen. Please correct it.',
  },
  'observation.minutes-invalid': {
    status: 422,
    vi: 'Số phút chỉ ghi cho đi muộn, từ 1 đến 300. Xin sửa lại.',
    en: 'Minutes are for coming late alone, from 1 to 300. Please correct them.',
  },
  'observation.word-needed': {
    status: 422,
    vi: 'Nề nếp và sức khoẻ cần vài lời để người đọc biết đã có chuyện gì. Xin ghi thêm.',
    en: 'Conduct and health need a few words that say what was seen. Please add them.',
  },
  'observation.word-too-long': {
    status: 422,
    vi: 'Lời ghi có quá 200 ký tự. Xin viết ngắn lại.',
    en: 'The words have more than 200 characters. Please shorten them.',
  },
  'observation.word-has-markup': {
    status: 422,
    vi: 'Lời ghi có mã HTML (dấu < hoặc &…;). Xin chỉ ghi lời.',
    en: 'There is HTML in the words (a < or &…;). Please write words alone.',
  },
  'observation.word-has-phone': {
    status: 422,
    vi: 'Lời ghi có số điện thoại. Số của gia đình ghi ở danh sách liên lạc; xin bỏ số ra.',
    en: 'There is a phone number in the words. Numbers belong into the contacts; please take it out.',
  },
  'report.open-contradiction': {
    status: 409,
    vi: 'Lớp này còn chỗ Nhật kí và ghi nhận chưa khớp nên chưa gửi được. Xin chọn bên đúng hoặc hỏi người đã ghi.',
    en: 'The diary and the observations of this class contradict each other, so it cannot be sent. Choose which is right, or ask who wrote it.',
  },
  'report.edit-unconfirmed': {
    status: 409,
    vi: 'Có tin đã được CGCN sửa mà giáo viên hoặc một thành viên CGCN khác chưa đồng ý, nên chưa gửi được.',
    en: 'The comms team changed a message, and neither the teacher nor another member of the team has agreed to it, so it cannot be sent.',
  },
  'report.too-long': {
    status: 409,
    vi: 'Có tin dài quá số phần cho phép dù đã rút gọn, nên chưa gửi được. Xin sửa tin đó ngắn lại.',
    en: 'A message is longer than its parts allow even when shortened, so it cannot be sent. Please write it shorter.',
  },
  'report.evening-over': {
    status: 409,
    vi: 'Đã hết giờ gửi tin của ngày đó nên tin không tự gửi nữa. Tổ CGCN có thể gửi lại, trong tin có ghi ngày.',
    en: 'The evening of that day is over, so nothing leaves by itself. The comms team may send it again, with its date in the text.',
  },
  'report.whole-school-only': {
    status: 403,
    vi: 'Số liệu toàn trường dành cho tổ CGCN và BGH. Thầy/cô xem tháng của lớp mình.',
    en: 'The whole school’s numbers are for the comms team and the leadership. Please look at your class’s month.',
  },
  'report.edit-not-permitted': {
    status: 403,
    vi: 'Chỉ giáo viên của lớp hoặc một thành viên CGCN khác đồng ý được với tin đã sửa.',
    en: 'Only the class’s teacher or another member of the comms team agrees to a changed message.',
  },
  'report.edit-own': {
    status: 403,
    vi: 'Thầy/cô đã sửa tin này nên cần lời đồng ý của giáo viên hoặc một thành viên CGCN khác.',
    en: 'You changed this message, so it needs the word of the teacher or another member of the comms team.',
  },
  'report.edit-confirmed': {
    status: 409,
    vi: 'Tin đã sửa này đã có người đồng ý. Xin tải lại trang.',
    en: 'Somebody has agreed to this changed message already. Please reload.',
  },
  'report.text-empty': {
    status: 422,
    vi: 'Tin chưa có nội dung. Xin viết nội dung, hoặc bỏ bản sửa để dùng tin đã soạn.',
    en: 'The message is empty. Write a text, or drop the change to use what was composed.',
  },
  'report.text-too-long': {
    status: 422,
    vi: 'Tin dài quá số phần SMS cho phép. Xin viết ngắn lại.',
    en: 'The message has more SMS parts than are allowed. Please shorten it.',
  },
  'report.text-has-markup': {
    status: 422,
    vi: 'Tin có mã HTML (dấu < hoặc &…;). Xin chỉ ghi lời.',
    en: 'There is HTML in the message (a < or &…;). Please write words alone.',
  },
  'report.text-has-phone': {
    status: 422,
    vi: 'Tin có số điện thoại chưa ai xác nhận. Xin bỏ số ra.',
    en: 'There is a phone number in the message that nobody has confirmed. Please take it out.',
  },
  'report.text-sensitive': {
    status: 422,
    vi: 'Tin nói tới sức khoẻ hoặc việc kỉ luật, là điều không nhắn qua SMS. Xin bỏ phần đó và gọi cho gia đình.',
    en: 'The message speaks of health or of disciplinary proceedings, which never go into an SMS. Take that out and call the family.',
  },
  'report.names-other': {
    status: 422,
    vi: 'Tin có nhắc tên một học sinh khác trong lớp. Không gia đình nào đọc về con nhà khác; xin bỏ tên đó ra.',
    en: 'The message names another student of the class. No family reads of another’s child; please take the name out.',
  },
  'report.no-edit': {
    status: 404,
    vi: 'Tin này không có bản sửa nào đang chờ, có thể đã được bỏ. Xin tải lại trang.',
    en: 'No change of this message is waiting, perhaps it was dropped. Please reload.',
  },
  'report.nothing-expired': {
    status: 409,
    vi: 'Không có tin nào của lớp này hết hạn mà chưa gửi lại. Xin tải lại trang.',
    en: 'No message of this class expired without being sent again. Please reload.',
  },
  'report.not-sent': {
    status: 409,
    vi: 'Học sinh này chưa có tin nào được gửi trong ngày nên chưa có gì để đính chính.',
    en: 'Nothing was sent about this student on that day, so there is nothing to correct.',
  },
  'report.seen-otherwise': {
    status: 409,
    vi: 'Có người vừa sửa điều gì đó của lớp này nên tin chưa được gửi. Xin xem lại rồi gửi.',
    en: 'Somebody has just changed something of this class, so nothing was sent. Please look again, then send.',
  },
  'contradiction.not-found': {
    status: 404,
    vi: 'Không còn chỗ chưa khớp này: sổ hoặc ghi nhận đã được sửa. Xin tải lại trang.',
    en: 'This contradiction is no more: the diary or the observation was changed. Please reload.',
  },
  'contradiction.moved-on': {
    status: 409,
    vi: 'Chỗ chưa khớp này vừa được người khác xử lí. Chưa có gì được thay đổi; xin tải lại trang.',
    en: 'Somebody else has just dealt with this contradiction. Nothing was changed; please reload.',
  },
  'contradiction.not-permitted': {
    status: 403,
    vi: 'Chỉ tổ CGCN hỏi và chọn bên đúng; giáo viên, Giám thị và Bán trú trả lời khi được hỏi.',
    en: 'The comms team asks and chooses which side is right; the teacher and the departments answer when asked.',
  },
  'contradiction.not-their-word': {
    status: 422,
    vi: 'Bộ phận này không ghi nhận điều đó nên không hỏi họ được. Xin hỏi giáo viên hoặc bộ phận đã ghi.',
    en: 'That department did not record this, so it cannot be asked. Ask the teacher or whoever recorded it.',
  },
  'question.not-found': {
    status: 404,
    vi: 'Không có câu hỏi này, hoặc câu hỏi không dành cho thầy/cô.',
    en: 'There is no such question, or it is not for you to answer.',
  },
  'review-note.too-long': {
    status: 422,
    vi: 'Lời ghi có quá 500 kí tự. Xin viết ngắn lại.',
    en: 'The words have more than 500 characters. Please shorten them.',
  },
  'review-note.has-markup': {
    status: 422,
    vi: 'Lời ghi có mã HTML (dấu < hoặc &…;). Xin chỉ ghi lời.',
    en: 'There is HTML in the words (a < or &…;). Please write words alone.',
  },
  'review-note.has-phone': {
    status: 422,
    vi: 'Lời ghi có số điện thoại. Số của gia đình ghi ở danh sách liên lạc; xin bỏ số ra.',
    en: 'There is a phone number in the words. Numbers belong into the contacts; please take it out.',
  },
  'follow-up.not-found': {
    status: 404,
    vi: 'Không có việc cần gọi này trong danh sách của thầy/cô.',
    en: 'There is no such call in your list.',
  },
  'follow-up.called': {
    status: 409,
    vi: 'Đã có người ghi lại cuộc gọi này. Xin tải lại trang.',
    en: 'Somebody has noted this call already. Please reload.',
  },
} as const satisfies Record<string, CatalogueEntry>;
