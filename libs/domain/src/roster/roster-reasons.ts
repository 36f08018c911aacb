import type { RosterCode } from './roster-codes.js';

/** What happened and what to do, for the teacher who uploaded the file. */
export interface RosterReason {
  vi: string;
  en: string;
}

/** The reason text of every code that a reading of a roster may carry. */
export const ROSTER_REASONS: Readonly<Record<RosterCode, RosterReason>> = {
  'missing-student-name': {
    vi: 'Dòng này không có họ tên học sinh nên chưa được nhận. Hãy điền họ tên rồi tải tệp lên lại.',
    en: 'This row has no student name, so it was not taken. Fill in the name and upload the file again.',
  },
  'missing-class': {
    vi: 'Không biết học sinh này học lớp nào nên dòng chưa được nhận. Hãy thêm cột Lớp, hoặc đặt tên trang tính theo tên lớp.',
    en: 'It is not known which class this student is in, so the row was not taken. Add a class column, or name the sheet after the class.',
  },
  'student-code-taken': {
    vi: 'Mã học sinh này đã thuộc về một học sinh khác tên ở dòng trên nên dòng này chưa được nhận. Hãy kiểm tra lại mã.',
    en: 'This student code already belongs to a student with another name further up, so the row was not taken. Check the code.',
  },
  'row-of-another-class': {
    vi: 'Dòng này ghi một lớp khác, không phải lớp thầy/cô chủ nhiệm, nên chưa được nhận. Hãy gửi dòng này cho giáo viên chủ nhiệm lớp đó hoặc tổ CGCN.',
    en: 'This row names another class than your own, so it was not taken. Pass it to the homeroom teacher of that class, or to the comms team.',
  },
  'student-in-another-class': {
    vi: 'Học sinh này đang ở một lớp khác nên dòng chưa được nhận. Việc chuyển lớp do tổ CGCN làm; hãy báo tổ CGCN.',
    en: 'This student is in another class, so the row was not taken. The comms team moves students; please tell them.',
  },
  'phone-too-short': {
    vi: 'Số điện thoại thiếu chữ số nên chưa được nhận. Số di động có 10 chữ số, ví dụ 0912 000 123. Hãy hỏi lại phụ huynh.',
    en: 'The phone number lacks digits, so it was not taken. A mobile number has 10 digits, as in 0912 000 123. Ask the parent again.',
  },
  'phone-too-long': {
    vi: 'Số điện thoại thừa chữ số nên chưa được nhận. Nếu ô có hai số, hãy ngăn cách bằng dấu “/”; nếu không, hãy hỏi lại phụ huynh.',
    en: 'The phone number has too many digits, so it was not taken. If there are two numbers in the cell, put “/” between them; if not, ask the parent again.',
  },
  'phone-is-text': {
    vi: 'Ô số điện thoại chỉ có chữ nên không có số nào được nhận. Hãy ghi số, hoặc để ô trống nếu phụ huynh không có số.',
    en: 'The phone cell holds only words, so no number was taken. Enter the number, or leave the cell empty if there is none.',
  },
  'phone-is-a-date': {
    vi: 'Excel đã đổi ô số điện thoại thành ngày tháng nên số chưa được nhận. Hãy định dạng ô là Văn bản (Text) rồi gõ lại số.',
    en: 'Excel turned this phone cell into a date, so the number was not taken. Format the cell as Text and type the number again.',
  },
  'phone-has-letters': {
    vi: 'Số điện thoại có lẫn chữ cái (ví dụ chữ O thay cho số 0) nên chưa được nhận. Hãy gõ lại số.',
    en: 'There are letters among the digits (the letter O for a zero, perhaps), so the number was not taken. Type it again.',
  },
  'phone-lost-digits': {
    vi: 'Excel đã rút gọn số điện thoại (dạng 9,12E+08) và làm mất chữ số nên số chưa được nhận. Hãy định dạng cột là Văn bản (Text) rồi gõ lại số.',
    en: 'Excel shortened the phone number (as in 9.12E+08) and lost digits, so it was not taken. Format the column as Text and type the number again.',
  },
  'phone-marked-unusable': {
    vi: 'Trong ô có ghi rằng số này sai, cũ hoặc không dùng nữa nên chưa được nhận. Nếu số vẫn dùng được, hãy xóa lời ghi chú đó.',
    en: 'The cell says that a number is wrong, old or no longer used, so none was taken. If a number is good, remove those words.',
  },
  'phone-invalid': {
    vi: 'Đây không phải một số điện thoại Việt Nam đang dùng, hoặc có thể đọc thành nhiều số khác nhau, nên chưa được nhận. Hãy kiểm tra lại từng chữ số.',
    en: 'This is no Vietnamese number in use, or can be read in more than one way, so it was not taken. Check it digit by digit.',
  },
  'not-a-mobile-number': {
    vi: 'Đây là số máy bàn, không nhận được tin nhắn, nên chưa được nhận. Hãy xin số di động.',
    en: 'This is a landline, which cannot get messages, so it was not taken. Ask for a mobile number.',
  },
  'short-number': {
    vi: 'Đây là số tổng đài hoặc số dịch vụ, không phải của phụ huynh, nên chưa được nhận. Hãy xin số di động.',
    en: 'This is a hotline or service number and no parent’s, so it was not taken. Ask for a mobile number.',
  },
  'foreign-number': {
    vi: 'Đây là số điện thoại nước ngoài, hệ thống chưa gửi được, nên chưa được nhận. Hãy xin một số di động Việt Nam.',
    en: 'This is a number abroad, to which messages cannot be sent, so it was not taken. Ask for a Vietnamese mobile number.',
  },
  'reserved-number': {
    vi: 'Đây là số dành cho thử nghiệm, không thuộc về ai, nên chưa được nhận. Hãy hỏi lại phụ huynh.',
    en: 'This number is reserved for tests and belongs to nobody, so it was not taken. Ask the parent again.',
  },
  'cell-unreadable': {
    vi: 'Ô này là kết quả của một công thức bị lỗi (ví dụ #N/A) nên không đọc được. Hãy gõ thẳng giá trị vào ô.',
    en: 'The cell shows the failure of a formula (#N/A, for example) and cannot be read. Type the value into the cell.',
  },
  'date-invalid': {
    vi: 'Ngày sinh không có thật hoặc không đọc được nên chưa được nhận; học sinh vẫn được nhận. Hãy ghi theo dạng ngày/tháng/năm.',
    en: 'The date of birth does not exist or cannot be read, so it was not taken; the student was. Write it as day/month/year.',
  },
  'gender-unreadable': {
    vi: 'Không đọc được giới tính trong ô này; học sinh vẫn được nhận. Hãy ghi Nam hoặc Nữ.',
    en: 'The gender in this cell cannot be read; the student was taken. Write Nam or Nữ (male or female).',
  },
  'class-is-a-date': {
    vi: 'Excel đã đổi tên lớp (ví dụ 10/1) thành ngày tháng nên ô lớp không đọc được. Hãy định dạng cột là Văn bản (Text) rồi gõ lại tên lớp.',
    en: 'Excel turned the name of the class (10/1, for example) into a date, so it cannot be read. Format the column as Text and type the class again.',
  },
  'two-numbers-in-one-cell': {
    vi: 'Ô này có nhiều số điện thoại; tất cả được ghi cho cùng một phụ huynh. Hãy xem có đúng vậy không.',
    en: 'There are several numbers in this cell; all of them were taken for the same guardian. Check that this is right.',
  },
  'both-parents-one-number': {
    vi: 'Hai phụ huynh của học sinh này dùng chung một số điện thoại. Hãy xem có phải ghi nhầm không.',
    en: 'Two guardians of this student have the same number. Check that it is not a slip.',
  },
  'student-repeated': {
    vi: 'Học sinh này đã có ở một dòng trên; hai dòng được gộp làm một. Hãy xem có đúng là cùng một em không.',
    en: 'This student stands further up already; the two rows were made one. Check that they are the same student.',
  },
  'student-in-two-classes': {
    vi: 'Học sinh này đứng ở hai lớp khác nhau; lớp ghi trước được giữ lại. Hãy kiểm tra lại lớp.',
    en: 'This student stands in two classes; the first was kept. Check the class.',
  },
  'same-name-in-class': {
    vi: 'Trong lớp đã có một học sinh trùng họ tên và không có mã hay ngày sinh để phân biệt; hai dòng được giữ thành hai học sinh. Hãy bổ sung mã hoặc ngày sinh.',
    en: 'The class has another student of this name, and no code or date of birth tells them apart; they were kept as two. Add a code or a date of birth.',
  },
  'phone-converted': {
    vi: 'Số 11 chữ số trước năm 2018 đã được đổi sang đầu số mới 10 chữ số. Không cần làm gì.',
    en: 'An eleven-digit number from before 2018 was changed to its new ten digits. Nothing needs doing.',
  },
  'phone-words-ignored': {
    vi: 'Số điện thoại được nhận; phần chữ ghi bên cạnh không được lưu. Không cần làm gì.',
    en: 'The number was taken; the words beside it were not kept. Nothing needs doing.',
  },
  'phone-repeated-in-cell': {
    vi: 'Một số điện thoại được ghi hai lần trong ô và chỉ được nhận một lần. Không cần làm gì.',
    en: 'A number stands twice in the cell and was taken once. Nothing needs doing.',
  },
  'date-year-only': {
    vi: 'Ô ngày sinh chỉ có năm nên ngày sinh để trống. Có thể bổ sung sau.',
    en: 'The cell gives only the year of birth, so the date was left empty. It can be added later.',
  },
  'columns-guessed': {
    vi: 'Trang tính không có dòng tiêu đề; ý nghĩa các cột được đoán từ nội dung. Hãy kiểm tra từng cột trước khi nhận.',
    en: 'The sheet has no line of headings; what the columns mean was told from what is in them. Check each column before you accept.',
  },
  'sheet-empty': {
    vi: 'Trang tính trống nên được bỏ qua. Không cần làm gì.',
    en: 'The sheet is empty and was passed over. Nothing needs doing.',
  },
  'sheet-hidden': {
    vi: 'Trang tính đang bị ẩn trong Excel nên được bỏ qua. Nếu cần đọc, hãy bỏ ẩn rồi tải tệp lên lại.',
    en: 'The sheet is hidden in Excel and was passed over. If it should be read, unhide it and upload the file again.',
  },
  'sheet-not-a-class-list': {
    vi: 'Không tìm thấy danh sách học sinh trên trang tính này nên nó được bỏ qua. Nếu đây là danh sách, hãy chọn dòng tiêu đề và các cột.',
    en: 'No list of students was found on this sheet, so it was passed over. If it is one, choose its line of headings and its columns.',
  },
  'sheet-about-staff': {
    vi: 'Trang tính này có vẻ là danh sách giáo viên, nhân viên nên được bỏ qua. Nếu là học sinh, hãy chọn các cột.',
    en: 'The sheet seems to list teachers or staff and was passed over. If they are students, choose its columns.',
  },
  'sheet-without-student-names': {
    vi: 'Danh sách trên trang tính này không có cột họ tên học sinh nên được bỏ qua. Hãy thêm cột đó, hoặc chọn cột họ tên.',
    en: 'The list on this sheet has no column of student names, so it was passed over. Add that column, or choose which one it is.',
  },
};
