import { Injectable } from '@nestjs/common';
import { schoolDate } from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type Holder, type HomeroomClass, HomeroomsRepository } from './homerooms.repository.js';

export type { Holder, HomeroomClass };

/** Which person has the homeroom of which class, today by the school clock. */
@Injectable()
export class Homerooms {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly homerooms: HomeroomsRepository,
  ) {}

  /**
   * Gives the homeroom of a class to a teacher, in the place of whoever has it, on the word of whoever
   * set the class up. A teacher has one class at a time, so they give up another one of its year. A
   * class and a teacher who both had none in that year belong together from its first day, others from
   * today.
   * @param from another first day, YYYY-MM-DD
   * @throws CodedError `class.not-found`
   */
  async assign(
    transaction: Transaction,
    classId: string,
    accountId: string,
    from?: string,
  ): Promise<void> {
    const found = await this.homerooms.lockClass(transaction, classId);
    if (found === null) throw new CodedError('class.not-found');
    const today = schoolDate(await this.schoolClock.nowWithin(transaction));
    const yearBegins = `${found.schoolYear}-08-01`;
    const isFirst = !(await this.homerooms.hasBegun(transaction, found, accountId));
    const heldFrom = from ?? (isFirst || today < yearBegins ? yearBegins : today);
    const holders = await this.homerooms.listHolders([classId], heldFrom, transaction);
    const isTheirs = ({ part, ...holder }: Holder): boolean =>
      part === 'teacher' && holder.accountId === accountId && holder.until === null;
    if (holders.some(isTheirs)) return;
    await this.homerooms.endPart(
      transaction,
      { classId, accountId, part: 'deputy' },
      { from: heldFrom, today },
    );
    await this.homerooms.endTeachers(transaction, found, accountId, { from: heldFrom, today });
    await this.homerooms.insert(transaction, {
      ...{ classId, schoolYear: found.schoolYear, accountId, part: 'teacher' },
      ...{ heldFrom, heldUntil: null },
    });
  }

  /**
   * The class whose homeroom a person has today, else the one in which they stand in for it.
   * @param schoolYear the calendar year in which the school year begins
   */
  async homeroomClassOf(accountId: string, schoolYear: number): Promise<HomeroomClass | null> {
    return (await this.classesOf(accountId, schoolYear))[0] ?? null;
  }

  /**
   * Every class that is a person's today, in a school year: first the one whose teacher they are, then
   * those in which they are the deputy or the substitute. A class they had is not among them.
   */
  async classesOf(accountId: string, schoolYear: number): Promise<HomeroomClass[]> {
    const today = schoolDate(await this.schoolClock.now());
    return this.homerooms.findOfTeacher(accountId, schoolYear, today);
  }

  /**
   * Who has these classes on a day: of each first its teacher, then who stands beside and in for them.
   * @param day YYYY-MM-DD
   */
  holdersOn(classIds: readonly string[], day: string): Promise<Holder[]> {
    return this.homerooms.listHolders(classIds, day);
  }
}
