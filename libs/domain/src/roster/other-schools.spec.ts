import { FATHER, lines, MOTHER, read, refused, THIRD, warned } from './testing/roster-lines.js';

describe('rosters as other schools keep them', () => {
  test('an export of a school’s register, with everything that is not asked for', () => {
    const reading = read(
      [
        ['UBND QUẬN BA ĐÌNH', null, null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['TRƯỜNG THPT A', null, null, null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
        [],
        ['DANH SÁCH HỌC SINH LỚP 10A3 NĂM HỌC 2026 - 2027'],
        ['GVCN: Nguyễn Thị Hoa - ĐT: 0912000111'],
        [
          ...[
            'STT',
            'Mã định danh Bộ GD&ĐT',
            'Họ và tên',
            'Ngày sinh',
            'Nữ',
            'Dân tộc',
            'Nơi sinh',
          ],
          ...['Họ tên cha', 'Năm sinh cha', 'Nghề nghiệp cha', 'SĐT cha'],
          ...['Họ tên mẹ', 'Năm sinh mẹ', 'Nghề nghiệp mẹ', 'SĐT mẹ', 'Ghi chú'],
        ],
        [
          ...[1, 2601234567, 'Trương Văn An', '02/03/2010', null, 'Kinh', 'Hà Nội'],
          ...['Trương Ba', 1980, 'Giáo viên', 912345678],
          ...['Trần Tư', 1982, 'Bác sĩ', '0987.654.321', null],
        ],
        [
          ...[2, 2601234568, 'Tống Công Bé', '12/13/2010', 'x', 'Kinh', 'Hà Nội'],
          ...[null, null, null, null, 'Trần Tư', 1982, 'Bác sĩ', 'k có', 'HS nghèo'],
        ],
        [],
        ['Tổng số', null, '2 học sinh'],
        [null, null, null, null, 'Hà Nội, ngày 05/09/2026'],
        [null, 'GVCN', null, null, null, null, 'HIỆU TRƯỞNG'],
        [null, 'Nguyễn Thị Hoa', null, null, null, null, 'Phạm Hùng'],
      ],
      { name: 'DanhSach' },
    );
    expect(lines(reading)).toEqual([
      '7 10A3 Trương Văn An / father Trương Ba 5678 / mother Trần Tư 4321',
      '8 10A3 Tống Công Bé / mother Trần Tư ',
    ]);
    expect(reading.students.map(({ code, gender, note }) => [code, gender, note])).toEqual([
      ['2601234567', 'male', null],
      ['2601234568', 'female', 'HS nghèo'],
    ]);
    expect(refused(reading)).toEqual(['D8 date-invalid', 'O8 phone-is-text']);
  });

  test('a whole school on one sheet, the class cells merged and the names in two columns', () => {
    const reading = read(
      [
        ['Lớp', 'TT', 'Họ đệm', 'Tên', 'NS', 'ĐT bố', 'ĐT mẹ'],
        ['10A1', 1, 'Nguyễn Văn', 'An', '1.2.2010', FATHER, null],
        [null, 2, 'Lê Thị', 'Bình', '1.2.10', null, MOTHER],
        ['10A2', 1, 'Vũ', 'Chi', 2010, THIRD, null],
        [null, 2, null, null, null, null, null],
      ],
      { name: 'Toàn trường' },
    );
    expect(lines(reading)).toEqual([
      '2 10A1 Nguyễn Văn An / father ? 4321',
      '3 10A1 Lê Thị Bình / mother ? 5678',
      '4 10A2 Vũ Chi / father ? 9012',
    ]);
    expect(reading.notes).toEqual([
      { sheet: 'Toàn trường', row: 4, column: 'E', code: 'date-year-only' },
    ]);
  });

  test('a block for each class, the teacher and her number below it', () => {
    const reading = read(
      [
        ['DANH SÁCH LIÊN LẠC KHỐI 11'],
        ['LỚP 11A1'],
        ['TT', 'HỌ VÀ TÊN', 'PHỤ HUYNH', 'ĐIỆN THOẠI'],
        [1, 'NGUYỄN VĂN AN', 'Nguyễn Ba', FATHER],
        ['GVCN', 'Trần Thị C', null, '0999888777'],
        [null, 'GVCN: Trần Thị C', null, '0999888777'],
        ['LỚP 11A2', null, 'GVCN: Cô Hoa'],
        [1, 'VŨ CHI', 'Vũ Bảy', `${MOTHER} - ${THIRD}`],
      ],
      { name: 'Khối 11' },
    );
    expect(lines(reading)).toEqual([
      '4 11A1 Nguyễn Văn An / guardian Nguyễn Ba 4321',
      '8 11A2 Vũ Chi / guardian Vũ Bảy 5678+9012',
    ]);
    expect(warned(reading)).toEqual(['D8 two-numbers-in-one-cell']);
    expect(refused(reading)).toEqual([]);
  });

  test('the class, the teacher and her number above the headings, each in a cell of its own', () => {
    const reading = read(
      [
        ['Trường', 'THPT A'],
        ['Lớp', '10A5'],
        ['GVCN', 'Cô Hoa', 'SĐT', '0912000111'],
        ['STT', 'Họ và tên', 'Mẹ', 'SĐT mẹ'],
        [1, 'Nguyễn Văn An', 'Lê Tư', MOTHER],
      ],
      { name: 'Sheet1' },
    );
    expect(lines(reading)).toEqual(['5 10A5 Nguyễn Văn An / mother Lê Tư 5678']);
  });

  test('dates of birth in three columns and gender in two', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Ngày sinh', null, null, 'Giới tính', null, 'SĐT PH'],
      [null, null, 'Ngày', 'Tháng', 'Năm', 'Nam', 'Nữ', null],
      [1, 'Lê An', 5, 6, 2010, 'x', null, MOTHER],
      [2, 'Lê Bình', 31, 2, 2010, null, 'x', FATHER],
    ]);
    expect(reading.students.map(({ dateOfBirth, gender }) => [dateOfBirth, gender])).toEqual([
      ['2010-06-05', 'male'],
      [null, 'female'],
    ]);
    expect(refused(reading)).toEqual(['E4 date-invalid']);
  });

  test('headings with stars, line breaks and explanations, and the columns numbered', () => {
    const reading = read([
      [
        'STT (*)',
        'Mã học sinh (*)',
        'Họ và tên (*)',
        'Ngày sinh\n(dd/mm/yyyy)',
        'SĐT nhận tin 1 (*)',
        'SĐT nhận tin 2',
      ],
      [1, 2, 3, 4, 5, 6],
      [1, 'HS001', 'Nguyễn Văn An', '02/03/2010', FATHER, MOTHER],
    ]);
    expect(lines(reading)).toEqual(['3 10A1 Nguyễn Văn An / guardian ? 4321+5678']);
  });

  test('both parents in one cell of contacts are two people and no warning', () => {
    const reading = read([
      ['#', 'Học sinh', 'Điện thoại HS', 'Liên hệ phụ huynh'],
      [1, 'Lê An', '0333333333', `Bố: Lê Ba – ${FATHER}; Mẹ: Hồ Tư – ${MOTHER}`],
      [2, 'Lê Bình', '0333333334', `Lê Năm (bố) ${THIRD}`],
      [3, 'Lê Chi', '', '0356789013'],
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Lê An / father Lê Ba 4321 / mother Hồ Tư 5678',
      '3 10A1 Lê Bình / father Lê Năm 9012',
      '4 10A1 Lê Chi / guardian ? 9013',
    ]);
    expect(warned(reading)).toEqual([]);
  });

  test('students whose names look like titles and footers, without any number', () => {
    const reading = read([
      ['Họ và tên', 'SĐT mẹ'],
      ['Trương An', null],
      ['Tống Công Minh', null],
      ['Tống Công', null],
      ['Lưu Ý', null],
      ['Đoàn Khôi', null],
      ['Ông Thị Cúc', null],
    ]);
    expect(reading.students).toHaveLength(6);
  });
});
