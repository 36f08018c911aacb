import { Injectable } from '@nestjs/common';
import { RealClock } from '../clock/real-clock.js';
import {
  type SchoolReading,
  type SchoolSource,
  SchoolValues,
} from '../observation/school-values.js';
import { RestoredBackupRepository } from './restored-backup.repository.js';

/** How old the newest backup is. */
@Injectable()
export class BackupValues implements SchoolSource {
  readonly name = 'backup';
  readonly metrics = {
    backup_age_seconds: {
      help: 'How long ago the newest backup was written and checked; no value where there is none.',
      labels: [],
    },
  } as const;

  constructor(
    private readonly backups: RestoredBackupRepository,
    private readonly realClock: RealClock,
    values: SchoolValues,
  ) {
    values.add(this);
  }

  async read(): Promise<SchoolReading> {
    const last = await this.backups.lastTaken();
    if (last === null) return {};
    const seconds = (this.realClock.now().getTime() - last.getTime()) / 1_000;
    return { backup_age_seconds: [{ labels: {}, value: seconds }] };
  }
}
