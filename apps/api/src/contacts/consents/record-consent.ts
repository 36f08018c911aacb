import { Injectable } from '@nestjs/common';
import {
  type ConfirmationWay,
  type ConsentPurpose,
  type ConsentWord,
  kindsThatStop,
  schoolDate,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { OwnRecord } from '../merging/own-record.js';
import { OptOutCircumstances } from '../opt-outs/opt-out-circumstances.js';
import { RecordOptOut } from '../opt-outs/record-opt-out.js';
import { ConsentsRepository } from './consents.repository.js';

export interface ConsentGiven {
  purpose: ConsentPurpose;
  word: ConsentWord;
  how: ConfirmationWay;
  /** YYYY-MM-DD: when it was said or signed; today where nobody says otherwise. */
  saidOn?: string | undefined;
  note?: string | undefined;
}

/**
 * Writes down a guardian's word on what the school may use their data for. Each word stays as it was
 * said; the last one of a purpose holds. One that is withdrawn stops the messages that rest on it.
 */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly circumstances: OptOutCircumstances,
    private readonly consents: ConsentsRepository,
    private readonly recordOptOut: RecordOptOut,
    private readonly ownRecord: OwnRecord,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `guardian.not-found`, `request.invalid` for a day that is yet to come */
  async run(account: Principal, guardianId: string, given: ConsentGiven): Promise<void> {
    const by = account.accountId;
    await this.database.transaction(async (transaction) => {
      await this.circumstances.enter(transaction, account, guardianId);
      const at = await this.schoolClock.nowWithin(transaction);
      const today = schoolDate(at);
      const { purpose, word, how, saidOn = today, note } = given;
      if (saidOn > today) {
        throw new CodedError('request.invalid', {}, [{ field: 'saidOn', code: 'in-the-future' }]);
      }
      const before = await this.consents.lastWord(transaction, guardianId, purpose);
      await this.consents.insert(transaction, guardianId, {
        ...{ purpose, word, how, saidOn, note: note ?? null, recordedBy: by, recordedAt: at },
      });
      await this.auditLog.write(transaction, {
        ...{ at, actorId: by, action: 'guardian.consent-recorded' },
        ...{ subjectKind: 'guardian', subjectId: guardianId },
        details: {
          ...{ purpose, how, saidOn },
          ...(await this.ownRecord.details(transaction, by, guardianId)),
        },
        before: { word: before },
        after: { word },
      });
      if (word === 'given') return;
      for (const kind of kindsThatStop[purpose]) {
        const howSaid = `Rút lại đồng ý ngày ${saidOn}`;
        await this.recordOptOut.runIn(transaction, { guardianId, kind, howSaid, by, at });
      }
    });
  }
}
