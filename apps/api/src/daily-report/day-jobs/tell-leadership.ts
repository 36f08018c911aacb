import { Injectable } from '@nestjs/common';
import { writeNotice } from '../../accounts/notices/notice-texts.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { StaffAddresses } from '../../accounts/staff/staff-addresses.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { Transaction } from '../../platform/database/database.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import { dayInWords, leadershipNoticeText } from './day-job-texts.js';
import { OutstandingDiaries } from './outstanding-diaries.js';

/** Tells BGH which classes' diaries are missing; where none is, there is nothing to tell. */
@Injectable()
export class TellLeadership {
  constructor(
    private readonly outstanding: OutstandingDiaries,
    private readonly rolls: ClassRolls,
    private readonly accounts: AccountsService,
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
    private readonly configuration: Configuration,
  ) {}

  async prepare(date: string): Promise<(transaction: Transaction) => Promise<void>> {
    const [missing, { classes, students }] = await Promise.all([
      this.outstanding.of(date),
      this.rolls.onDay(date),
    ]);
    if (missing.length === 0) return () => Promise.resolve();
    const accounts = await this.accounts.findMany(missing.flatMap(({ accountIds }) => accountIds));
    const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
    const lines = missing.map(({ className, accountIds }) => {
      const teacher = accountIds.map((id) => names.get(id) ?? '')[0] ?? 'chưa có GVCN';
      return `  - ${className}: ${teacher}`;
    });
    const inUse = new Set(students.map(({ classId }) => classId));
    const values = {
      ...{ day: dayInWords(date), count: missing.length, classes: lines.join('\n') },
      all: classes.filter(({ id }) => inUse.has(id)).length,
    };
    return async (transaction) => {
      await this.mail.send(transaction, {
        source: { kind: 'diaries-missing', id: date },
        to: await this.addresses.of(transaction, { roles: ['bgh'], ids: [], except: null }),
        ...writeNotice(
          leadershipNoticeText,
          values,
          `${this.configuration.publicUrl}/daily-reports?date=${date}`,
        ),
      });
    };
  }
}
