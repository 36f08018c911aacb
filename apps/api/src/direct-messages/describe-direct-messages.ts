import { mayDo } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AccountsService } from '../accounts/staff/accounts-service.js';
import { ClassFamilies } from '../contacts/audience/class-families.js';
import { Delivery } from '../delivery/delivery.js';
import type { DispatchSummary } from '../delivery/dispatches/dispatch-request.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import { directMessageSource } from './accept-direct-message.js';
import { DirectMessageReach } from './direct-message-reach.js';
import type { DirectMessageEntity } from './direct-message.entity.js';
import { DirectMessageRepository } from './direct-message.repository.js';

/** A direct message as a person sees it: with what its dispatch has come to, and what they may do. */
export interface DescribedDirectMessage {
  message: DirectMessageEntity;
  className: string;
  sentByName: string;
  isOwn: boolean;
  /** What the template was called after which it was written; null for none. */
  templateName: string | null;
  /** Something of it waits, and its sender no longer answers for it. */
  senderIsGone: boolean;
  replacedBy: string | null;
  progress: DispatchSummary;
  /** School time at which it can leave at the earliest. */
  leavesAt: Date;
  can: { cancel: boolean; change: boolean; retry: boolean; decide: boolean };
}

@Injectable()
export class DescribeDirectMessages {
  constructor(
    private readonly repository: DirectMessageRepository,
    private readonly reach: DirectMessageReach,
    private readonly delivery: Delivery,
    private readonly classes: ClassFamilies,
    private readonly accounts: AccountsService,
    private readonly templates: MessageTemplates,
  ) {}

  /** In their order. */
  async many(
    person: Principal,
    messages: readonly DirectMessageEntity[],
  ): Promise<DescribedDirectMessage[]> {
    const [classNames, senders, replacements] = await Promise.all([
      this.classes.namesOf(messages.map(({ classId }) => classId)),
      this.accounts.findMany([...new Set(messages.map(({ sentBy }) => sentBy))]),
      this.repository.listReplacements(messages.map(({ id }) => id)),
    ]);
    const names = new Map(senders.map(({ id, displayName }) => [id, displayName]));
    const described = await Promise.all(
      messages.map(async (message) => {
        const progress = await this.delivery.progress(directMessageSource, message.id);
        // Accepted in one transaction with the message, so it is always there.
        if (progress === null) return [];
        return [
          {
            message,
            className: classNames.get(message.classId) ?? '',
            sentByName: names.get(message.sentBy) ?? '',
            isOwn: message.sentBy === person.accountId,
            templateName: await this.templates.nameOf(message),
            senderIsGone:
              isOpen(message, progress) && !(await this.reach.senderAnswersFor(message)),
            replacedBy: replacements.get(message.id) ?? null,
            progress,
            leavesAt: await this.delivery.earliestHandOver(message.sentAt),
            can: await this.abilities(person, message, progress),
          },
        ];
      }),
    );
    return described.flat();
  }

  private async abilities(
    person: Principal,
    message: DirectMessageEntity,
    progress: DispatchSummary,
  ): Promise<DescribedDirectMessage['can']> {
    const { underWay, total, firstLeftAt, phase, counts } = progress;
    const waits = isOpen(message, progress);
    const isOwn = message.sentBy === person.accountId;
    const steers = isOwn && mayDo(person.role, 'delivery.operate') !== null;
    return {
      cancel: waits && (await this.reach.mayCallBack(person, message)),
      change:
        waits &&
        isOwn &&
        phase === 'waiting' &&
        underWay === total &&
        firstLeftAt === null &&
        mayDo(person.role, 'direct-message.send') !== null,
      retry: steers && message.status === 'accepted' && (counts.failed ?? 0) > 0,
      decide: steers && (counts.unknown ?? 0) > 0,
    };
  }
}

/** Whether something of it can still be called back. */
function isOpen({ status }: DirectMessageEntity, { underWay }: DispatchSummary): boolean {
  return status === 'accepted' && underWay > 0;
}
