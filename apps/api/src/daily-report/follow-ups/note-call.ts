import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReportRepository } from '../messages/report.repository.js';
import { ReportReach } from '../report-reach.js';
import { requireFaultlessNote } from '../review/require-faultless-note.js';

/** Notes that somebody spoke with the family. */
@Injectable()
export class NoteCall {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly reports: ReportRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `follow-up.not-found`, `follow-up.called`, and what a note's rules find */
  async run(person: Principal, id: string, note: string): Promise<void> {
    const followUp = await this.reports.findFollowUp(id);
    const classIds = await this.reach.classIds(person, 'daily-report.call');
    const isTheirs =
      followUp !== null && (classIds === null || classIds.includes(followUp.classId));
    if (!isTheirs) throw new CodedError('follow-up.not-found');
    requireFaultlessNote(note);
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      const called = { note, calledBy: person.accountId, calledAt: now };
      if (!(await this.reports.noteCall(transaction, id, called))) {
        throw new CodedError('follow-up.called');
      }
      const { classId, date, studentId, matter } = followUp;
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'follow-up.called',
        subjectKind: 'follow-up',
        subjectId: id,
        details: { classId, date, studentId, matter },
        before: { status: followUp.status },
        after: { status: 'called', note },
      });
    });
  }
}
