import { Injectable } from '@nestjs/common';
import { formatPhoneForPeople, relationshipLabels } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { type WorkbookValue, writeWorkbook } from '../../platform/workbook/write-workbook.js';
import type { DeskContactView } from '../confirmation-desk/desk-views.js';
import { type DeskSelection, ListDesk } from '../confirmation-desk/list-desk.js';
import { RecordExport } from './record-export.js';

type Language = 'vi' | 'en';

const atOnce = 500;

const headings = {
  vi: [
    'Lớp',
    'Học sinh',
    'Phụ huynh',
    'Quan hệ',
    'Số điện thoại',
    'E-mail',
    'Nguồn',
    'Chờ từ',
    'Người đưa',
    'Đang dùng',
    'Lần gọi gần nhất',
    'Ghi chú',
  ],
  en: [
    'Class',
    'Student',
    'Guardian',
    'Relationship',
    'Phone',
    'E-mail',
    'From',
    'Waiting since',
    'Brought by',
    'In use meanwhile',
    'Latest call',
    'Note',
  ],
};

const origins = {
  vi: { upload: 'Tệp tải lên', teacher: 'Giáo viên', enrolment: 'ĐTKT' },
  en: { upload: 'Upload', teacher: 'Teacher', enrolment: 'Enrolment system' },
};

const outcomes = {
  vi: {
    ...{ reached: 'Gặp được', 'no-answer': 'Không nghe máy' },
    ...{ 'wrong-number': 'Nhầm số', 'call-back': 'Gọi lại sau' },
  },
  en: {
    ...{ reached: 'Reached', 'no-answer': 'No answer' },
    ...{ 'wrong-number': 'Wrong number', 'call-back': 'Call back' },
  },
};

/** Writes what waits on the confirmation desk as a workbook, for whoever calls without a screen. */
@Injectable()
export class ExportDesk {
  constructor(
    private readonly listDesk: ListDesk,
    private readonly recordExport: RecordExport,
  ) {}

  async run(account: Principal, selection: DeskSelection, language: Language): Promise<Buffer> {
    const contacts: DeskContactView[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await this.listDesk.run(account, selection, { cursor, limit: atOnce });
      contacts.push(...page.contacts);
      if (page.next === null) break;
      cursor = page.next;
    }
    const { classId, q } = selection;
    await this.recordExport.run(account, {
      ...{ list: 'confirmation-desk', rows: contacts.length },
      ...{ classIds: classId === undefined ? null : [classId], searched: q !== undefined },
    });
    return writeWorkbook([
      {
        name: language === 'vi' ? 'Chờ xác nhận' : 'To confirm',
        headings: headings[language],
        rows: contacts.map((one) => cellsOf(one, language).map((value) => ({ value }))),
      },
    ]);
  }
}

function cellsOf(contact: DeskContactView, language: Language): WorkbookValue[] {
  const { phone, email, beside, calls } = contact;
  const [latest] = calls;
  return [
    ...[contact.className, contact.studentName, contact.guardianName],
    relationshipLabels[contact.relationship][language],
    ...[phone && formatPhoneForPeople(phone), email],
    origins[language][contact.origin],
    contact.proposedAt && new Date(contact.proposedAt),
    contact.proposedByName,
    beside.map((one) => (one.phone ? formatPhoneForPeople(one.phone) : one.email)).join('; '),
    latest ? `${outcomes[language][latest.outcome]}${latest.note ? `: ${latest.note}` : ''}` : null,
    contact.note,
  ];
}
