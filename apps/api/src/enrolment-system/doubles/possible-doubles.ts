import { Injectable } from '@nestjs/common';
import type { StudentFacts } from '@lien-lac/domain';
import { ProposedStudents } from '../../contacts/proposals/proposed-students.js';
import { EnrolmentRecordsRepository } from '../records/enrolment-records.repository.js';

export interface PossibleDouble {
  externalId: string;
  /** Whom the enrolment system pushed. */
  student: StudentFacts;
  /** Whom the school has by the same name and date of birth. */
  other: StudentFacts;
}

/**
 * Pushed students who may be somebody whom the school has already. They are only shown: a message
 * about one child must not go to another child's parents because of a name.
 */
@Injectable()
export class PossibleDoubles {
  constructor(
    private readonly records: EnrolmentRecordsRepository,
    private readonly students: ProposedStudents,
  ) {}

  async list(): Promise<PossibleDouble[]> {
    const added = (await this.records.all()).filter(({ origin }) => origin === 'added');
    const ofStudent = new Map(added.map((record) => [record.studentId, record]));
    const pairs = (await this.students.namesakes([...ofStudent.keys()])).filter(
      ({ studentId, otherId }) =>
        ofStudent.get(studentId)?.distinctFrom.includes(otherId) === false &&
        ofStudent.get(otherId)?.distinctFrom.includes(studentId) !== true,
    );
    const facts = await this.students.facts(
      pairs.flatMap(({ studentId, otherId }) => [studentId, otherId]),
    );
    return pairs.map(({ studentId, otherId }) => ({
      externalId: ofStudent.get(studentId)!.externalId,
      ...{ student: facts.get(studentId)!, other: facts.get(otherId)! },
    }));
  }
}
