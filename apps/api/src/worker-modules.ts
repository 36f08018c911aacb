import type { Type } from '@nestjs/common';
import { AuditTrailWorkerModule } from './audit-trail/audit-trail.worker.module.js';
import { AnnouncementsWorkerModule } from './announcements/announcements.worker.module.js';
import { ContactsWorkerModule } from './contacts/contacts.worker.module.js';
import { DayJobsWorkerModule } from './daily-report/day-jobs/day-jobs.worker.module.js';
import { DeliveryWorkerModule } from './delivery/delivery.worker.module.js';
import { GatewaysWorkerModule } from './gateways/gateways.worker.module.js';
import { IdempotencyWorkerModule } from './platform/http/idempotency/idempotency.worker.module.js';

/** What only a worker runs: the consumers of jobs, and the timers. */
export const workerModules: Type[] = [
  DeliveryWorkerModule,
  IdempotencyWorkerModule,
  ContactsWorkerModule,
  AnnouncementsWorkerModule,
  AuditTrailWorkerModule,
  DayJobsWorkerModule,
  GatewaysWorkerModule,
];
