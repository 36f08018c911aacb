import {
  observingDepartmentLabels,
  observingDepartments,
  type ObservingDepartment,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { StaffAddresses } from '../../accounts/staff/staff-addresses.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import { ObservationsMailRepository } from './observations-mail.repository.js';

/** Reminds the departments that have not sent the mail of a day. Run again, it reminds nobody twice. */
@Injectable()
export class RemindObservers {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly mails: ObservationsMailRepository,
    private readonly staff: StaffAddresses,
    private readonly staffMail: StaffMail,
  ) {}

  /**
   * @param date `YYYY-MM-DD`, a day with lessons
   * @returns the departments whose mail was missing
   */
  async run(date: string): Promise<ObservingDepartment[]> {
    const sent = await this.mails.ofDay(date, observingDepartments);
    const missing = observingDepartments.filter(
      (department) => !sent.some((mail) => mail.department === department),
    );
    for (const department of missing) {
      const to = await this.staff.ofRole(department);
      await this.database.transaction((transaction) =>
        this.staffMail.send(transaction, {
          source: { kind: 'observations-reminder', id: `${date} ${department}` },
          ...{ to, ...reminderText(date, department, this.configuration.publicUrl) },
          expiresAfterHours: 8,
        }),
      );
    }
    return missing;
  }
}

function reminderText(
  date: string,
  department: ObservingDepartment,
  publicUrl: string,
): { title: string; text: string } {
  const day = date.split('-').reverse().join('/');
  const { vi, en } = observingDepartmentLabels[department];
  return {
    title: `Nhắc gửi báo cáo ngày ${day} (${vi})`,
    text: [
      `Kính gửi bộ phận ${vi},`,
      `Báo cáo tình hình học sinh ngày ${day} chưa được gửi. Thầy/cô xem lại rồi gửi tại:\n${publicUrl}/observations/mail`,
      `---\nTo ${en}: the mail of ${day} has not been sent. Please look it over and send it at the address above.`,
    ].join('\n\n'),
  };
}
