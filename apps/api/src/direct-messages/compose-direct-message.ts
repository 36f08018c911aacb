import {
  type ContactChannel,
  errorText,
  mailTitles,
  messageTextProblems,
  normaliseMessageText,
  renderForStudents,
  schoolDate,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Audience } from '../contacts/audience/audience.js';
import { contactReference } from '../contacts/guardians/contact-reference.js';
import type { MessageRequest } from '../delivery/dispatches/dispatch-request.js';
import { Configuration } from '../platform/configuration/configuration.js';
import type { Transaction } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';

/** What a guardian's opt-out goes by. */
export const directMessageKind = 'direct-message';

export interface DirectMessageDraft {
  classId: string;
  guardianIds: readonly string[] | 'all';
  text: string;
  withoutDiacritics: boolean;
}

export interface ComposedDirectMessage {
  /** In the spelling in which it is kept. */
  text: string;
  /** What stands before it in each of them. */
  prefix: string;
  /** One to each phone or e-mail address; never empty. */
  messages: MessageRequest[];
  /** The same, as their sender is shown them. */
  recipients: ComposedRecipient[];
}

/** What one phone or e-mail address gets. */
export interface ComposedRecipient {
  channel: ContactChannel;
  address: string;
  /** The names of the students for whom it stands there. */
  students: string[];
  text: string;
}

/** Writes out the messages that a draft comes to, for its preview and for sending it alike. */
@Injectable()
export class ComposeDirectMessage {
  constructor(
    private readonly audience: Audience,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @param leavesAt school time at which it can leave: the day that {ngày} speaks of
   * @throws CodedError `request.invalid`, `direct-message.nobody`
   */
  async run(
    transaction: Transaction,
    draft: DirectMessageDraft,
    leavesAt: Date,
  ): Promise<ComposedDirectMessage> {
    const text = checkText(draft.text);
    const recipients = await this.audience.ofClassGuardians(
      transaction,
      draft.classId,
      draft.guardianIds,
      directMessageKind,
    );
    if (recipients.length === 0) throw new CodedError('direct-message.nobody');
    const prefix = this.configuration.messagePrefix;
    const wording = {
      ...{ text, prefix },
      withoutDiacritics: draft.withoutDiacritics,
      messageDate: schoolDate(leavesAt),
    };
    const written = recipients.map((recipient) => ({
      ...recipient,
      text: renderForStudents(wording, recipient.students),
    }));
    return {
      ...{ text, prefix },
      messages: written.map(({ channel, address, language, contactIds, ...message }) => ({
        channel,
        address,
        subject: '',
        ...(channel === 'email' ? { title: mailTitles[directMessageKind][language] } : {}),
        text: message.text,
        grounds: contactIds.map(contactReference),
      })),
      recipients: written.map(({ channel, address, students, ...message }) => ({
        channel,
        address,
        students: students.map(({ fullName }) => fullName),
        text: message.text,
      })),
    };
  }
}

function checkText(given: string): string {
  const text = normaliseMessageText(given);
  const problems = messageTextProblems(text);
  if (problems.length > 0) {
    const fields = problems.map((problem) => ({
      field: 'text',
      code: problem.code,
      message: errorText(
        problem.code,
        'vi',
        'written' in problem ? { written: problem.written } : {},
      ),
    }));
    throw new CodedError('request.invalid', {}, fields);
  }
  return text;
}
