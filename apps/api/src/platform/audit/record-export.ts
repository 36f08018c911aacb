import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../clock/school-clock.js';
import { Database } from '../database/database.js';
import { AuditLog, type AuditRecord } from './audit-log.js';

/** Notes that somebody took data away as a file. To be awaited before the file is handed out. */
@Injectable()
export class RecordExport {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @param exported of what, how much of it, and by which filter */
  async run(exported: Omit<AuditRecord, 'at' | 'before' | 'after'>): Promise<void> {
    const at = await this.clock.now();
    await this.database.transaction((transaction) =>
      this.audit.write(transaction, { at, ...exported }),
    );
  }
}
