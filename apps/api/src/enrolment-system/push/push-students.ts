import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  planPushes,
  type PushedStudent,
  type PushOutcome,
  type PushPlan,
  type PushRemark,
  readPushedStudent,
  type StudentAsSent,
} from '@lien-lac/domain';
import type { ApiClientPrincipal } from '../../accounts/api-clients/current-api-client.js';
import { type HeldRoster, ProposedStudents } from '../../contacts/proposals/proposed-students.js';
import { valuesOfChanges, valuesOfNew } from '../../contacts/students/student-trail.js';
import { AuditLog, type AuditRecord } from '../../platform/audit/audit-log.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../../platform/http/idempotency/idempotency-keys.js';
import { EnrolmentDifferencesRepository } from '../differences/enrolment-differences.repository.js';
import { EnrolmentRecords } from '../records/enrolment-records.js';
import { EnrolmentRecordsRepository } from '../records/enrolment-records.repository.js';
import type { RecordState } from '../records/record-state.js';
import { refusalOf } from './refusal-of.js';

export interface Push {
  externalId: string;
  sent: StudentAsSent;
}

type TakenOutcome = Exclude<PushOutcome, { result: 'refused' }>;

/** What became of one push: refused with the reason, or taken, and how it then stands. */
export type PushAnswer =
  | { refused: CodedError }
  | { result: TakenOutcome['result']; remarks: PushRemark[]; state: RecordState };

type Reading = { student: PushedStudent; remarks: PushRemark[] } | { refused: CodedError };

/**
 * Takes students from the enrolment system. Each is taken whole or refused whole, and none is in the
 * way of another; what was taken is written in one transaction, so that a crash leaves all or nothing.
 */
@Injectable()
export class PushStudents {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly students: ProposedStudents,
    private readonly records: EnrolmentRecordsRepository,
    private readonly differences: EnrolmentDifferencesRepository,
    private readonly recordStates: EnrolmentRecords,
    private readonly auditLog: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /** @returns an answer for each, in their order */
  run(client: ApiClientPrincipal, pushes: readonly Push[]): Promise<PushAnswer[]> {
    return this.database.transaction(async (transaction) => {
      const held = await this.students.hold(transaction);
      const readings = this.read(pushes, held);
      const records = await this.records.all(transaction);
      const plan = planPushes(
        readings.flatMap((reading) => ('student' in reading ? [reading.student] : [])),
        { ...held, records },
        randomUUID,
      );
      const taken = plan.outcomes.filter((outcome) => outcome.result !== 'refused');
      if (taken.length > 0) await this.write(transaction, client, held, plan, taken);
      const states = await this.recordStates.within(
        transaction,
        taken.map(({ externalId }) => externalId),
      );
      const outcomes = [...plan.outcomes];
      return readings.map((reading) =>
        'refused' in reading ? reading : answerOf(outcomes.shift()!, reading.remarks, states),
      );
    });
  }

  private read(pushes: readonly Push[], held: HeldRoster): Reading[] {
    const counts = new Map<string, number>();
    for (const { externalId } of pushes) {
      counts.set(externalId, (counts.get(externalId) ?? 0) + 1);
    }
    const options = {
      allowReserved: this.configuration.mode !== 'production',
      classNames: held.roster.classes.map(({ name }) => name),
    };
    return pushes.map(({ externalId, sent }) => {
      if (counts.get(externalId) !== 1) {
        return { refused: new CodedError('enrolment.repeated-in-batch') };
      }
      const reading = readPushedStudent(externalId, sent, options);
      if ('student' in reading) return reading;
      return { refused: refusalOf(reading.refused, options.classNames, held.year.label) };
    });
  }

  private async write(
    transaction: Transaction,
    { clientId }: ApiClientPrincipal,
    held: HeldRoster,
    plan: PushPlan,
    taken: readonly TakenOutcome[],
  ): Promise<void> {
    const { now } = held;
    const touched = taken.filter(({ result, changes }) => result === 'added' || changes.length > 0);
    await this.students.write(transaction, held, plan.roster, {
      ...{ by: null, studentIds: touched.map(({ record }) => record.studentId) },
    });
    const deed = { by: null, at: now };
    await this.students.withdraw(transaction, plan.withdrawn, deed);
    await this.students.proposeAgain(transaction, plan.proposedAgain, deed);
    await this.records.save(
      transaction,
      taken.map(({ record }) => record),
      { at: now, clientId },
    );
    await this.differences.bringUpToDate(
      transaction,
      taken.map(({ externalId }) => externalId),
      taken.flatMap(({ externalId, differences }) =>
        differences.map((difference) => ({ ...difference, externalId })),
      ),
      now,
    );
    await this.auditLog.writeMany(
      transaction,
      taken.filter(({ result }) => result !== 'unchanged').map((one) => auditRecordOf(one, now)),
    );
    await this.idempotencyKeys.carriedOut(transaction);
  }
}

function auditRecordOf(
  { externalId, result, record, changes }: TakenOutcome,
  at: Date,
): AuditRecord {
  return {
    at,
    actorId: null,
    action: `enrolment.student-${result}`,
    subjectKind: 'student',
    subjectId: record.studentId,
    details: { externalId },
    ...(result === 'added' ? { after: valuesOfNew(record.told) } : valuesOfChanges(changes)),
  };
}

function answerOf(
  outcome: PushOutcome,
  remarks: PushRemark[],
  states: ReadonlyMap<string, RecordState>,
): PushAnswer {
  if (outcome.result === 'refused') return { refused: new CodedError(outcome.code) };
  const { externalId, result } = outcome;
  return { result, remarks, state: states.get(externalId)! };
}
