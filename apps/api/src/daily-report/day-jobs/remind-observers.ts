import { observingDepartmentLabels, observingDepartments } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { writeNotice } from '../../accounts/notices/notice-texts.js';
import { StaffAddresses } from '../../accounts/staff/staff-addresses.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { Transaction } from '../../platform/database/database.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import { dayInWords, observersNoticeText } from './day-job-texts.js';

/** Reminds the departments that have not sent the day's mail. */
@Injectable()
export class RemindObservers {
  constructor(
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
    private readonly configuration: Configuration,
  ) {}

  prepare(date: string): Promise<(transaction: Transaction) => Promise<void>> {
    return Promise.resolve(async (transaction) => {
      for (const department of observingDepartments) {
        await this.mail.send(transaction, {
          source: { kind: 'observations-reminder', id: `${date} ${department}` },
          to: await this.addresses.of(transaction, { roles: [department], ids: [], except: null }),
          ...writeNotice(
            observersNoticeText,
            { department: observingDepartmentLabels[department].vi, day: dayInWords(date) },
            `${this.configuration.publicUrl}/observations`,
          ),
          expiresAfterHours: 8,
        });
      }
    });
  }
}
