import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type HomeroomClass, HomeroomsRepository } from './homerooms.repository.js';

export type { HomeroomClass };

/** Which teacher has the homeroom of which class. */
@Injectable()
export class Homerooms {
  constructor(private readonly homerooms: HomeroomsRepository) {}

  /**
   * Gives the homeroom of a class to a teacher, in the place of whoever has it. A teacher has one
   * class a year, so they give up another one of that year.
   * @throws CodedError `class.not-found`
   */
  async assign(transaction: Transaction, classId: string, accountId: string): Promise<void> {
    const found = await this.homerooms.findClass(transaction, classId);
    if (found === null) throw new CodedError('class.not-found');
    await this.homerooms.clear(transaction, found, accountId);
    await this.homerooms.insert(transaction, found, accountId);
  }

  /**
   * The class whose homeroom a teacher has in a year, else the one in which they stand in for it.
   * @param schoolYear the calendar year in which the school year begins
   */
  async homeroomClassOf(accountId: string, schoolYear: number): Promise<HomeroomClass | null> {
    return (await this.classesOf(accountId, schoolYear))[0] ?? null;
  }

  /** Every class of a teacher's year: their own first, then those in which they are the deputy. */
  classesOf(accountId: string, schoolYear: number): Promise<HomeroomClass[]> {
    return this.homerooms.findOfTeacher(accountId, schoolYear);
  }
}
