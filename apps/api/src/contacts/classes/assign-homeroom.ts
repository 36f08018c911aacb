import { Injectable } from '@nestjs/common';
import { type HomeroomPart, homeroomTimeOn, schoolDate } from '@lien-lac/domain';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SchoolYears } from '../school-years/school-years.js';
import { isInService } from './describe-classes.js';
import { type Holder, HomeroomsRepository } from './homerooms.repository.js';

/** One person's part in the homeroom of one class. */
export interface HomeroomPlace {
  classId: string;
  accountId: string;
  part: HomeroomPart;
}

/** Days as YYYY-MM-DD, both of them held. */
export interface HomeroomDays {
  from?: string | undefined;
  until?: string | undefined;
}

@Injectable()
export class AssignHomeroom {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly accounts: AccountsService,
    private readonly homerooms: HomeroomsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a person a part in the homeroom of a class, from today unless a first day is named. A new
   * teacher takes the place of the one before, whose line ends on the day before, and gives up another
   * class of that year. The same again changes nothing.
   * @throws CodedError `class.not-found`, `account.not-found`, `homeroom.not-a-teacher`,
   * `homeroom.ends-before-it-begins`, `homeroom.outside-school-year`, `homeroom.days-taken`
   */
  run(actorId: string, place: HomeroomPlace, days: HomeroomDays): Promise<void> {
    return this.database.transaction((transaction) =>
      this.runIn(transaction, actorId, place, days),
    );
  }

  /** The same within a transaction that does more; throws as `run` does. */
  async runIn(
    transaction: Transaction,
    actorId: string,
    place: HomeroomPlace,
    days: HomeroomDays,
  ): Promise<void> {
    await this.requireTeacher(transaction, place.accountId);
    const found = await this.homerooms.lockClass(transaction, place.classId);
    if (found === null) throw new CodedError('class.not-found');
    const at = await this.schoolClock.nowWithin(transaction);
    const today = schoolDate(at);
    const from = days.from ?? (await this.firstDay(transaction, found.schoolYear, today));
    const until = days.until ?? null;
    await this.requireDaysOfYear(transaction, found.schoolYear, { from, until });
    const before = await this.homerooms.listHolders([found.id], null, transaction);
    const isThis = ({ accountId, part, ...held }: Holder): boolean =>
      accountId === place.accountId &&
      part === place.part &&
      (days.from === undefined ? held.from <= from : held.from === from) &&
      held.until === until;
    if (before.some(isThis)) return;
    if (place.part === 'teacher') {
      // A deputy who becomes the teacher is the deputy no longer.
      await this.homerooms.endPart(transaction, { ...place, part: 'deputy' }, { from, today });
      await this.homerooms.endTeachers(transaction, found, place.accountId, { from, today });
    } else {
      await this.homerooms.endPart(transaction, place, { from, today });
    }
    if (await this.homerooms.meetsAnother(transaction, place, found.schoolYear, { from, until })) {
      throw new CodedError('homeroom.days-taken');
    }
    await this.homerooms.insert(transaction, {
      ...{ ...place, schoolYear: found.schoolYear, heldFrom: from, heldUntil: until },
    });
    await this.audit.write(transaction, {
      at,
      actorId,
      action: 'homeroom.assigned',
      subjectKind: 'class',
      subjectId: found.id,
      details: { accountId: place.accountId, part: place.part, from, until },
      before: {
        holders: before.filter((holder) => homeroomTimeOn(holder, from) !== 'ended').map(told),
      },
      after: { holders: [told({ ...place, from, until })] },
    });
  }

  /** Today, for a class of the present school year; the first day of one that has yet to begin. */
  private async firstDay(
    transaction: Transaction,
    schoolYear: number,
    today: string,
  ): Promise<string> {
    const present = await this.schoolYears.present(transaction);
    return schoolYear > present.startYear
      ? this.homerooms.firstDayOfYear(transaction, schoolYear)
      : today;
  }

  private async requireTeacher(transaction: Transaction, accountId: string): Promise<void> {
    const account = await this.accounts.findWithin(transaction, accountId);
    if (account === null) throw new CodedError('account.not-found');
    if (!isInService(account)) throw new CodedError('homeroom.not-a-teacher');
  }

  /** @throws CodedError where the days are not of the year of the class */
  private async requireDaysOfYear(
    transaction: Transaction,
    schoolYear: number,
    { from, until }: { from: string; until: string | null },
  ): Promise<void> {
    if (until !== null && until < from) throw new CodedError('homeroom.ends-before-it-begins');
    for (const day of [from, until ?? from]) {
      if ((await this.schoolYears.ofDay(transaction, day)) !== schoolYear) {
        throw new CodedError('homeroom.outside-school-year');
      }
    }
  }
}

function told({ accountId, part, from, until }: Omit<Holder, 'classId'>): object {
  return { accountId, part, from, until };
}
