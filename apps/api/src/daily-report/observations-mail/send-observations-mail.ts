import {
  dayMilliseconds,
  observationsSheet,
  type ObservingDepartment,
  tableForReader,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { type AttachedFile, Attachments } from '../../delivery/attachments/attachments.js';
import { Delivery } from '../../delivery/delivery.js';
import type { MessageRequest } from '../../delivery/dispatches/dispatch-request.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../../platform/http/idempotency/idempotency-keys.js';
import { workbookType, writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { ComposeObservationsMail, type ComposedMail } from './compose-observations-mail.js';
import type { MailReader } from './mail-readers.js';
import { ObservationsMailRepository } from './observations-mail.repository.js';

/** What delivery knows these sends by. */
export const observationsMailSource = 'observations-mail';

/** A mailbox, and what goes to it. */
interface ReadersMail {
  reader: MailReader;
  title: string;
  text: string;
  file: AttachedFile;
}

/**
 * "Gửi báo cáo ngày": one mail to each mailbox, accepted with the day's mail itself in one transaction.
 * Quiet hours are for guardians; this leaves at any hour.
 */
@Injectable()
export class SendObservationsMail {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly compose: ComposeObservationsMail,
    private readonly mails: ObservationsMailRepository,
    private readonly attachments: Attachments,
    private readonly delivery: Delivery,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * @param wanted.correction which one was looked at: 0 for the day's mail, then its corrections
   * @param wanted.seen what the preview gave; nothing is sent that is otherwise by now
   * @returns the mail's id
   * @throws CodedError as `ComposeObservationsMail` does, `observations-mail.already-sent`,
   * `observations-mail.nothing-changed`, `observations-mail.nobody`, `observations-mail.other-than-seen`
   */
  async run(
    person: Principal,
    wanted: { date: string; correction: number; seen: string },
  ): Promise<string> {
    const composed = await this.compose.run(person, wanted.date);
    const { latest, correction, contentDigest, readers } = composed;
    if (wanted.correction < correction) throw new CodedError('observations-mail.already-sent');
    if (latest?.contentDigest === contentDigest) {
      throw new CodedError('observations-mail.nothing-changed');
    }
    if (readers.length === 0) throw new CodedError('observations-mail.nobody');
    if (wanted.correction > correction || wanted.seen !== composed.seen) {
      throw new CodedError('observations-mail.other-than-seen');
    }
    const written = await writeFor(composed);
    const { id, dispatchId, now } = await this.database.transaction(async (transaction) => {
      const at = await this.clock.nowWithin(transaction);
      const accepted = await this.accept(transaction, person, composed, written, at);
      await this.idempotencyKeys.carriedOut(transaction);
      return { ...accepted, now: at };
    });
    await this.delivery.wake(dispatchId, now);
    return id;
  }

  private async accept(
    transaction: Transaction,
    person: Principal,
    { date, department, correction, observations, contentDigest }: ComposedMail,
    written: readonly ReadersMail[],
    now: Date,
  ): Promise<{ id: string; dispatchId: string }> {
    const id = await this.mails.insert(transaction, {
      ...{ date, department, correction, observations, contentDigest },
      ...{ sentBy: person.accountId, sentAt: now },
    });
    if (id === null) throw new CodedError('observations-mail.already-sent');
    const { dispatchId, total } = await this.delivery.accept(
      transaction,
      {
        ...{ sourceKind: observationsMailSource, sourceId: id, revision: 1 },
        ...{ messageKind: 'staff-mail', lane: 'urgent', obeysQuietHours: false },
        ...{ notBefore: now, expiresAt: new Date(now.getTime() + dayMilliseconds) },
      },
      [await this.messages(transaction, written)],
    );
    await this.audit.write(transaction, {
      ...{ at: now, actorId: person.accountId, action: 'observations-mail.sent' },
      ...{ subjectKind: 'observations-mail', subjectId: id },
      details: { date, messages: total, observations },
      after: { department, correction },
    });
    return { id, dispatchId };
  }

  /** A file that several read alike is kept once. */
  private async messages(
    transaction: Transaction,
    written: readonly ReadersMail[],
  ): Promise<MessageRequest[]> {
    const kept = new Map<AttachedFile, string>();
    const messages: MessageRequest[] = [];
    for (const { reader, title, text, file } of written) {
      const attachmentId = kept.get(file) ?? (await this.attachments.keep(transaction, file));
      kept.set(file, attachmentId);
      messages.push({
        ...{ channel: 'email', address: reader.address, title, text, attachmentId, grounds: [] },
        subject: reader.people.map(({ id }) => id).join(' '),
        // It tells of children's health and conduct: nobody reads it in the database.
        carriesSecret: true,
      });
    }
    return messages;
  }
}

/** Before the transaction: workbooks take their time. */
async function writeFor(composed: ComposedMail): Promise<ReadersMail[]> {
  const files = new Map<string, AttachedFile>();
  const written: ReadersMail[] = [];
  for (const reader of composed.readers) {
    const { ownClassIds, seesHealth } = reader;
    const view = JSON.stringify([seesHealth, ...[...ownClassIds].sort()]);
    const file = files.get(view) ?? (await sheetFor(composed, reader));
    files.set(view, file);
    written.push({ reader, file, ...composed.textFor(reader) });
  }
  return written;
}

const fileNames: Readonly<Record<ObservingDepartment, string>> = {
  supervisors: 'giam-thi',
  boarding: 'ban-tru',
};

async function sheetFor(
  { table, date, department, correction }: ComposedMail,
  reader: MailReader,
): Promise<AttachedFile> {
  const [headings = [], ...rows] = observationsSheet(tableForReader(table, reader));
  const bytes = await writeWorkbook([
    {
      name: date,
      headings: headings.map(String),
      rows: rows.map((row) => row.map((value) => ({ value: value ?? null }))),
      widths: [6, 8, 28, 14, 8, 9, 44],
    },
  ]);
  const mark = correction === 0 ? '' : `-dinh-chinh-${correction}`;
  return {
    fileName: `bao-cao-ngay-${date}-${fileNames[department]}${mark}.xlsx`,
    mediaType: workbookType,
    bytes,
  };
}
