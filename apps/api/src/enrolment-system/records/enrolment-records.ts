import { Injectable } from '@nestjs/common';
import { ProposedStudents } from '../../contacts/proposals/proposed-students.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  type DifferenceRow,
  EnrolmentDifferencesRepository,
} from '../differences/enrolment-differences.repository.js';
import { EnrolmentRecordsRepository, type RecordRow } from './enrolment-records.repository.js';
import { digestOf, type RecordState, stateOf } from './record-state.js';

export interface ChangesPage {
  states: RecordState[];
  /** What brings the changes after these. */
  cursor: string;
  /** Whether there are some already. */
  more: boolean;
}

/** What became of the students whom the enrolment system pushed. */
@Injectable()
export class EnrolmentRecords {
  constructor(
    private readonly database: Database,
    private readonly records: EnrolmentRecordsRepository,
    private readonly differences: EnrolmentDifferencesRepository,
    private readonly students: ProposedStudents,
  ) {}

  /** @throws CodedError `enrolment.not-pushed` */
  async one(externalId: string): Promise<RecordState> {
    const [state] = await this.states(await this.records.find([externalId]));
    if (state === undefined) throw new CodedError('enrolment.not-pushed');
    return state;
  }

  /** By their external ids, as the transaction sees them. */
  async within(
    transaction: Transaction,
    externalIds: readonly string[],
  ): Promise<Map<string, RecordState>> {
    const states = await this.states(
      await this.records.find(externalIds, transaction),
      transaction,
    );
    return new Map(states.map((state) => [state.record.externalId, state]));
  }

  /**
   * The records that changed after a cursor, in the order in which that was seen. A change comes from
   * many hands, a confirmation or a correction or a push, so it is found by comparing with what was
   * seen the last time rather than told by each of them: none can be forgotten.
   * @param cursor of the page before, or null from the beginning
   * @throws CodedError `enrolment.bad-cursor`
   */
  async changes(cursor: string | null, limit: number): Promise<ChangesPage> {
    if (cursor !== null && !/^\d{1,18}$/.test(cursor)) throw new CodedError('enrolment.bad-cursor');
    await this.database.transaction((transaction) => this.noteChanges(transaction));
    const found = await this.records.changedAfter(cursor ?? '0', limit + 1);
    const page = found.slice(0, limit);
    return {
      states: await this.states(page),
      cursor: page.at(-1)?.changeNumber ?? cursor ?? '0',
      more: found.length > limit,
    };
  }

  private async noteChanges(transaction: Transaction): Promise<void> {
    await this.records.holdChanges(transaction);
    const states = await this.states(await this.records.all(transaction), transaction);
    const changes = states
      .map((state) => ({ state, seenState: digestOf(state) }))
      .filter(({ state, seenState }) => state.record.seenState !== seenState);
    await this.records.numberChanges(
      transaction,
      changes.map(({ state, seenState }) => ({
        ...{ externalId: state.record.externalId, seenState },
      })),
    );
  }

  private async states(
    records: readonly RecordRow[],
    transaction?: Transaction,
  ): Promise<RecordState[]> {
    const facts = await this.students.facts(
      records.map(({ studentId }) => studentId),
      transaction,
    );
    const waiting = await this.differences.waitingOf(
      records.map(({ externalId }) => externalId),
      transaction,
    );
    const ofRecord = new Map<string, DifferenceRow[]>();
    for (const difference of waiting) {
      const others = ofRecord.get(difference.externalId);
      if (others === undefined) ofRecord.set(difference.externalId, [difference]);
      else others.push(difference);
    }
    return records.map((record) =>
      stateOf(record, facts.get(record.studentId)!, ofRecord.get(record.externalId) ?? []),
    );
  }
}
