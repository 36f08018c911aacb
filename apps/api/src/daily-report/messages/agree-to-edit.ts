import { editRefusal } from '@lien-lac/domain';
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

/** The teacher's word, or another CGCN member's, to a text that CGCN wrote. */
@Injectable()
export class AgreeToEdit {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly hold: HoldReview,
    private readonly reports: ReportRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param text the one that the person was shown: their word is to that and to no other
   * @throws CodedError `class.not-found`, `student.not-found`, `report.no-edit`, `diary.moved-on`,
   * `report.edit-own`, `report.edit-confirmed`, `report.seen-otherwise`
   */
  async run(person: Principal, of: ClassDate, studentId: string, text: string): Promise<void> {
    await this.reach.require(person, 'daily-report.agree', of.classId);
    const { edit } = lineOf(await this.classDays.read(of), studentId);
    if (edit === null) throw new CodedError('report.no-edit');
    const hasHomeroom = (await this.reach.homeroomsOf(person)).includes(of.classId);
    const refusal = editRefusal({ ...person, hasHomeroom }, edit);
    if (refusal !== null) throw new CodedError(refusal);
    if (edit.text !== text) throw new CodedError('report.seen-otherwise');
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      const { diary } = await this.hold.run(transaction, of, [...underReview, 'sent']);
      const isNoted = await this.reports.confirmEdit(transaction, edit, person.accountId, now);
      if (!isNoted) throw new CodedError('report.seen-otherwise');
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'report.edit-agreed',
        subjectKind: 'class-diary',
        subjectId: diary.id,
        details: { ...of, studentId },
        after: { text, editedBy: edit.editedBy, confirmedBy: person.accountId },
      });
    });
  }
}
