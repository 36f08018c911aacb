import {
  notDeliveredReason,
  type NotDeliveredReason,
  notDeliveredStatuses,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import {
  DispatchResultsRepository,
  type MessageOfSubject,
} from '../../delivery/results/dispatch-results.repository.js';
import { dailyReportSource } from './plan-reports.js';

/** What became of a student's latest message, at the best of the family's phones. */
export const reportOutcomes = [
  'confirmed',
  'handed-over',
  'under-way',
  'unknown',
  'expired',
  'did-not-arrive',
  'nobody',
] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export interface StudentResult {
  outcome: ReportOutcome;
  /** Why it did not arrive; null where it did, or still may. */
  reason: NotDeliveredReason | null;
  /** To how many phones and addresses it went. */
  messages: number;
}

/** What became of messages, student by student. */
@Injectable()
export class ReportResults {
  constructor(private readonly results: DispatchResultsRepository) {}

  /** @param only of this student alone, where one is named */
  async of(
    sendIds: readonly string[],
    only: string | null = null,
  ): Promise<(sendId: string, studentId: string) => StudentResult> {
    const messages = await this.results.listBySubject(dailyReportSource, sendIds, only);
    return (sendId, studentId) =>
      resultOf(messages.filter((one) => one.sourceId === sendId && one.subject === studentId));
  }
}

const outcomeOf: Readonly<Record<MessageOfSubject['status'], ReportOutcome>> = {
  delivered: 'confirmed',
  sent: 'handed-over',
  queued: 'under-way',
  retrying: 'under-way',
  sending: 'under-way',
  unknown: 'unknown',
  expired: 'expired',
  failed: 'did-not-arrive',
  cancelled: 'did-not-arrive',
};

/** A family that has it at one phone has it. */
export function resultOf(messages: readonly MessageOfSubject[]): StudentResult {
  const [best] = [...messages].sort(
    (one, other) =>
      reportOutcomes.indexOf(outcomeOf[one.status]) -
      reportOutcomes.indexOf(outcomeOf[other.status]),
  );
  if (best === undefined) return { outcome: 'nobody', reason: null, messages: 0 };
  const isMissing = (notDeliveredStatuses as readonly string[]).includes(best.status);
  return {
    outcome: outcomeOf[best.status],
    reason: isMissing ? notDeliveredReason(best.status, best.failureKind, best.failureCode) : null,
    messages: messages.length,
  };
}
