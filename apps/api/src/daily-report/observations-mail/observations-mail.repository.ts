import type { ObservingDepartment } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { ObservationsMailEntity } from './observations-mail.entity.js';

@Injectable()
export class ObservationsMailRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @returns the new mail's id; null where this one of the day and department is there already, also
   * where somebody else is sending it in this moment
   */
  async insert(
    transaction: Transaction,
    mail: Omit<ObservationsMailEntity, 'id'>,
  ): Promise<string | null> {
    const created = await transaction
      .createQueryBuilder()
      .insert()
      .into(ObservationsMailEntity)
      .values(mail)
      .orIgnore()
      .returning('id')
      .execute();
    return (created.raw as { id: string }[])[0]?.id ?? null;
  }

  find(id: string): Promise<ObservationsMailEntity | null> {
    return this.dataSource.getRepository(ObservationsMailEntity).findOneBy({ id });
  }

  /** The last one of a day and department; null where none was sent. */
  latest(date: string, department: ObservingDepartment): Promise<ObservationsMailEntity | null> {
    return this.dataSource
      .getRepository(ObservationsMailEntity)
      .findOne({ where: { date, department }, order: { correction: 'DESC' } });
  }

  /** The ids of what was sent since an instant of school time. */
  async idsSentSince(since: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM observations_mail WHERE sent_at > $1',
      [since],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Those of a day, the latest first.
   */
  ofDay(
    date: string,
    departments: readonly ObservingDepartment[],
  ): Promise<ObservationsMailEntity[]> {
    return this.dataSource.getRepository(ObservationsMailEntity).find({
      where: { date, department: In([...departments]) },
      order: { sentAt: 'DESC', id: 'ASC' },
    });
  }
}
