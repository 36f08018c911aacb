import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { DirectMessageReach } from './direct-message-reach.js';
import type { DirectMessageEntity } from './direct-message.entity.js';
import { DirectMessageRepository } from './direct-message.repository.js';

@Injectable()
export class FindDirectMessage {
  constructor(
    private readonly repository: DirectMessageRepository,
    private readonly reach: DirectMessageReach,
  ) {}

  /**
   * A message whose results the person may see: one to the class they have now, or any for those who
   * see all.
   * @throws CodedError `direct-message.not-found`
   */
  async readable(person: Principal, id: string): Promise<DirectMessageEntity> {
    const message = await this.repository.find(id);
    if (message !== null && (await this.reach.maySee(person, message))) return message;
    throw new CodedError('direct-message.not-found');
  }

  /**
   * A message that the person sent, and may see still.
   * @throws CodedError `direct-message.not-found`
   */
  async own(person: Principal, id: string): Promise<DirectMessageEntity> {
    const message = await this.readable(person, id);
    if (message.sentBy === person.accountId) return message;
    throw new CodedError('direct-message.not-found');
  }

  /**
   * A message of which the person may call back what has not left.
   * @throws CodedError `direct-message.not-found`
   */
  async ofOnesCallingBack(person: Principal, id: string): Promise<DirectMessageEntity> {
    const message = await this.repository.find(id);
    if (message !== null && (await this.reach.mayCallBack(person, message))) return message;
    throw new CodedError('direct-message.not-found');
  }
}
