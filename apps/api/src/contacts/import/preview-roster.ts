import { Injectable } from '@nestjs/common';
import type { RosterPlan } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { requireWholeSchool } from '../access/require-whole-school.js';
import { ApplyRoster } from './apply-roster.js';
import type { RosterImportEntity } from './roster-import.entity.js';
import { RosterImportRepository } from './roster-import.repository.js';

export interface RosterPreview {
  roster: RosterImportEntity;
  /** What accepting it would change now; null once it was accepted. */
  plan: RosterPlan | null;
}

/** What a person looks at before a roster is taken over. Changes nothing. */
@Injectable()
export class PreviewRoster {
  constructor(
    private readonly database: Database,
    private readonly imports: RosterImportRepository,
    private readonly applyRoster: ApplyRoster,
  ) {}

  /** @throws CodedError `roster-import.not-found` */
  async run(account: Principal, id: string): Promise<RosterPreview> {
    requireWholeSchool(account, 'contact.import');
    const roster = await this.imports.find(id);
    if (roster === null) throw new CodedError('roster-import.not-found');
    if (roster.outcome !== null) return { roster, plan: null };
    const plan = await this.database.transaction((transaction) =>
      this.applyRoster.preview(transaction, roster.reading.students),
    );
    return { roster, plan };
  }
}
