import { Injectable } from '@nestjs/common';
import { oursOf, stillDiffers, type StudentFacts } from '@lien-lac/domain';
import { ProposedStudents } from '../../contacts/proposals/proposed-students.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  type DifferenceRow,
  EnrolmentDifferencesRepository,
} from './enrolment-differences.repository.js';
import { EnrolmentRecordsRepository } from '../records/enrolment-records.repository.js';

/** A difference that waits, and what the school has. */
export interface HeldDifference {
  difference: DifferenceRow;
  facts: StudentFacts;
  ours: string | null;
}

/** What both ways of settling a difference begin with. */
@Injectable()
export class HoldDifference {
  constructor(
    private readonly differences: EnrolmentDifferencesRepository,
    private readonly records: EnrolmentRecordsRepository,
    private readonly students: ProposedStudents,
  ) {}

  /**
   * Holds a difference against others until the transaction ends.
   * @throws CodedError `enrolment-difference.settled` for one that waits no more: what somebody saw of
   * it is not what there is now
   */
  async run(transaction: Transaction, id: string): Promise<HeldDifference> {
    const difference = await this.differences.findForUpdate(transaction, id);
    if (difference === null) throw new CodedError('enrolment-difference.settled');
    const [record] = await this.records.find([difference.externalId], transaction);
    const { studentId } = record!;
    const facts = (await this.students.facts([studentId], transaction)).get(studentId)!;
    if (!stillDiffers(difference, facts)) throw new CodedError('enrolment-difference.settled');
    return { difference, facts, ours: oursOf(difference, facts) ?? null };
  }
}
