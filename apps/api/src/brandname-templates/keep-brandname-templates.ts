import { normaliseText } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import type { BrandnameTemplatesBody } from './brandname-template-views.js';
import { BrandnameTemplatesRepository } from './brandname-templates.repository.js';

/** Keeps by hand what networks carry under the school's name. */
@Injectable()
export class KeepBrandnameTemplates {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly templates: BrandnameTemplatesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds one text for several networks; those that have it already stay as they are.
   * @throws CodedError `brandname-template.known` where all of them have it
   */
  async add({ accountId }: Principal, body: BrandnameTemplatesBody): Promise<void> {
    const brandname = body.brandname.trim();
    const content = normaliseText(body.content);
    await this.database.transaction(async (transaction) => {
      await this.templates.hold(transaction);
      const at = await this.schoolClock.nowWithin(transaction);
      const kept = await this.templates.list(transaction);
      const networks = body.networks
        .filter(
          (network) =>
            !kept.some(
              (one) =>
                one.network === network && one.brandname === brandname && one.content === content,
            ),
        )
        .toSorted((one, other) => one - other);
      if (networks.length === 0) throw new CodedError('brandname-template.known');
      await this.templates.insert(
        transaction,
        networks.map((network) => ({
          ...{ brandname, network, content, source: 'typed' as const },
          ...{ keptAt: at, keptBy: accountId },
        })),
      );
      await this.audit.write(transaction, {
        ...{ at, actorId: accountId, action: 'brandname-template.added' },
        ...{ subjectKind: 'brandname-template', subjectId: brandname },
        after: { networks, content },
      });
    });
  }

  /** @throws CodedError `brandname-template.not-found` */
  async remove({ accountId }: Principal, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.templates.hold(transaction);
      const at = await this.schoolClock.nowWithin(transaction);
      const found = (await this.templates.list(transaction)).find((one) => one.id === id);
      if (found === undefined) throw new CodedError('brandname-template.not-found');
      await this.templates.remove(transaction, [id]);
      await this.audit.write(transaction, {
        ...{ at, actorId: accountId, action: 'brandname-template.removed' },
        ...{ subjectKind: 'brandname-template', subjectId: found.brandname },
        before: { networks: [found.network], content: found.content },
      });
    });
  }
}
