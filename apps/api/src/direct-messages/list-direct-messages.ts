import { mayDo } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { type DirectMessageView, viewDirectMessage } from './direct-message-views.js';
import { DirectMessageReach } from './direct-message-reach.js';
import { DirectMessageRepository } from './direct-message.repository.js';
import { directMessageSource } from './send-direct-message.js';

/** The direct messages whose results a person may see: all, or those to their class. */
@Injectable()
export class ListDirectMessages {
  constructor(
    private readonly repository: DirectMessageRepository,
    private readonly reach: DirectMessageReach,
    private readonly delivery: Delivery,
  ) {}

  /** The latest first. */
  async run(
    person: Principal,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: DirectMessageView[]; nextCursor: string | null }> {
    const scope = mayDo(person.role, 'delivery.read-results');
    if (scope !== 'all' && scope !== 'own-class') return { items: [], nextCursor: null };
    const found = await this.repository.list({
      classIds: scope === 'all' ? null : await this.reach.classesOf(person),
      after: page.cursor ?? null,
      limit: page.limit + 1,
    });
    const shown = found.slice(0, page.limit);
    const items = await Promise.all(
      shown.map(async (message) => {
        const progress = await this.delivery.progress(directMessageSource, message.id);
        const leavesAt = await this.delivery.earliestHandOver(message.sentAt);
        const own = message.sentBy === person.accountId;
        return progress === null ? [] : [viewDirectMessage(message, progress, leavesAt, own)];
      }),
    );
    const nextCursor = found.length > page.limit ? (shown.at(-1)?.id ?? null) : null;
    return { items: items.flat(), nextCursor };
  }
}
