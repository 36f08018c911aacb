import { roleWords } from '@lien-lac/domain';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';

const headings = ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'E-mail', 'Lớp chủ nhiệm'];

/** One invented person of each role, to be written over; the mailboxes are nobody's (RFC 2606 § 3). */
const examples: readonly (readonly string[])[] = [
  ['Nguyễn Thu Hà', '', roleWords.homeroom_teacher, 'nguyenthuha@example.com', '10A1'],
  ['Lê Quang Minh', 'daotao', roleWords.training, 'lequangminh@example.com', ''],
  ['Bùi Văn Thành', 'giamthi', roleWords.supervisors, '', ''],
];

/** A workbook to fill in with the school's staff, which the reader reads again. */
export function writeAccountTemplate(): Promise<Buffer> {
  return writeWorkbook([
    {
      name: 'Nhân sự',
      headings,
      widths: [28, 20, 20, 32, 16],
      rows: examples.map((cells) => cells.map((value) => ({ value }))),
    },
  ]);
}
