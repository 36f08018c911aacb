import { Injectable } from '@nestjs/common';
import { Logger } from '../logging/logger.js';
import { AuditProtectionRepository } from './audit-protection.repository.js';

/** Whether the database keeps the audit trail from the user that we ourselves connect as. */
@Injectable()
export class AuditProtection {
  constructor(
    private readonly repository: AuditProtectionRepository,
    private readonly logger: Logger,
  ) {}

  /** Says so in the log where it does not; everything else works all the same. */
  async check(): Promise<void> {
    if (await this.repository.couldChange()) {
      this.logger.warning({}, unprotectedAudit);
    }
  }
}

/** For whoever runs the system: what is amiss, and what to do. */
export const unprotectedAudit =
  "The audit trail is not protected from the application's own database user: let DATABASE_URL name " +
  'a user of its own, and MIGRATION_DATABASE_URL the one that owns the tables.';
