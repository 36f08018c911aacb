import { Injectable } from '@nestjs/common';
import { AuditSearchRepository } from '../platform/audit/audit-search.repository.js';
import { ChainRepository } from '../platform/audit/chain/chain.repository.js';
import { Database } from '../platform/database/database.js';
import type { AuditWordsView } from './audit-entry-view.js';

/** The codes that stand in the trail, for a search to choose from, and the end of the chain. */
@Injectable()
export class ReadAuditWords {
  constructor(
    private readonly entries: AuditSearchRepository,
    private readonly chain: ChainRepository,
    private readonly database: Database,
  ) {}

  async run(): Promise<AuditWordsView> {
    const [words, newest] = await Promise.all([
      this.entries.listWords(),
      this.database.transaction((transaction) => this.chain.newest(transaction)),
    ]);
    return { ...words, newest };
  }
}
