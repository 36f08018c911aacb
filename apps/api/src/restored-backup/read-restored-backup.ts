import { toSchoolIso } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import {
  type RestoredSend,
  RestoredSendsRepository,
} from '../delivery/restored/restored-sends.repository.js';
import { RestoredBackupRepository } from '../platform/restored/restored-backup.repository.js';
import type { RestoredBackupAnswer } from './restored-backup-views.js';

/** Where a person decides on the messages of a source; the others are decided on all at once. */
const pages: Readonly<Record<string, string>> = {
  announcement: '/announcements/',
  'direct-message': '/direct-messages/',
  'observations-mail': '/observations/mails/',
};

@Injectable()
export class ReadRestoredBackup {
  constructor(
    private readonly backups: RestoredBackupRepository,
    private readonly sends: RestoredSendsRepository,
  ) {}

  async run(): Promise<RestoredBackupAnswer> {
    const found = await this.backups.findOpen();
    if (found === null) return { restored: null };
    const open = await this.sends.listOpen(found.takenAt);
    return {
      restored: {
        takenAt: toSchoolIso(found.takenAtSchool),
        restoredAt: toSchoolIso(found.restoredAtSchool),
        doubtfulMessages: found.doubtfulMessages,
        heldSends: found.heldSends,
        cancelledAnnouncements: found.cancelledAnnouncements,
        sends: open.flatMap(({ sourceKind: kind, sourceId, unknown, paused }) => {
          const page = pages[kind];
          return page === undefined ? [] : [{ kind, to: page + sourceId, unknown, paused }];
        }),
        others: open.filter(hasNoPage).reduce((sum, { unknown }) => sum + unknown, 0),
      },
    };
  }

  /** Those sends on which nobody can decide elsewhere. */
  async listOthers(): Promise<RestoredSend[]> {
    const found = await this.backups.findOpen();
    return found === null ? [] : (await this.sends.listOpen(found.takenAt)).filter(hasNoPage);
  }
}

const hasNoPage = ({ sourceKind, unknown }: RestoredSend): boolean =>
  !(sourceKind in pages) && unknown > 0;
