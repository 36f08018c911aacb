/** Why a row of a staff sheet makes no account. */
export const staffRowCodes = [
  'missing-name',
  'missing-role',
  'unknown-role',
  'username-invalid',
  'username-needed',
  'username-repeated',
  'username-of-another',
  'name-there-already',
  'email-needed',
] as const;
export type StaffRowCode = (typeof staffRowCodes)[number];

/** Why a cell is left out of a row that is taken. */
export const staffCellCodes = [
  'email-invalid',
  'class-unknown',
  'class-taken',
  'class-repeated',
  'class-for-another-role',
  'has-another-class',
] as const;
export type StaffCellCode = (typeof staffCellCodes)[number];

/** What a person should look at, of an account that is there already and stays as it is. */
export const staffWarningCodes = ['role-differs', 'email-differs', 'account-disabled'] as const;
export type StaffWarningCode = (typeof staffWarningCodes)[number];

export const staffCodes = [...staffRowCodes, ...staffCellCodes, ...staffWarningCodes] as const;
export type StaffCode = (typeof staffCodes)[number];

/** What happened and what to do, for whoever uploaded the sheet. */
export const staffReasons: Readonly<Record<StaffCode, { vi: string; en: string }>> = {
  'missing-name': {
    vi: 'Dòng này không có họ tên nên chưa được nhận. Hãy điền họ tên.',
    en: 'This row has no name, so it was not taken. Fill in the name.',
  },
  'missing-role': {
    vi: 'Dòng này không có vai trò nên chưa được nhận. Hãy ghi GVCN, CGCN, BGH, Đào tạo, Tài chính, Đoàn Thanh niên, Giám thị hoặc Bán trú.',
    en: 'This row has no role, so it was not taken. Write GVCN, CGCN, BGH, Đào tạo, Tài chính, Đoàn Thanh niên, Giám thị or Bán trú.',
  },
  'unknown-role': {
    vi: 'Không hiểu vai trò này nên dòng chưa được nhận. Hãy ghi GVCN, CGCN, BGH, Đào tạo, Tài chính, Đoàn Thanh niên, Giám thị hoặc Bán trú.',
    en: 'This role was not understood, so the row was not taken. Write GVCN, CGCN, BGH, Đào tạo, Tài chính, Đoàn Thanh niên, Giám thị or Bán trú.',
  },
  'username-invalid': {
    vi: 'Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm, gạch ngang và gạch dưới, từ 2 đến 40 ký tự; dòng chưa được nhận. Hãy sửa lại, hoặc để trống để lấy theo họ tên.',
    en: 'A username has 2 to 40 plain letters, digits, dots, dashes and underscores; the row was not taken. Correct it, or leave it empty to have one made of the name.',
  },
  'username-needed': {
    vi: 'Không tạo được tên đăng nhập từ họ tên này nên dòng chưa được nhận. Hãy ghi tên đăng nhập.',
    en: 'No username can be made of this name, so the row was not taken. Write a username.',
  },
  'username-repeated': {
    vi: 'Một dòng ở trên đã dùng tên đăng nhập này (có thể do trùng họ tên) nên dòng chưa được nhận. Hãy ghi tên đăng nhập riêng cho người này.',
    en: 'A row further up has this username (perhaps by the same name), so the row was not taken. Write a username of this person’s own.',
  },
  'username-of-another': {
    vi: 'Tên đăng nhập này đã thuộc về một người khác tên nên dòng chưa được nhận. Hãy ghi tên đăng nhập khác.',
    en: 'This username belongs to somebody with another name, so the row was not taken. Write another username.',
  },
  'name-there-already': {
    vi: 'Đã có tài khoản của người cùng họ tên nên không rõ có phải một người; dòng chưa được nhận. Hãy ghi tên đăng nhập: của tài khoản đó, hoặc một tên mới.',
    en: 'There is an account of somebody by the same name, who may be the same person or not; the row was not taken. Write a username: that account’s, or a new one.',
  },
  'email-needed': {
    vi: 'Vai trò này cần địa chỉ e-mail của chính người đó nên dòng chưa được nhận. Hãy điền e-mail.',
    en: 'This role needs the person’s own e-mail address, so the row was not taken. Fill it in.',
  },
  'email-invalid': {
    vi: 'Đây không phải địa chỉ e-mail nên ô này chưa được nhận. Hãy gõ lại, ví dụ ten@truong.edu.vn.',
    en: 'This is no e-mail address, so the cell was not taken. Type it again, as in name@school.edu.vn.',
  },
  'class-unknown': {
    vi: 'Năm học này không có lớp như vậy nên lớp chưa được giao. Hãy xem lại tên lớp.',
    en: 'There is no such class this school year, so it was not given. Check the name of the class.',
  },
  'class-taken': {
    vi: 'Lớp này đã có giáo viên chủ nhiệm khác nên chưa được giao. Nếu thay người, hãy đổi ở trang Lớp.',
    en: 'This class has another teacher already, so it was not given. To put this one in their place, use the page of classes.',
  },
  'class-repeated': {
    vi: 'Một dòng ở trên đã nhận lớp này nên lớp chưa được giao cho người này. Mỗi lớp có một giáo viên chủ nhiệm.',
    en: 'A row further up has this class, so it was not given to this person. Each class has one teacher.',
  },
  'class-for-another-role': {
    vi: 'Chỉ GVCN có lớp chủ nhiệm nên lớp chưa được giao. Hãy xem lại vai trò hoặc xoá tên lớp.',
    en: 'Only a homeroom teacher has a class, so it was not given. Check the role, or clear the cell.',
  },
  'has-another-class': {
    vi: 'Giáo viên này đang chủ nhiệm một lớp khác nên lớp chưa được giao. Nếu đổi lớp, hãy làm ở trang Lớp.',
    en: 'This teacher has another class already, so it was not given. To change it, use the page of classes.',
  },
  'role-differs': {
    vi: 'Tài khoản đã có với vai trò khác và được giữ nguyên. Nếu cần, hãy đổi vai trò ở trang Tài khoản.',
    en: 'The account is there with another role and stays as it is. Change the role on its page if need be.',
  },
  'email-differs': {
    vi: 'Tài khoản đã có với e-mail khác và được giữ nguyên. Nếu cần, hãy đổi e-mail ở trang Tài khoản.',
    en: 'The account is there with another e-mail address and stays as it is. Change it on its page if need be.',
  },
  'account-disabled': {
    vi: 'Tài khoản này đang bị khoá và được giữ nguyên. Nếu cần, hãy mở lại ở trang Tài khoản.',
    en: 'The account is disabled and stays so. Reactivate it on its page if need be.',
  },
};
