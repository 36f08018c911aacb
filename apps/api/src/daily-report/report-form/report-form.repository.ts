import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { ReportFormEntity } from './report-form.entity.js';

@Injectable()
export class ReportFormRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(transaction?: Transaction): Promise<ReportFormEntity | null> {
    return (transaction ?? this.dataSource.manager)
      .getRepository(ReportFormEntity)
      .findOneBy({ id: 'report-form' });
  }

  /** Until the transaction ends, nobody else changes it. */
  async hold(transaction: Transaction): Promise<void> {
    // There may be no row yet that could be held.
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtext('report-form'))`);
  }

  async keep(transaction: Transaction, form: Omit<ReportFormEntity, 'id'>): Promise<void> {
    await transaction.getRepository(ReportFormEntity).save({ id: 'report-form', ...form });
  }
}
