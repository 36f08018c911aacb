import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import type { Transaction } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';

/** Which text a message was written after. */
export interface TemplateUse {
  templateId: string | null;
  templateVersion: number | null;
}

/** For the senders: that the version that a message was written after is there, and what it is called. */
@Injectable()
export class MessageTemplates {
  constructor(private readonly templates: MessageTemplatesRepository) {}

  /** @throws CodedError `message-template.not-found` also where it is somebody else's */
  async require(
    transaction: Transaction,
    person: Pick<Principal, 'accountId'>,
    { templateId, templateVersion }: TemplateUse,
  ): Promise<void> {
    if (templateId === null) return;
    const found = await this.templates.findVersion(transaction, templateId, templateVersion ?? 0);
    const isTheirs = found?.ownerId === null || found?.ownerId === person.accountId;
    if (found === null || !isTheirs) throw new CodedError('message-template.not-found');
  }

  /** What the version was called; null where no template was used. */
  async nameOf({ templateId, templateVersion }: TemplateUse): Promise<string | null> {
    if (templateId === null || templateVersion === null) return null;
    return this.templates.findName(templateId, templateVersion);
  }
}
