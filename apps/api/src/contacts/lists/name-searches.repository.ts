import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { foundCount, foundEstimate, foundPage, type NameSearch } from './name-search.js';
import type { Page } from './roster-lists.repository.js';

/** Up to so many are counted one by one; of more it is told about how many there are. */
const mostCounted = 2_000;

@Injectable()
export class NameSearchesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The ids of a page of those who are found, in the order of given names. */
  async page(search: NameSearch, page: Page): Promise<string[]> {
    const { text, values } = foundPage(search, page);
    const rows = await this.dataSource.query<{ id: string }[]>(text, values);
    return rows.map(({ id }) => id);
  }

  /** How many are found, and whether they were counted. */
  async total(search: NameSearch): Promise<{ total: number; isExact: boolean }> {
    const estimate = await this.estimate(search);
    if (estimate > mostCounted) return { total: estimate, isExact: false };
    const { text, values } = foundCount(search, 2 * mostCounted);
    const [row] = await this.dataSource.query<{ count: number }[]>(text, values);
    const total = row?.count ?? 0;
    return { total, isExact: total < 2 * mostCounted };
  }

  private async estimate(search: NameSearch): Promise<number> {
    const { text, values } = foundEstimate(search);
    const [row] = await this.dataSource.query<
      { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]
    >(text, values);
    return row!['QUERY PLAN'][0].Plan['Plan Rows'];
  }
}
