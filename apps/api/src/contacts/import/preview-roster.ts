import { Injectable } from '@nestjs/common';
import { type RosterPlan, withoutStrangers } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ApplyRoster } from './apply-roster.js';
import type { RosterImportEntity } from './roster-import.entity.js';
import { ImportReach, ownershipOf } from './import-reach.js';
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
    private readonly reach: ImportReach,
    private readonly imports: RosterImportRepository,
    private readonly applyRoster: ApplyRoster,
  ) {}

  /** @throws CodedError `roster-import.not-found` */
  async run(account: Principal, id: string): Promise<RosterPreview> {
    const { onlyClasses } = await this.reach.of(account);
    const roster = await this.imports.find(id);
    if (roster === null) throw new CodedError('roster-import.not-found');
    this.reach.requireOwn(account, ownershipOf(roster), onlyClasses);
    if (roster.outcome !== null) return { roster, plan: null };
    const plan = await this.database.transaction((transaction) =>
      this.applyRoster.preview(transaction, roster.reading.students, {
        ownClasses: onlyClasses,
        schoolYear: roster.schoolYear ?? undefined,
      }),
    );
    const reading = withoutStrangers(roster.reading, plan.strangers);
    return { roster: { ...roster, reading }, plan };
  }
}
