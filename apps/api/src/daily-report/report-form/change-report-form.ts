import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { changedValues } from '../../platform/audit/changed-values.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { type ExpectedVersion, requireSeen } from '../../platform/http/entity-tags/if-match.js';
import type { ReportFormBody } from './report-form-views.js';
import { ReportFormRepository } from './report-form.repository.js';
import { ReportForms } from './report-forms.js';

@Injectable()
export class ChangeReportForm {
  constructor(
    private readonly database: Database,
    private readonly repository: ReportFormRepository,
    private readonly forms: ReportForms,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets how the messages are written that have not left. Whoever is about to send a class looks at its
   * texts again: what was seen is what is sent.
   * @throws CodedError `request.changed-meanwhile`
   */
  async run(person: Principal, asked: ReportFormBody, expected: ExpectedVersion): Promise<void> {
    const after = { mostParts: asked.mostParts, withoutDiacritics: asked.withoutDiacritics };
    await this.database.transaction(async (transaction) => {
      await this.repository.hold(transaction);
      const { values: before, version } = await this.forms.kept(transaction);
      await requireSeen(expected, version, () => this.forms.view(person.role));
      const values = changedValues<ReportFormBody>(before, after);
      if (values.after === undefined) return;
      const at = await this.schoolClock.nowWithin(transaction);
      await this.repository.keep(transaction, {
        ...{ ...after, version: version + 1, changedAt: at, changedBy: person.accountId },
      });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'report-form.changed' },
        ...{ subjectKind: 'report-form', subjectId: 'report-form' },
        ...values,
      });
    });
  }
}
