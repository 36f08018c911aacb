import { Injectable } from '@nestjs/common';
import { mayDo, messageTextProblems, normaliseMessageText, normaliseText } from '@lien-lac/domain';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { changedValues } from '../platform/audit/changed-values.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import type { MessageTemplateEntity } from './message-template.entity.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';

export interface TemplateContent {
  name: string;
  text: string;
  forAnnouncements: boolean;
  forDirectMessages: boolean;
}

/** Keeps a text to be used again: by the comms team for all, by others for themselves. */
@Injectable()
export class KeepMessageTemplate {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly templates: MessageTemplatesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns its id
   * @throws CodedError `request.invalid` where the text can't be sent, `message-template.no-use`
   */
  async make(person: Principal, given: TemplateContent): Promise<string> {
    const { name, text, ...uses } = check(given);
    return this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const ownerId =
        mayDo(person.role, 'message-template.keep') === 'all' ? null : person.accountId;
      const id = await this.templates.insert(transaction, { ...uses, ownerId, version: 1 });
      await this.templates.addVersion(transaction, {
        ...{ templateId: id, version: 1, name, text },
        ...{ writtenBy: person.accountId, writtenAt: at },
      });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'message-template.made' },
        ...{ subjectKind: 'message-template', subjectId: id },
        details: { version: 1 },
        after: { name, text, ...uses },
      });
      return id;
    });
  }

  /**
   * Writes a new version. Messages that were written after an earlier one keep it.
   * @throws CodedError as `make` does, and `message-template.not-found`
   */
  async change(person: Principal, id: string, given: TemplateContent): Promise<void> {
    const { name, text, ...uses } = check(given);
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const template = await this.own(transaction, person, id);
      const [before] = await this.templates.listVersions(id);
      const version = template.version + 1;
      await this.templates.addVersion(transaction, {
        ...{ templateId: id, version, name, text },
        ...{ writtenBy: person.accountId, writtenAt: at },
      });
      await this.templates.change(transaction, id, { ...uses, version });
      const { forAnnouncements, forDirectMessages } = template;
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'message-template.changed' },
        ...{ subjectKind: 'message-template', subjectId: id },
        details: { version },
        ...changedValues(
          { name: before?.name, text: before?.text, forAnnouncements, forDirectMessages },
          { name, text, ...uses },
        ),
      });
    });
  }

  /** Offers it no more; what was written after it keeps its text. */
  async archive(person: Principal, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const { version } = await this.own(transaction, person, id);
      const [before] = await this.templates.listVersions(id);
      await this.templates.archive(transaction, id, at);
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'message-template.archived' },
        ...{ subjectKind: 'message-template', subjectId: id },
        details: { version },
        before: { name: before?.name },
      });
    });
  }

  private async own(
    transaction: Transaction,
    person: Principal,
    id: string,
  ): Promise<MessageTemplateEntity> {
    const template = await this.templates.lock(transaction, id);
    if (template === null || !mayKeep(person, template)) {
      throw new CodedError('message-template.not-found');
    }
    return template;
  }
}

/** Those for all are the comms team's; any other is its owner's alone. */
export function mayKeep(
  { accountId, role }: Principal,
  { ownerId }: Pick<MessageTemplateEntity, 'ownerId'>,
): boolean {
  return ownerId === null ? mayDo(role, 'message-template.keep') === 'all' : ownerId === accountId;
}

/** A field that is not known may be a column of a sheet to come; it is told where the text is used. */
function check(given: TemplateContent): TemplateContent {
  const { forAnnouncements, forDirectMessages } = given;
  const text = normaliseMessageText(given.text);
  const [problem] = messageTextProblems(text).filter(
    ({ code }) => code !== 'message.unknown-field',
  );
  if (problem !== undefined) {
    throw new CodedError('request.invalid', {}, [{ field: 'text', code: problem.code }]);
  }
  if (!forAnnouncements && !forDirectMessages) throw new CodedError('message-template.no-use');
  return { name: normaliseText(given.name), text, forAnnouncements, forDirectMessages };
}
