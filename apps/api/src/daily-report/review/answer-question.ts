import { type ContradictionSide, contradictionRefusal } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReportReach } from '../report-reach.js';
import { requireFaultlessNote } from './require-faultless-note.js';
import { ReviewRepository } from './review.repository.js';

/** Whoever wrote one side of a contradiction says which is right; CGCN decides. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly reviews: ReviewRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `question.not-found`, and what `contradictionRefusal` and a note's rules find */
  async run(
    person: Principal,
    id: string,
    { answer, words }: { answer: ContradictionSide; words: string },
  ): Promise<void> {
    const question = await this.reviews.findSettlement(id);
    if (question === null || question.askedOf === null) throw new CodedError('question.not-found');
    const hasHomeroom = (await this.reach.homeroomsOf(person)).includes(question.classId);
    const refusal = contradictionRefusal('answer', { ...person, hasHomeroom }, question);
    if (refusal !== null) throw new CodedError(refusal);
    requireFaultlessNote(words);
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      await this.reviews.touch(transaction, question);
      const moved = await this.reviews.move(transaction, question, question, 'answer', {
        ...{ answer, answerWords: words, answeredBy: person.accountId, answeredAt: now },
      });
      if (moved === null) throw new CodedError('contradiction.moved-on');
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'contradiction.answered',
        subjectKind: 'contradiction',
        subjectId: id,
        details: { classId: question.classId, date: question.date },
        after: { answer, words },
      });
    });
  }
}
