import { Injectable } from '@nestjs/common';
import {
  type AudienceRule,
  fieldsOfAudience,
  mayDo,
  type MessageKind,
  parseMessage,
  schoolDate,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type HomeroomClass, Homerooms } from '../classes/homerooms.js';
import { AudienceSheetsRepository } from '../audience-sheets/audience-sheets.repository.js';
import type { Sharing } from './audience-sql.js';
import { AudienceCountRepository } from './audience-count.repository.js';
import { AudienceRepository } from './audience.repository.js';
import type {
  AudienceCount,
  GuardianRecipient,
  Recipient,
  RecipientStudent,
  StudentWithoutValue,
  UnreachableStudent,
} from './recipient.js';

export type {
  AudienceCount,
  GuardianRecipient,
  Recipient,
  RecipientStudent,
  Sharing,
  StudentWithoutValue,
  UnreachableStudent,
};

/** What makes one recipient, and which of them; one for each phone or address, and all, unless told. */
export interface RecipientsWanted {
  sharing?: Sharing;
  /** Only the one that this contact stands behind. */
  contactId?: string | undefined;
}

/**
 * Whom a message may go to: the phones of guardians of students who are at the school now, which
 * somebody confirmed, whose owner wants the kind and did not opt out of it, and at which messages
 * arrive; or their e-mail addresses in the same way, where they want it so.
 */
@Injectable()
export class Audience {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly audience: AudienceRepository,
    private readonly counts: AudienceCountRepository,
    private readonly homerooms: Homerooms,
    private readonly sheets: AudienceSheetsRepository,
  ) {}

  /**
   * One recipient for each phone, in the order of their numbers, then one for each e-mail address of
   * guardians who want it so; `chunkSize` at a time, all as they
   * stood when the first were asked for. The transaction must stay open until the last.
   * With `one-per-student` a phone is there once for each of its students.
   */
  async *recipients(
    transaction: Transaction,
    rule: AudienceRule,
    kind: MessageKind,
    chunkSize = 1000,
    { sharing = 'one-per-address', contactId }: RecipientsWanted = {},
  ): AsyncGenerator<Recipient[], void, void> {
    const today = await this.today(transaction);
    const question = { chunkSize, sharing, contactId };
    yield* this.audience.recipients(transaction, today, rule, kind, question);
  }

  /** Whether it has any recipient; as quick for many as for few. */
  async reachesAnybody(
    transaction: Transaction,
    rule: AudienceRule,
    kind: MessageKind,
  ): Promise<boolean> {
    return this.audience.hasRecipient(transaction, await this.today(transaction), rule, kind);
  }

  /**
   * Makes sure that the classes and groups of an audience are there, and keeps them until the
   * transaction ends: nobody is to be told that all of it was taken while a part of it had gone.
   * @throws CodedError `audience.class-gone`, `audience.group-gone`, naming each,
   * `audience.sheet-gone`, `audience.value-missing`
   */
  async holdClasses(transaction: Transaction, rule: AudienceRule, text?: string): Promise<void> {
    await this.holdScope(transaction, rule);
    const { classIds = [], groupIds = [] } = rule.except ?? {};
    await this.requireClasses(transaction, classIds);
    await this.requireGroups(transaction, groupIds);
    if (text === undefined) return;
    const { total } = await this.missingValues(rule, text, transaction);
    if (total > 0) throw new CodedError('audience.value-missing', { count: total });
  }

  /**
   * That a person may use what an audience names: an uploaded sheet is for whoever uploaded it, and for
   * those who read every announcement.
   * @throws CodedError `audience-sheet.not-found`
   */
  async requireReadable(person: Principal, rule: AudienceRule): Promise<void> {
    if (rule.kind !== 'sheet') return;
    const sheet = await this.sheets.find(rule.sheetId);
    const mayReadAll = mayDo(person.role, 'announcement.read') === 'all';
    if (sheet === null || (sheet.uploadedBy !== person.accountId && !mayReadAll)) {
      throw new CodedError('audience-sheet.not-found');
    }
  }

  /** The students for whom the text would stay with a gap: so many, and the first of them. */
  async missingValues(
    rule: AudienceRule,
    text: string,
    transaction?: Transaction,
  ): Promise<{ students: StudentWithoutValue[]; total: number }> {
    const named = parseMessage(text, fieldsOfAudience(rule)).flatMap((part) =>
      part.kind === 'field' ? [part.field.name] : [],
    );
    const columns =
      rule.kind === 'sheet' ? rule.columns.filter((name) => named.includes(name)) : [];
    const asksGrade = named.includes('khối');
    if (columns.length === 0 && !asksGrade) return { students: [], total: 0 };
    const today = await this.today(transaction);
    return this.audience.missingValues(today, rule, columns, asksGrade);
  }

  private async holdScope(transaction: Transaction, rule: AudienceRule): Promise<void> {
    if (rule.kind === 'classes') await this.requireClasses(transaction, rule.classIds);
    if (rule.kind === 'picked') await this.requireGroups(transaction, rule.groupIds);
    if (rule.kind === 'sheet') await this.sheets.require(transaction, rule);
  }

  private async requireClasses(transaction: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.audience.lockClasses(transaction, ids);
    requireAll(ids, found, 'audience.class-gone', 'audience.classIds');
  }

  private async requireGroups(transaction: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.audience.lockGroups(transaction, ids);
    requireAll(ids, found, 'audience.group-gone', 'audience.groupIds');
  }

  /** How many it would reach, and how many students not, by the reason that is soonest mended. */
  async count(
    rule: AudienceRule,
    kind: MessageKind,
    sharing: Sharing = 'one-per-address',
  ): Promise<AudienceCount> {
    return this.counts.count(await this.today(), rule, kind, sharing);
  }

  /**
   * Students none of whose guardians would get the message, by class and name, each with the reason
   * that is soonest mended.
   * @param cursor the id of the last student of the page before; null for the first page
   */
  async unreachable(
    rule: AudienceRule,
    kind: MessageKind,
    cursor: string | null,
    limit: number,
  ): Promise<UnreachableStudent[]> {
    return this.audience.unreachable(await this.today(), rule, kind, cursor, limit);
  }

  /**
   * The recipients among the guardians of one class; one for each phone and address. Guardians of other classes
   * and those who can't be reached are left out.
   */
  async ofClassGuardians(
    transaction: Transaction,
    classId: string,
    guardianIds: readonly string[] | 'all',
    kind: MessageKind,
  ): Promise<GuardianRecipient[]> {
    const picked = guardianIds === 'all' ? null : guardianIds;
    const today = await this.today(transaction);
    return this.audience.classGuardians(transaction, today, classId, picked, kind);
  }

  /**
   * The class whose homeroom a teacher has in a year, else the one in which they are the deputy.
   * @param schoolYear the calendar year in which the school year begins
   */
  homeroomClassOf(accountId: string, schoolYear: number): Promise<HomeroomClass | null> {
    return this.homerooms.homeroomClassOf(accountId, schoolYear);
  }

  private async today(transaction?: Transaction): Promise<string> {
    const now = transaction
      ? await this.schoolClock.nowWithin(transaction)
      : await this.schoolClock.now();
    return schoolDate(now);
  }
}

/** @throws CodedError the code, with each that is gone as a field */
function requireAll(
  ids: readonly string[],
  found: readonly string[],
  code: 'audience.class-gone' | 'audience.group-gone',
  field: string,
): void {
  const gone = ids.filter((id) => !found.includes(id.toLowerCase()));
  if (gone.length === 0) return;
  throw new CodedError(
    code,
    {},
    gone.map((id) => ({ field: `${field}.${id}`, code })),
  );
}
