import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReportReach } from '../report-reach.js';
import { ClassDays } from '../review/class-days.js';
import { HoldReview, underReview } from '../review/hold-review.js';
import type { ClassDate } from '../review/review.repository.js';
import { lineOf } from './line-of.js';
import { ReportRepository } from './report.repository.js';

/** Takes back the other text that CGCN gave a message which has not left. */
@Injectable()
export class DropEdit {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly hold: HoldReview,
    private readonly reports: ReportRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `class.not-found`, `student.not-found`, `report.no-edit`, `diary.moved-on` */
  async run(person: Principal, of: ClassDate, studentId: string): Promise<void> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const { edit } = lineOf(await this.classDays.read(of), studentId);
    if (edit === null) throw new CodedError('report.no-edit');
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      const { diary } = await this.hold.run(transaction, of, [...underReview, 'sent']);
      await this.reports.deleteEdit(transaction, edit);
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'report.edit-dropped',
        subjectKind: 'class-diary',
        subjectId: diary.id,
        details: { ...of, studentId },
        before: { text: edit.text },
      });
    });
  }
}
