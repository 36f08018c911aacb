import { Injectable } from '@nestjs/common';
import { rosterHeadings } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { type WorkbookSheet, writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { ImportReach } from '../import/import-reach.js';

type Language = 'vi' | 'en';

/** The advice stands on a sheet of its own, over which the reader passes. */
const advice = {
  vi: [
    'Mỗi học sinh một dòng. Chỉ bắt buộc Họ và tên; cột Lớp để trống được nếu danh sách của một lớp.',
    'Số điện thoại ghi thế nào cũng được; nhiều số trong một ô thì ngăn bằng dấu “/”.',
    'Ngày sinh theo thứ tự ngày, tháng, năm. Cột không dùng đến thì để trống, không cần xoá.',
    'Lưu tệp ở dạng .xlsx rồi tải lên. Hệ thống cho xem trước, chưa đổi gì cho tới khi bấm nhận.',
  ],
  en: [
    'One student in each row. Only the name has to be there; the class too, unless it is one class’s list.',
    'Phone numbers may be spelt in any way; put “/” between several in one cell.',
    'Dates of birth by day, month, year. Leave columns empty that you do not need.',
    'Save it as .xlsx and upload it. You see first what would change; nothing does until you accept.',
  ],
};

/** An empty list to fill in, whose columns the reader of uploads understands. */
@Injectable()
export class RosterTemplate {
  constructor(private readonly reach: ImportReach) {}

  /** A teacher's has the own class for its name. */
  async write(account: Principal, language: Language): Promise<Buffer> {
    const { className } = await this.reach.of(account);
    const list: WorkbookSheet = {
      name: className ?? (language === 'vi' ? 'Danh sách' : 'List'),
      headings: rosterHeadings(language),
      rows: [],
    };
    const notes: WorkbookSheet = {
      name: language === 'vi' ? 'Cách điền' : 'How to fill it in',
      headings: [language === 'vi' ? 'Cách điền' : 'How to fill it in'],
      rows: advice[language].map((value) => [{ value }]),
      widths: [100],
    };
    return writeWorkbook([list, notes]);
  }
}
