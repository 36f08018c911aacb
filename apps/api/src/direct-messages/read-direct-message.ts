import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { type DescribedDirectMessage, DescribeDirectMessages } from './describe-direct-messages.js';
import { FindDirectMessage } from './find-direct-message.js';

/** A direct message with what has become of it. */
@Injectable()
export class ReadDirectMessage {
  constructor(
    private readonly find: FindDirectMessage,
    private readonly describe: DescribeDirectMessages,
  ) {}

  /** @throws CodedError `direct-message.not-found` */
  async run(person: Principal, id: string): Promise<DescribedDirectMessage> {
    const message = await this.find.readable(person, id);
    const [described] = await this.describe.many(person, [message]);
    if (described === undefined) throw new CodedError('direct-message.not-found');
    return described;
  }
}
