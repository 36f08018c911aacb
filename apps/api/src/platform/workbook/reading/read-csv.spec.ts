import { readRoster } from '@lien-lac/domain';
import { readCsv } from './read-csv.js';
import { WorkbookError } from './workbook-error.js';

const TABLE = 'STT,Họ và tên,SĐT mẹ\r\n1,Lê Thị An,0912345678\r\n\r\n2,Vũ Bình,\r\n';
const ROWS = [
  ['STT', 'Họ và tên', 'SĐT mẹ'],
  ['1', 'Lê Thị An', '0912345678'],
  [null],
  ['2', 'Vũ Bình', null],
];

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('a text table', () => {
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TABLE}`)],
    ['UTF-16 little-endian', utf16(TABLE, false)],
    ['UTF-16 big-endian', utf16(TABLE, true)],
    ['old line ends', Buffer.from(TABLE.replaceAll('\r\n', '\r'))],
    ['Unix line ends', Buffer.from(TABLE.replaceAll('\r\n', '\n'))],
    ['semicolons', Buffer.from(TABLE.replaceAll(',', ';'))],
    ['tabs', Buffer.from(TABLE.replaceAll(',', '\t'))],
    ['bars', Buffer.from(TABLE.replaceAll(',', '|'))],
    ['a stated separator', Buffer.from(`sep=;\r\n${TABLE.replaceAll(',', ';')}`)],
  ])('is read from %s', (_form, bytes) => {
    const sheet = readCsv('10A1.csv', bytes);
    expect(sheet.name).toBe('10A1');
    expect(sheet.rows.map((row) => row.map((cell) => cell))).toEqual(ROWS);
  });

  test('is read from the Vietnamese code page of Windows, whose tones stand apart', () => {
    // "Lê Thị Ánh Đào": ê, Á and Đ are letters of their own, the dot below (0xF2) a mark.
    const name = Buffer.from([
      ...[0x4c, 0xea, 0x20, 0x54, 0x68, 0x69, 0xf2, 0x20],
      ...[0xc1, 0x6e, 0x68, 0x20, 0xd0, 0xe0, 0x6f],
    ]);
    const bytes = Buffer.concat([
      Buffer.from('Ho ten,SDT me\n'),
      name,
      Buffer.from(',0912345678\n'),
    ]);
    const { students } = readRoster([readCsv('10A1.csv', bytes)], { allowReserved: false });
    expect(students[0]?.fullName).toBe('Lê Thị Ánh Đào');
  });

  test('keeps commas, line breaks and marks inside quotation marks', () => {
    const bytes = Buffer.from(
      'Họ tên,SĐT\n"Lê An","0912345678\n0987654321"\n"Vũ ""Bi"", Bình",1\n',
    );
    expect(readCsv('a.csv', bytes).rows).toEqual([
      ['Họ tên', 'SĐT'],
      ['Lê An', '0912345678\n0987654321'],
      ['Vũ "Bi", Bình', '1'],
    ]);
  });

  test('is read although a quotation mark was never closed', () => {
    const bytes = Buffer.from('Họ tên,SĐT\n"Lê An,0912345678\nVũ Bình,0987654321\n');
    expect(readCsv('a.csv', bytes).rows).toHaveLength(3);
  });

  test('chooses the delimiter of the table, not of a cell', () => {
    const bytes = Buffer.from(
      'Họ tên;Địa chỉ\nLê An;Số 1, Hàng Bài, Hà Nội\nVũ Bình;Số 2, Hàng Bông, Hà Nội\n',
    );
    expect(readCsv('a.csv', bytes).rows[1]).toEqual(['Lê An', 'Số 1, Hàng Bài, Hà Nội']);
  });

  test('takes its name from the file, whatever path stands before it', () => {
    expect(
      readCsv('C:\\Danh sách\\Lớp 10A1.v2.csv'.normalize('NFD'), Buffer.from('a,b')).name,
    ).toBe('Lớp 10A1.v2');
  });

  test.each<[string, Buffer]>([
    ['a web page', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['bytes', Buffer.from([1, 2, 3, 0, 0, 5, 200, 201])],
  ])('is not %s', (_what, bytes) => {
    expect(() => readCsv('a.csv', bytes)).toThrow(new WorkbookError('roster.not-a-workbook'));
  });
});
