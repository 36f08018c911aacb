import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '../platform/database/database.js';
import { BrandnameTemplateEntity } from './brandname-template.entity.js';

@Injectable()
export class BrandnameTemplatesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By sender's name, text and network. */
  list(transaction?: Transaction): Promise<BrandnameTemplateEntity[]> {
    return (transaction ?? this.dataSource.manager)
      .getRepository(BrandnameTemplateEntity)
      .find({ order: { brandname: 'ASC', content: 'ASC', network: 'ASC' } });
  }

  /** Until the transaction ends, nobody else changes the list. */
  async hold(transaction: Transaction): Promise<void> {
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtext('brandname-template'))`);
  }

  async insert(
    transaction: Transaction,
    templates: Omit<BrandnameTemplateEntity, 'id'>[],
  ): Promise<void> {
    await transaction.getRepository(BrandnameTemplateEntity).insert(templates);
  }

  async remove(transaction: Transaction, ids: readonly string[]): Promise<void> {
    await transaction.delete(BrandnameTemplateEntity, { id: In([...ids]) });
  }
}
