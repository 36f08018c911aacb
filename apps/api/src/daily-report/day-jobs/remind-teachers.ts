import { Injectable } from '@nestjs/common';
import { writeNotice } from '../../accounts/notices/notice-texts.js';
import { StaffAddresses } from '../../accounts/staff/staff-addresses.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { Transaction } from '../../platform/database/database.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import { type DiaryNotice, diaryNoticeTexts, dayInWords } from './day-job-texts.js';
import { type OutstandingDiary, OutstandingDiaries } from './outstanding-diaries.js';

/** Mails whoever answers for a diary that has not come. */
@Injectable()
export class RemindTeachers {
  constructor(
    private readonly outstanding: OutstandingDiaries,
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
    private readonly configuration: Configuration,
  ) {}

  async prepare(
    date: string,
    notice: DiaryNotice,
  ): Promise<(transaction: Transaction) => Promise<void>> {
    const diaries = await this.outstanding.of(date);
    return async (transaction) => {
      for (const diary of diaries) await this.remind(transaction, date, diary, notice, notice);
    };
  }

  /**
   * @param occasion makes the mail one of its kind: the same a second time sends nothing
   * @returns to how many mailboxes it goes
   */
  async remind(
    transaction: Transaction,
    date: string,
    { classId, className, accountIds }: OutstandingDiary,
    notice: DiaryNotice,
    occasion: string,
  ): Promise<number> {
    if (accountIds.length === 0) return 0;
    const to = await this.addresses.of(transaction, { roles: [], ids: accountIds, except: null });
    const values = { className, day: dayInWords(date) };
    await this.mail.send(transaction, {
      source: { kind: 'diary-reminder', id: `${date} ${classId} ${occasion}` },
      to,
      ...writeNotice(
        diaryNoticeTexts[notice],
        values,
        `${this.configuration.publicUrl}/class-diaries`,
      ),
      // After that the evening is over.
      expiresAfterHours: 6,
    });
    return to.length;
  }
}
