import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { requireWholeSchool } from '../access/require-whole-school.js';
import { RosterAcceptances } from './roster-acceptances.js';
import { RosterImportRepository } from './roster-import.repository.js';

/** Whether an upload was taken over, or how far it is. */
@Injectable()
export class ReadAcceptance {
  constructor(
    private readonly imports: RosterImportRepository,
    private readonly acceptances: RosterAcceptances,
  ) {}

  /** @throws CodedError `roster-import.not-found` */
  async run(account: Principal, id: string): Promise<{ accepted: boolean; share: number | null }> {
    requireWholeSchool(account, 'contact.import');
    const share = await this.acceptances.share(id);
    const status = await this.imports.findStatus(id);
    if (status === null) throw new CodedError('roster-import.not-found');
    const accepted = status === 'accepted';
    return { accepted, share: accepted ? null : share };
  }
}
