import { Injectable } from '@nestjs/common';
import { oursOf, stillDiffers, type StudentFacts } from '@lien-lac/domain';
import { ProposedStudents } from '../../contacts/proposals/proposed-students.js';
import { EnrolmentRecordsRepository } from '../records/enrolment-records.repository.js';
import {
  type DifferenceRow,
  EnrolmentDifferencesRepository,
} from './enrolment-differences.repository.js';

export interface ListedDifference {
  difference: DifferenceRow;
  facts: StudentFacts;
  ours: string | null;
}

/** What the enrolment system tells otherwise than the school has it, and waits for CGCN. */
@Injectable()
export class ListDifferences {
  constructor(
    private readonly differences: EnrolmentDifferencesRepository,
    private readonly records: EnrolmentRecordsRepository,
    private readonly students: ProposedStudents,
  ) {}

  /** All of them, the oldest first: what the school came round to by itself is none any more. */
  async run(): Promise<ListedDifference[]> {
    const waiting = await this.differences.waiting();
    const externalIds = [...new Set(waiting.map(({ externalId }) => externalId))];
    const records = await this.records.find(externalIds);
    const studentOf = new Map(records.map(({ externalId, studentId }) => [externalId, studentId]));
    const facts = await this.students.facts([...studentOf.values()]);
    return waiting.flatMap((difference) => {
      const own = facts.get(studentOf.get(difference.externalId) ?? '');
      if (own === undefined || !stillDiffers(difference, own)) return [];
      return [{ difference, facts: own, ours: oursOf(difference, own) ?? null }];
    });
  }
}
