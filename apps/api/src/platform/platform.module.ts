import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { AuditLink } from './audit/audit-link.entity.js';
import { AuditLog } from './audit/audit-log.js';
import { AuditLogRepository } from './audit/audit-log.repository.js';
import { AuditProtection } from './audit/audit-protection.js';
import { AuditProtectionRepository } from './audit/audit-protection.repository.js';
import { AuditSearchRepository } from './audit/audit-search.repository.js';
import { RecordExport } from './audit/record-export.js';
import { ChainRepository } from './audit/chain/chain.repository.js';
import { RealClock } from './clock/real-clock.js';
import { SchoolClock } from './clock/school-clock.js';
import { SchoolClockEntity } from './clock/school-clock.entity.js';
import { SchoolClockRepository } from './clock/school-clock.repository.js';
import { Configuration } from './configuration/configuration.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { Database } from './database/database.js';
import { DatabasePools } from './database/database-pools.js';
import { EventStreams } from './http/event-streams.js';
import { IdempotencyModule } from './http/idempotency/idempotency.module.js';
import { PreparedStatements } from './database/prepared-statements.js';
import { ObserveRequests } from './http/observe-requests.js';
import { Logger } from './logging/logger.js';
import { HealthAnswers } from './observation/health-answers.js';
import { Metrics } from './observation/metrics.js';
import { ObservationDatabase } from './observation/observation-database.js';
import { ObservationServer } from './observation/observation-server.js';
import { ProcessValues } from './observation/process-values.js';
import { Readiness } from './observation/readiness.js';
import { ReadinessRepository } from './observation/readiness.repository.js';
import { SchoolValues } from './observation/school-values.js';
import { Tracing } from './observation/tracing.js';
import { JobQueues } from './queue/job-queues.js';
import { RotateSecrets } from './sealing/rotate-secrets.js';
import { SealedPlaces } from './sealing/sealed-places.js';
import { RestoredBackupEntity } from './restored/restored-backup.entity.js';
import { OldDataSources } from './retention/old-data.js';
import { OldJobRuns } from './retention/old-job-runs.js';
import { RemoveOldData } from './retention/remove-old-data.js';
import { BackupValues } from './restored/backup-values.js';
import { RestoredBackupRepository } from './restored/restored-backup.repository.js';
import { TakenBackupEntity } from './restored/taken-backup.entity.js';
import { SecretSeal } from './sealing/secret-seal.js';
import { DailyJobs } from './timers/daily-jobs.js';
import { JobRunRepository } from './timers/job-run.repository.js';
import { TimedJobs } from './timers/timed-jobs.js';
import { Timers } from './timers/timers.js';
import { WaitingLines } from './waiting/waiting-lines.js';

const services = [
  AuditLog,
  AuditProtection,
  AuditSearchRepository,
  ChainRepository,
  DailyJobs,
  Database,
  DatabasePools,
  EventStreams,
  HealthAnswers,
  JobQueues,
  Logger,
  OldDataSources,
  RemoveOldData,
  Metrics,
  ObservationDatabase,
  ObserveRequests,
  PreparedStatements,
  Readiness,
  RealClock,
  RecordExport,
  RotateSecrets,
  SchoolClock,
  SealedPlaces,
  SchoolValues,
  SecretSeal,
  TimedJobs,
  Timers,
  Tracing,
  WaitingLines,
];

/** What every module stands on; nothing in it knows of a school but its clock. */
@Global()
@Module({})
export class PlatformModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(configuration.databaseUrl),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
        IdempotencyModule,
        TypeOrmModule.forFeature([
          AuditEntry,
          AuditLink,
          RestoredBackupEntity,
          SchoolClockEntity,
          TakenBackupEntity,
        ]),
      ],
      providers: [
        { provide: Configuration, useValue: configuration },
        ...services,
        AuditLogRepository,
        AuditProtectionRepository,
        BackupValues,
        OldJobRuns,
        JobRunRepository,
        RestoredBackupRepository,
        ObservationServer,
        ProcessValues,
        ReadinessRepository,
        SchoolClockRepository,
      ],
      exports: [Configuration, JobRunRepository, RestoredBackupRepository, ...services],
    };
  }
}
