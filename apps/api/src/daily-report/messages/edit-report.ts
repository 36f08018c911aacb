import {
  correctionText,
  normaliseMessageText,
  otherStudentsNamed,
  reportTextProblems,
  unaccent,
} from '@lien-lac/domain';
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

/**
 * Gives a student's message another text than was composed, or a message that was sent a correction.
 * Either needs the teacher's word or another CGCN member's before it leaves.
 */
@Injectable()
export class EditReport {
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
   * @throws CodedError `class.not-found`, `student.not-found`, `diary.moved-on`, and of the text
   * `report.text-…`, `report.names-other`
   */
  async run(person: Principal, of: ClassDate, studentId: string, given: string): Promise<void> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const day = await this.classDays.read(of);
    const line = lineOf(day, studentId);
    const number = line.reports.length;
    const { form } = day;
    const written = form.diacritics ? normaliseMessageText(given) : unaccent(given);
    const text = number === 0 ? written : correctionText(written, of.date, form);
    const [problem] = reportTextProblems(written.trim() === '' ? '' : text, form.mostParts);
    if (problem !== undefined) throw new CodedError(problem);
    if (otherStudentsNamed(text, line, day.students).length > 0) {
      throw new CodedError('report.names-other');
    }
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      const { diary } = await this.hold.run(transaction, of, number === 0 ? underReview : ['sent']);
      await this.reports.saveEdit(transaction, {
        ...{ date: of.date, studentId, number, classId: of.classId, text },
        ...{ editedBy: person.accountId, editedAt: now, confirmedBy: null, confirmedAt: null },
      });
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: number === 0 ? 'report.edited' : 'report.correction-written',
        subjectKind: 'class-diary',
        subjectId: diary.id,
        details: { ...of, studentId },
        before: { text: line.edit?.text ?? line.reports.at(-1)?.text ?? line.composed.text },
        after: { text },
      });
    });
  }
}
