import { dayMilliseconds, schoolInstant } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/staff/accounts-service.js';
import {
  type AuditFilter,
  type AuditPlace,
  AuditSearchRepository,
  type FoundEntry,
} from '../platform/audit/audit-search.repository.js';
import { CodedError } from '../platform/errors/coded-error.js';
import type { AuditEntryPageView, AuditEntryView } from './audit-entry-view.js';
import type { AuditFilterBody } from './audit-search-body.js';

/** Finds entries of the trail by who, what, when and on what. */
@Injectable()
export class SearchAuditTrail {
  constructor(
    private readonly accounts: AccountsService,
    private readonly entries: AuditSearchRepository,
  ) {}

  /**
   * @param cursor the `next` of the page before
   * @throws CodedError `audit.days-reversed`
   */
  async page(
    wanted: AuditFilterBody,
    cursor: string | null,
    limit: number,
  ): Promise<AuditEntryPageView> {
    const filter = await this.filterOf(wanted);
    const found = await this.entries.search(filter, placeOf(cursor), limit);
    const names = await this.namesOf(found);
    return { entries: found.map((entry) => viewOf(entry, names)), next: nextOf(found, limit) };
  }

  /** What was asked for, as the trail itself knows it. */
  private async filterOf(wanted: AuditFilterBody): Promise<AuditFilter> {
    const { from, until, subjectKind, actions } = wanted;
    const text = wanted.text?.trim() ?? '';
    if (from !== undefined && until !== undefined && from > until) {
      throw new CodedError('audit.days-reversed', {}, [
        { field: 'until', code: 'audit.days-reversed' },
      ]);
    }
    return {
      ...(from === undefined ? {} : { from: schoolInstant(from, '00:00') }),
      ...(until === undefined ? {} : { until: endOf(until) }),
      ...(subjectKind === undefined ? {} : { subjectKind }),
      ...(actions === undefined || actions.length === 0 ? {} : { actions }),
      ...(text === '' ? {} : { anyOf: await this.meaningsOf(text) }),
    };
  }

  private async meaningsOf(text: string): Promise<NonNullable<AuditFilter['anyOf']>> {
    const [actors, { actions }] = await Promise.all([
      this.accounts.findByPartOfName(text),
      this.entries.listWords(),
    ]);
    return {
      actorIds: actors.map(({ id }) => id),
      actions: actions.filter((action) => action.includes(text.toLowerCase())),
      subjectId: text,
    };
  }

  private async namesOf(found: readonly FoundEntry[]): Promise<ReadonlyMap<string, string>> {
    const ids = found.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
    const accounts = await this.accounts.findMany(ids);
    return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }
}

function viewOf(entry: FoundEntry, names: ReadonlyMap<string, string>): AuditEntryView {
  const { id, position, at, actorId, action, subjectKind, subjectId } = entry;
  const { details, before, after, origin } = entry;
  return {
    ...{ id, position, at: at.toISOString() },
    actor: actorId === null ? null : { id: actorId, displayName: names.get(actorId) ?? null },
    ...{ action, subjectKind, subjectId, details, before, after, origin },
  };
}

function endOf(day: string): Date {
  return new Date(schoolInstant(day, '00:00').getTime() + dayMilliseconds);
}

function placeOf(cursor: string | null): AuditPlace | null {
  const [microseconds, id] = cursor?.split('.') ?? [];
  return microseconds === undefined || id === undefined ? null : { microseconds, id };
}

function nextOf(found: readonly FoundEntry[], limit: number): string | null {
  const last = found.length < limit ? undefined : found.at(-1);
  return last === undefined ? null : `${last.place.microseconds}.${last.place.id}`;
}
