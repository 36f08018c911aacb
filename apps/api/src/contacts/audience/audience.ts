import { Injectable } from '@nestjs/common';
import {
  type AudienceRule,
  type MessageKind,
  schoolDate,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type HomeroomClass, Homerooms } from '../classes/homerooms.js';
import { AudienceRepository } from './audience.repository.js';
import type {
  AudienceCount,
  GuardianRecipient,
  Recipient,
  RecipientStudent,
  UnreachableStudent,
} from './recipient.js';

export type { AudienceCount, GuardianRecipient, Recipient, RecipientStudent, UnreachableStudent };

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
    private readonly homerooms: Homerooms,
  ) {}

  /**
   * One recipient for each phone, in the order of their numbers, then one for each e-mail address of
   * guardians who want it so; `chunkSize` at a time, all as they
   * stood when the first were asked for. The transaction must stay open until the last.
   */
  async *recipients(
    transaction: Transaction,
    rule: AudienceRule,
    kind: MessageKind,
    chunkSize = 1000,
  ): AsyncGenerator<Recipient[], void, void> {
    const today = await this.today(transaction);
    yield* this.audience.recipients(transaction, today, rule, kind, chunkSize);
  }

  /**
   * Makes sure that the classes of an audience are there, and keeps them until the transaction ends:
   * nobody is to be told that all of it was taken while a part of it had gone.
   * @throws CodedError `audience.class-gone`, naming each
   */
  async holdClasses(transaction: Transaction, rule: AudienceRule): Promise<void> {
    if (rule.kind !== 'classes') return;
    const found = await this.audience.lockClasses(transaction, rule.classIds);
    const gone = rule.classIds.filter((id) => !found.includes(id.toLowerCase()));
    if (gone.length === 0) return;
    const code = 'audience.class-gone';
    throw new CodedError(
      code,
      {},
      gone.map((id) => ({ field: `audience.classIds.${id}`, code })),
    );
  }

  async count(rule: AudienceRule, kind: MessageKind): Promise<AudienceCount> {
    return this.audience.count(await this.today(), rule, kind);
  }

  /** How many students of an audience can't be reached, by the reason that is soonest mended. */
  async countUnreachable(
    rule: AudienceRule,
    kind: MessageKind,
  ): Promise<Record<UnreachableReason, number>> {
    const counted = await this.audience.countUnreachable(await this.today(), rule, kind);
    const none = Object.fromEntries(unreachableReasons.map((reason) => [reason, 0]));
    const found = Object.fromEntries(counted.map(({ reason, students }) => [reason, students]));
    return { ...none, ...found } as Record<UnreachableReason, number>;
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
