import type { DayTimes, SchoolCalendar } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { DayTimesEntity } from './day-times.entity.js';
import { SchoolCalendarEntity } from './school-calendar.entity.js';

/** Who set something, and when by the school clock. */
export interface SetBy {
  changedAt: Date;
  changedBy: string;
}

@Injectable()
export class SchoolCalendarRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(startYear: number, transaction?: Transaction): Promise<SchoolCalendarEntity | null> {
    return this.reader(transaction).getRepository(SchoolCalendarEntity).findOneBy({ startYear });
  }

  findTimes(transaction?: Transaction): Promise<DayTimesEntity | null> {
    return this.reader(transaction).getRepository(DayTimesEntity).findOneBy({ id: 'day-times' });
  }

  /** Until the transaction ends, nobody else changes the calendar or the hours. */
  async hold(transaction: Transaction): Promise<void> {
    // There may be no row yet that could be held.
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtext('school-calendar'))`);
  }

  /** @param version the one that it has from now on */
  async keep(
    transaction: Transaction,
    startYear: number,
    calendar: SchoolCalendar,
    version: number,
    by: SetBy,
  ): Promise<void> {
    await transaction
      .getRepository(SchoolCalendarEntity)
      .save({ startYear, calendar, version, ...by });
  }

  /** @param version the one that they have from now on */
  async keepTimes(
    transaction: Transaction,
    times: DayTimes,
    version: number,
    by: SetBy,
  ): Promise<void> {
    await transaction
      .getRepository(DayTimesEntity)
      .save({ id: 'day-times', times, version, ...by });
  }

  private reader(transaction: Transaction | undefined): EntityManager {
    return transaction ?? this.dataSource.manager;
  }
}
