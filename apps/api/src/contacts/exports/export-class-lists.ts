import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import type { ClassListStateView } from '../class-lists/class-list-views.js';
import { ListClassLists } from '../class-lists/list-class-lists.js';
import { RecordExport } from './record-export.js';

type Language = 'vi' | 'en';

const headings = {
  vi: [
    'Lớp',
    'Giáo viên chủ nhiệm',
    'Học sinh',
    'Chưa có số',
    'Chưa xác nhận',
    'Số không nhận tin',
    'Đã xác nhận',
    'Ngày bàn giao',
    'Người bàn giao',
    'Ghi chú',
  ],
  en: [
    'Class',
    'Homeroom teacher',
    'Students',
    'Without a number',
    'Unconfirmed',
    'Failing',
    'Confirmed',
    'Handed over on',
    'Handed over by',
    'Note',
  ],
};

/** Writes how far the lists of the classes have come as a workbook. */
@Injectable()
export class ExportClassLists {
  constructor(
    private readonly listClassLists: ListClassLists,
    private readonly recordExport: RecordExport,
  ) {}

  async run(account: Principal, language: Language): Promise<Buffer> {
    const { classes } = await this.listClassLists.run(account);
    await this.recordExport.run(account, {
      ...{ list: 'class-lists', rows: classes.length, searched: false },
      classIds: classes.map(({ classId }) => classId),
    });
    return writeWorkbook([
      {
        name: language === 'vi' ? 'Danh sách lớp' : 'Class lists',
        headings: headings[language],
        rows: classes.map((one) => cellsOf(one).map((value) => ({ value }))),
      },
    ]);
  }
}

function cellsOf(list: ClassListStateView): (string | number | Date | null)[] {
  const { handedOver } = list;
  return [
    ...[list.className, list.homeroomTeacherName, list.students, list.withoutPhone],
    ...[list.unconfirmed, list.failing, list.confirmed],
    handedOver && new Date(handedOver.at),
    ...[handedOver?.byName ?? null, handedOver?.note ?? null],
  ];
}
