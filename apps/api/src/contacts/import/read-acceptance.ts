import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ImportReach } from './import-reach.js';
import { RosterAcceptances } from './roster-acceptances.js';
import { RosterImportRepository } from './roster-import.repository.js';

/** Whether an upload was taken over, or how far it is. */
@Injectable()
export class ReadAcceptance {
  constructor(
    private readonly reach: ImportReach,
    private readonly imports: RosterImportRepository,
    private readonly acceptances: RosterAcceptances,
  ) {}

  /** @throws CodedError `roster-import.not-found` */
  async run(account: Principal, id: string): Promise<{ accepted: boolean; share: number | null }> {
    const share = await this.acceptances.share(id);
    const found = await this.imports.findStatus(id);
    if (found === null) throw new CodedError('roster-import.not-found');
    this.reach.requireOwn(account, found, await this.reach.classNamesOf(account));
    const accepted = found.status === 'accepted';
    return { accepted, share: accepted ? null : share };
  }
}
