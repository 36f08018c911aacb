import { Injectable } from '@nestjs/common';
import { roleWords } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { type WorkbookValue, writeWorkbook } from '../../platform/workbook/write-workbook.js';
import type { Principal } from '../sessions/current-account.js';
import type { AccountExportBody } from './account-bodies.js';
import type { AccountStatus } from './account-status.js';
import type { AccountView } from './account-view.js';
import { ReadAccounts } from './read-accounts.js';

type Language = 'vi' | 'en';

/** How many are read at a time. */
const atOnce = 500;

/** The first five are those of the template, so that the workbook can be uploaded again. */
const headings: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    ...['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'E-mail', 'Lớp chủ nhiệm'],
    ...['Trạng thái', 'Đăng nhập gần nhất', 'Xác thực hai lớp'],
  ],
  en: [
    ...['Full name', 'Username', 'Role', 'E-mail', 'Homeroom class'],
    ...['State', 'Last signed in', 'Second factor'],
  ],
};

const statusWords: Readonly<Record<AccountStatus, Readonly<Record<Language, string>>>> = {
  'awaiting-confirmation': {
    vi: 'Chờ người thứ hai',
    en: 'Waits for a second person',
  },
  'awaiting-password': { vi: 'Chưa đặt mật khẩu', en: 'No password yet' },
  active: { vi: 'Đang dùng', en: 'In use' },
  disabled: { vi: 'Đã khoá', en: 'Disabled' },
};

const secondFactorWords = { vi: ['Chưa', 'Có'], en: ['No', 'Yes'] } as const;

/** Writes the accounts that a filter and a search find as a workbook, and that they left the house. */
@Injectable()
export class ExportAccounts {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly read: ReadAccounts,
    private readonly audit: AuditLog,
  ) {}

  async run(
    person: Principal,
    { language = 'vi', q = '', ...filter }: AccountExportBody,
  ): Promise<Buffer> {
    const accounts: AccountView[] = [];
    let cursor: string | null = null;
    do {
      const at: { cursor?: string } = cursor === null ? {} : { cursor };
      const page = await this.read.page(person, { ...filter, ...at, limit: atOnce }, q);
      accounts.push(...page.accounts);
      cursor = page.next;
    } while (cursor !== null);
    await this.database.transaction(async (transaction) => {
      await this.audit.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        actorId: person.accountId,
        action: 'account.exported',
        subjectKind: 'account-list',
        subjectId: 'accounts',
        details: { ...filter, rows: accounts.length, searched: q.trim() !== '' },
      });
    });
    return writeWorkbook([
      {
        name: language === 'vi' ? 'Nhân sự' : 'Staff',
        headings: headings[language],
        widths: [28, 20, 20, 32, 16, 24, 18, 18],
        rows: accounts.map((account) => cellsOf(account, language).map((value) => ({ value }))),
      },
    ]);
  }
}

function cellsOf(account: AccountView, language: Language): WorkbookValue[] {
  const { displayName, username, role, email, status, lastSignedInAt, hasSecondFactor } = account;
  const own = account.classes.find(({ part }) => part === 'teacher');
  return [
    ...[displayName, username, roleWords[role], email, own?.className ?? null],
    statusWords[status][language],
    lastSignedInAt && new Date(lastSignedInAt),
    secondFactorWords[language][hasSecondFactor ? 1 : 0],
  ];
}
