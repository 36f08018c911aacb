import { mayDo, type Role } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { announcementSource } from '../announcement-dispatch.js';
import { AnnouncementRepository } from '../announcement.repository.js';

/** What the announcements of one department cost in a month. */
export interface SpendingRow {
  /** Of school time, `YYYY-MM`. */
  month: string;
  requesterRole: Role;
  announcements: number;
  /** SMS parts that gateways took. */
  parts: number;
  /** About, in đồng. */
  cost: number;
}

/** What announcements cost, by who asked for them and month; to a department its own alone. */
@Injectable()
export class SummariseSpending {
  constructor(
    private readonly delivery: Delivery,
    private readonly repository: AnnouncementRepository,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The latest month first, and in it the dearest.
   * @param from the first month, `YYYY-MM`
   * @param until the last one, included
   */
  async run(person: Principal, from: string, until: string): Promise<SpendingRow[]> {
    const spent = (await this.delivery.spend(from, until)).filter(
      ({ sourceKind }) => sourceKind === announcementSource,
    );
    const found = await this.repository.findMany(spent.map(({ sourceId }) => sourceId));
    const seesAll = mayDo(person.role, 'announcement.read') === 'all';
    const roleOf = new Map(
      found
        .filter(({ requestedBy }) => seesAll || requestedBy === person.accountId)
        .map(({ id, requesterRole }) => [id, requesterRole]),
    );
    const rows = new Map<string, SpendingRow>();
    for (const { month, sourceId, parts } of spent) {
      const requesterRole = roleOf.get(sourceId);
      if (requesterRole === undefined) continue;
      const key = `${month} ${requesterRole}`;
      const row = rows.get(key) ?? { month, requesterRole, announcements: 0, parts: 0, cost: 0 };
      const sum = row.parts + parts;
      rows.set(key, {
        ...{ ...row, announcements: row.announcements + 1, parts: sum },
        cost: sum * this.configuration.smsPartPrice,
      });
    }
    return [...rows.values()].sort(
      (one, other) => other.month.localeCompare(one.month) || other.parts - one.parts,
    );
  }
}
