import { assignColumns } from './assign-columns.js';
import { columnContent } from './column-content.js';
import type { ColumnMeaning } from './column-meaning.js';
import { readHeading } from './read-heading.js';

/** What the columns mean by their headings, with nothing below them. */
const meaningsOf = (headings: string, below: Record<number, string[]> = {}) => {
  const texts = headings.split('|').map((text) => text.trim());
  return assignColumns(
    texts.map((text) => readHeading(text)),
    texts.map((text, index) => columnContent(text, below[index] ?? [])),
  );
};

describe('a heading by itself', () => {
  test.each<[ColumnMeaning, string]>([
    ['ordinal', 'STT; TT; Stt; No.; No; #; Số TT; Số thứ tự; S.T.T'],
    [
      'student-code',
      'Mã HS; Mã học sinh; MSHS; MÃ SỐ HS; ma hs; Mã định danh; Student ID; Mã định danh Bộ GD&ĐT; Student code; ID; Mã số',
    ],
    [
      'student-name',
      'Họ và tên; Họ tên; HỌ VÀ TÊN HỌC SINH; Ho va ten; Họ tên HS; Họ & tên; Student name; Full name; Name; Tên học sinh; Học sinh; Họ, tên học sinh; Họ và tên (*); Họ và tên'.normalize(
        'NFD',
      ),
    ],
    [
      'birth-date',
      'Ngày sinh; NS; Ngày, tháng, năm sinh; Ngày sinh (dd/mm/yyyy); Date of birth; DOB; D.O.B; Ngay sinh; Năm sinh; Birthday; NTNS',
    ],
    ['gender', 'Giới tính; GT; Phái; Nam/Nữ; Gender; Sex; GIOI TINH; G.Tính'],
    ['female-mark', 'Nữ; Nữ (x); Nu'],
    ['class', 'Lớp; LỚP; Lop; Class; Lớp học; Tên lớp; Mã lớp'],
    ['grade', 'Khối; Khoi; Grade'],
    ['note', 'Ghi chú; GHI CHU; Note; Notes; Remarks; Ghi chú (nếu có)'],
    [
      'father-name',
      'Họ tên bố; Họ và tên cha; Tên bố; HỌ TÊN BA; Father; Father’s name; Name of father; Họ tên cha (nếu có); Ho ten bo; Con ông',
    ],
    ['mother-name', 'Họ tên mẹ; Họ và tên má; Tên mẹ; Ho ten me; Mother name; Con bà; Ho ten ma'],
    [
      'father-phone',
      'SĐT bố; ĐT cha; Điện thoại ba; SDT BO; Số ĐT của bố; SĐT (Bố); Di động bố; Phone (father); Father mobile; Bố - SĐT; DTDD cha; Zalo bố; SĐT ba; ĐTDĐ Bố',
    ],
    [
      'mother-phone',
      'SĐT mẹ; Điện thoại của mẹ; SDT ME; Số điện thoại mẹ; Mother’s phone; Mẹ (SĐT); Zalo mẹ; Tel. mother; SĐT má; sdt ma; Số liên hệ của mẹ',
    ],
    [
      'guardian-phone',
      'SĐT phụ huynh; SĐT PHHS; ĐT PH; Điện thoại CMHS; Số điện thoại liên hệ; SĐT; Điện thoại; Phone; Mobile; Guardian phone; Parent’s phone; SĐT người giám hộ; SĐT bố/mẹ; SĐT cha mẹ; SĐT đăng ký nhận tin; Số ĐT PHHS; SĐT khẩn cấp; Zalo; ĐT; Contact number; SĐT nhận tin nhắn',
    ],
    [
      'guardian-name',
      'Họ tên phụ huynh; Họ tên PHHS; Người giám hộ; Phụ huynh; Họ và tên cha (mẹ); Guardian; Parent name; Tên PH; Họ tên người liên hệ; Phụ huynh học sinh; Họ tên cha mẹ học sinh',
    ],
    ['guardian-relationship', 'Quan hệ; Mối quan hệ; Quan hệ với HS; Relationship; QH'],
    ['grandparent-phone', 'SĐT ông; SĐT bà; Điện thoại ông bà; SĐT bà ngoại; Grandparent phone'],
  ])('means %s', (meaning, headings) => {
    const read = headings.split(';').map((heading) => [heading.trim(), meaningsOf(heading)[0]]);
    expect(read).toEqual(read.map(([heading]) => [heading, meaning]));
  });

  test.each([
    'Địa chỉ; Nghề nghiệp bố; Nơi làm việc của mẹ; Năm sinh cha; Ngày sinh mẹ; Email; Email PH; CCCD bố; Dân tộc; Tôn giáo; Nơi sinh; Địa chỉ, điện thoại',
    'Chữ ký; Ký nhận; Xác nhận của PH; GVCN; SĐT GVCN; Họ tên GVCN; Giáo viên chủ nhiệm; SĐT học sinh; Điện thoại HS; Student phone; Lớp cũ; Trường THCS; Số định danh cá nhân; Quê quán',
    'Lý Mai Quyên; 0912345678; 10A1; Nguyễn Thị Bình; Tên thường gọi; Hạnh kiểm; Tổ; Tên đăng nhập',
  ])('has no use for us: %s', (headings) => {
    const read = headings.split(';').map((heading) => [heading.trim(), meaningsOf(heading)[0]]);
    expect(read).toEqual(read.map(([heading]) => [heading, null]));
  });
});

describe('headings side by side', () => {
  test.each<[string, string]>([
    [
      'Họ tên | Họ tên bố | SĐT | Họ tên mẹ | SĐT',
      'student-name father-name father-phone mother-name mother-phone',
    ],
    [
      'Họ và tên | Cha | Điện thoại | Mẹ | Điện thoại',
      'student-name father-name father-phone mother-name mother-phone',
    ],
    [
      'Họ tên | Họ tên bố | Họ tên mẹ | SĐT bố | SĐT mẹ',
      'student-name father-name mother-name father-phone mother-phone',
    ],
    [
      'Họ tên | Họ tên bố | Họ tên mẹ | SĐT | SĐT',
      'student-name father-name mother-name father-phone mother-phone',
    ],
    // One number after two names is no one parent's.
    ['Họ tên | Họ tên bố | Họ tên mẹ | SĐT', 'student-name father-name mother-name guardian-phone'],
    [
      'Họ tên | Họ tên bố | SĐT bố | Họ tên mẹ | SĐT mẹ | SĐT',
      'student-name father-name father-phone mother-name mother-phone guardian-phone',
    ],
    ['Họ tên | SĐT mẹ | SĐT bố', 'student-name mother-phone father-phone'],
    ['Họ tên | SĐT bố 1 | SĐT bố 2', 'student-name father-phone father-phone'],
    ['Họ tên | SĐT 1 | SĐT 2', 'student-name guardian-phone guardian-phone'],
    [
      'Họ tên | Họ tên PH | SĐT 1 | SĐT 2',
      'student-name guardian-name guardian-phone guardian-phone',
    ],
    [
      'Họ tên | Họ tên PH | SĐT PH 1 | SĐT PH 2',
      'student-name guardian-name guardian-phone guardian-phone',
    ],
    [
      'Họ tên | Phụ huynh 1 | SĐT PH1 | Phụ huynh 2 | SĐT PH2',
      'student-name guardian-name guardian-phone guardian2-name guardian2-phone',
    ],
    [
      'Student | Parent 1 name | Parent 1 phone | Parent 2 name | Parent 2 phone',
      'student-name guardian-name guardian-phone guardian2-name guardian2-phone',
    ],
    [
      'Họ tên HS | Họ tên PH | Quan hệ | SĐT | Họ tên PH | Quan hệ | SĐT',
      'student-name guardian-name guardian-relationship guardian-phone guardian2-name guardian2-relationship guardian2-phone',
    ],
    [
      'Họ tên học sinh | Quan hệ | Họ tên | Điện thoại',
      'student-name guardian-relationship guardian-name guardian-phone',
    ],
    ['Họ đệm | Tên | Lớp', 'student-family-name student-given-name class'],
    ['Họ | Tên đệm | Tên', 'student-family-name student-middle-name student-given-name'],
    ['Họ và tên đệm | Tên', 'student-family-name student-given-name'],
    ['Last name | First name | Class', 'student-family-name student-given-name class'],
    ['First name | Last name | DOB', 'student-given-name student-family-name birth-date'],
    ['Tên | Lớp | SĐT', 'student-name class guardian-phone'],
    ['Mã HS | Mã định danh | Họ tên', 'student-code - student-name'],
    ['Họ tên | SĐT HS | SĐT PH', 'student-name - guardian-phone'],
    ['Họ tên | Dân tộc | SĐT', 'student-name - guardian-phone'],
    [
      'Họ tên | Họ tên ông | SĐT | Họ tên bà | SĐT',
      'student-name grandparent-name grandparent-phone grandparent2-name grandparent2-phone',
    ],
  ])('%s', (headings, meanings) => {
    expect(
      meaningsOf(headings)
        .map((meaning) => meaning ?? '-')
        .join(' '),
    ).toBe(meanings);
  });

  test('are settled by what stands below where they leave it open', () => {
    expect(meaningsOf('Họ tên | Bố', { 1: ['0912345678', '0987654321'] })[1]).toBe('father-phone');
    expect(meaningsOf('Họ tên | Bố', { 1: ['Lê Văn An', 'Trần Ba'] })[1]).toBe('father-name');
    expect(meaningsOf('Họ tên | Bố', { 1: ['Lê An 0912345678', 'Lê Ba 0987654321'] })[1]).toBe(
      'father-contact',
    );
    expect(meaningsOf('Họ tên | DT', { 1: ['Kinh', 'Mường'] })[1]).toBeNull();
    expect(meaningsOf('Họ tên | DT', { 1: ['0912345678', ''] })[1]).toBe('guardian-phone');
    expect(meaningsOf('Họ và tên | ', { 0: ['Lê Văn', 'Trần'], 1: ['An', 'Ba'] })).toEqual([
      'student-family-name',
      'student-given-name',
    ]);
    expect(meaningsOf('Họ và tên | Tên', { 0: ['Lê Văn An', 'Trần Ba'], 1: ['An', 'Ba'] })).toEqual(
      ['student-name', null],
    );
    expect(meaningsOf('Họ tên | SĐT mẹ | ', { 2: ['0912345678', '0987654321'] })[2]).toBe(
      'mother-phone',
    );
  });
});
