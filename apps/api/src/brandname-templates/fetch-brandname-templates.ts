import { normaliseText } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import type { RegisteredTemplates } from '../delivery/channels/gateway.js';
import { Gateways } from '../delivery/channels/gateways.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import type { BrandnameTemplateEntity } from './brandname-template.entity.js';
import { BrandnameTemplatesRepository } from './brandname-templates.repository.js';
import { knowingGateways } from './knowing-gateways.js';

type Answer = Extract<RegisteredTemplates, { kind: 'templates' }>;

export interface FetchedCounts {
  added: number;
  removed: number;
}

/** Asks the gateways what is registered with them, and keeps exactly that; what was typed stays. */
@Injectable()
export class FetchBrandnameTemplates {
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
    private readonly schoolClock: SchoolClock,
    private readonly templates: BrandnameTemplatesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `brandname-template.nobody-to-ask`, `brandname-template.no-answer` */
  async run(person: Principal): Promise<FetchedCounts> {
    // With no transaction open: a gateway may take its time.
    await this.gateways.refresh();
    const answers = await Promise.all(
      knowingGateways(this.gateways).map((gateway) => gateway.registeredTemplates()),
    );
    if (answers.length === 0) throw new CodedError('brandname-template.nobody-to-ask');
    const told = answers.map((answer) => {
      if (answer.kind === 'templates') return answer;
      throw new CodedError('brandname-template.no-answer', { reason: answer.code });
    });
    return this.database.transaction(async (transaction) => {
      await this.templates.hold(transaction);
      const counts = { added: 0, removed: 0 };
      for (const [brandname, answer] of byBrandname(told)) {
        const { added, removed } = await this.keep(transaction, person, brandname, answer);
        counts.added += added;
        counts.removed += removed;
      }
      return counts;
    });
  }

  private async keep(
    transaction: Transaction,
    { accountId }: Principal,
    brandname: string,
    told: Answer['templates'],
  ): Promise<FetchedCounts> {
    const at = await this.schoolClock.nowWithin(transaction);
    const kept = (await this.templates.list(transaction)).filter(
      (one) => one.brandname === brandname,
    );
    const [before, after] = [keysOf(kept), keysOf(told)];
    const added = told.filter((one, place) => {
      const key = keyOf(one);
      return !before.has(key) && told.findIndex((other) => keyOf(other) === key) === place;
    });
    const removed = kept.filter((one) => one.source === 'fetched' && !after.has(keyOf(one)));
    if (added.length + removed.length === 0) return { added: 0, removed: 0 };
    await this.templates.remove(
      transaction,
      removed.map(({ id }) => id),
    );
    await this.templates.insert(
      transaction,
      added.map(({ network, content }) => ({
        ...{ brandname, network, content, source: 'fetched' as const },
        ...{ keptAt: at, keptBy: accountId },
      })),
    );
    await this.audit.write(transaction, {
      ...{ at, actorId: accountId, action: 'brandname-template.fetched' },
      ...{ subjectKind: 'brandname-template', subjectId: brandname },
      before: { templates: removed.map(keyOf) },
      after: { templates: added.map(keyOf) },
    });
    return { added: added.length, removed: removed.length };
  }
}

/** Two gateways may send under one name. */
function byBrandname(answers: readonly Answer[]): Map<string, Answer['templates']> {
  const found = new Map<string, Answer['templates']>();
  for (const { brandname, templates } of answers) {
    const spelt = templates.map(({ network, content }) => ({
      ...{ network, content: normaliseText(content) },
    }));
    found.set(brandname, [...(found.get(brandname) ?? []), ...spelt]);
  }
  return found;
}

function keyOf({ network, content }: Pick<BrandnameTemplateEntity, 'network' | 'content'>): string {
  return `${network}: ${content}`;
}

function keysOf(
  templates: readonly Pick<BrandnameTemplateEntity, 'network' | 'content'>[],
): Set<string> {
  return new Set(templates.map(keyOf));
}
