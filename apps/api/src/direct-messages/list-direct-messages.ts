import { mayDo } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { type DescribedDirectMessage, DescribeDirectMessages } from './describe-direct-messages.js';
import { DirectMessageReach } from './direct-message-reach.js';
import { DirectMessageRepository } from './direct-message.repository.js';

/** The direct messages whose results a person may see: all, or those to their class. */
@Injectable()
export class ListDirectMessages {
  constructor(
    private readonly repository: DirectMessageRepository,
    private readonly reach: DirectMessageReach,
    private readonly describe: DescribeDirectMessages,
  ) {}

  /** The latest first; those in whose place another stands are left out. */
  async run(
    person: Principal,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: DescribedDirectMessage[]; nextCursor: string | null }> {
    const scope = mayDo(person.role, 'delivery.read-results');
    if (scope !== 'all' && scope !== 'own-class') return { items: [], nextCursor: null };
    const found = await this.repository.list({
      classIds: scope === 'all' ? null : await this.reach.classesOf(person),
      after: page.cursor ?? null,
      limit: page.limit + 1,
    });
    const shown = found.slice(0, page.limit);
    const nextCursor = found.length > page.limit ? (shown.at(-1)?.id ?? null) : null;
    return { items: await this.describe.many(person, shown), nextCursor };
  }
}
