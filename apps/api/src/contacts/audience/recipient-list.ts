import { Injectable } from '@nestjs/common';
import {
  type AudienceRule,
  type ContactChannel,
  type MessageKind,
  mayDo,
  namedInReasons,
  readStudentQuery,
  type ReasonText,
  reasonTexts,
  schoolDate,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Sharing } from './audience-sql.js';
import { RecipientListRepository } from './recipient-list.repository.js';
import { RecipientNames } from './recipient-names.js';
import type { RecipientStudent } from './recipient.js';

export interface RecipientLine {
  contactIds: string[];
  channel: ContactChannel;
  /** Null for those who may not see numbers. */
  phone: string | null;
  students: Pick<RecipientStudent, 'id' | 'fullName' | 'className'>[];
  reasons: ReasonText[];
  isUnticked: boolean;
}

/** Who gets a message, one by one, each with the reason. */
@Injectable()
export class RecipientList {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly recipients: RecipientListRepository,
    private readonly names: RecipientNames,
  ) {}

  /** @param words parts of a student's name, or a class */
  async run(
    person: Pick<Principal, 'role'>,
    rule: AudienceRule,
    kind: MessageKind,
    { words, ...page }: { sharing: Sharing; words: string; offset: number; limit: number },
  ): Promise<RecipientLine[]> {
    const phones = mayDo(person.role, 'contact.read') === 'all';
    const today = schoolDate(await this.schoolClock.now());
    const query = readStudentQuery(words);
    const found = await this.recipients.list(today, rule, kind, { ...page, query, phones });
    const reasons = await this.inWords(
      found.map(({ students }) => students.map(({ because }) => because).join(' ')),
    );
    return found.map(({ contactIds, channel, address, students, isUnticked }, place) => ({
      ...{ contactIds, channel, isUnticked },
      phone: phones ? address : null,
      students: students.map(({ id, fullName, className }) => ({ id, fullName, className })),
      reasons: reasons[place]!,
    }));
  }

  /** The reasons of each, every one of them once. */
  async inWords(becauses: readonly string[]): Promise<ReasonText[][]> {
    const { classes, groups } = namedInReasons(becauses);
    const names = await this.names.namesOf(classes, groups);
    return becauses.map((because) =>
      reasonTexts([...new Set(because.split(' '))].join(' '), names),
    );
  }
}
