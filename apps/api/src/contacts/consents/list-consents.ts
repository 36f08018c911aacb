import { Injectable } from '@nestjs/common';
import { consentPurposes } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { Database } from '../../platform/database/database.js';
import { OptOutCircumstances } from '../opt-outs/opt-out-circumstances.js';
import type { ConsentsView } from './consent-views.js';
import { ConsentsRepository } from './consents.repository.js';

/** What a guardian said about the use of their data, and what of it holds. */
@Injectable()
export class ListConsents {
  constructor(
    private readonly database: Database,
    private readonly circumstances: OptOutCircumstances,
    private readonly consents: ConsentsRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** @throws CodedError `guardian.not-found` also where they are not the person's business */
  async run(account: Principal, guardianId: string): Promise<ConsentsView> {
    await this.database.transaction((transaction) =>
      this.circumstances.enter(transaction, account, guardianId),
    );
    const rows = await this.consents.list(guardianId);
    const found = await this.accounts.findMany(rows.map(({ recordedBy }) => recordedBy));
    const names = new Map(found.map(({ id, displayName }) => [id, displayName]));
    return {
      holding: consentPurposes.map((purpose) => ({
        purpose,
        word: rows.find((row) => row.purpose === purpose)?.word ?? null,
      })),
      words: rows.map(({ recordedBy, recordedAt, ...row }) => ({
        ...row,
        recordedAt: recordedAt.toISOString(),
        recordedByName: names.get(recordedBy) ?? null,
      })),
    };
  }
}
