import {
  mailNotDeliveredReason,
  type MailNotDeliveredReason,
  type MailState,
  mailStateOf,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { Delivery } from '../../delivery/delivery.js';
import type { DispatchSummary } from '../../delivery/dispatches/dispatch-request.js';
import { DispatchResultsRepository } from '../../delivery/results/dispatch-results.repository.js';
import { maySteer } from './find-observations-mail.js';
import type { ObservationsMailEntity } from './observations-mail.entity.js';
import { observationsMailSource } from './send-observations-mail.js';

/** A mail of the day with what has become of it, and what a person may do about that. */
export interface DescribedMail {
  mail: ObservationsMailEntity;
  sentByName: string;
  progress: DispatchSummary;
  can: { retry: boolean; decide: boolean };
}

/** One mailbox of it. */
export interface DescribedRecipient {
  messageId: string;
  address: string;
  names: string[];
  state: MailState;
  /** Null where it arrived, or still may. */
  reason: MailNotDeliveredReason | null;
  /** What the mail server said, such as `smtp-550`; null where it had nothing to say. */
  code: string | null;
  leftAt: Date | null;
}

@Injectable()
export class DescribeObservationsMails {
  constructor(
    private readonly accounts: AccountsService,
    private readonly delivery: Delivery,
    private readonly results: DispatchResultsRepository,
  ) {}

  /** In their order. */
  async many(
    person: Principal,
    mails: readonly ObservationsMailEntity[],
  ): Promise<DescribedMail[]> {
    const senders = await this.accounts.findMany([...new Set(mails.map(({ sentBy }) => sentBy))]);
    const names = new Map(senders.map(({ id, displayName }) => [id, displayName]));
    const steers = maySteer(person);
    const described = await Promise.all(
      mails.map(async (mail) => {
        const progress = await this.delivery.progress(observationsMailSource, mail.id);
        // Accepted in one transaction with the mail, so it is always there.
        if (progress === null) return [];
        const { failed = 0, unknown = 0 } = progress.counts;
        return [
          {
            ...{ mail, progress, sentByName: names.get(mail.sentBy) ?? '' },
            can: { retry: steers && failed > 0, decide: steers && unknown > 0 },
          },
        ];
      }),
    );
    return described.flat();
  }

  /** What did not arrive first, then in the order in which they were written to. */
  async recipients({ id }: ObservationsMailEntity): Promise<DescribedRecipient[]> {
    const messages = await this.results.listAll(observationsMailSource, id);
    const ids = messages.flatMap(({ subject }) => subject.split(' '));
    const people = await this.accounts.findMany([...new Set(ids)]);
    const names = new Map(people.map((account) => [account.id, account.displayName]));
    return messages
      .map(({ messageId, address, subject, status, failureKind, failureCode, leftAt }) => ({
        ...{ messageId, address, leftAt, code: failureCode },
        names: subject.split(' ').flatMap((one) => names.get(one) ?? []),
        state: mailStateOf(status),
        reason: mailNotDeliveredReason(status, failureKind, failureCode),
      }))
      .sort((one, other) => Number(other.reason !== null) - Number(one.reason !== null));
  }
}
