import { Module, type OnModuleInit } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { WaitingLines } from '../platform/waiting/waiting-lines.js';
import { ReadRestoredBackup } from './read-restored-backup.js';
import { RestoredBackupController } from './restored-backup.controller.js';
import { SeeToRestoredBackup } from './see-to-restored-backup.js';

/** What people are told of a backup that was restored, until one of them has seen to it. */
@Module({
  imports: [DeliveryModule],
  controllers: [RestoredBackupController],
  providers: [ReadRestoredBackup, SeeToRestoredBackup],
})
export class RestoredBackupModule implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly read: ReadRestoredBackup,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async ({ role }) => {
      if (mayDo(role, 'settings.change') === null) return [];
      const { restored } = await this.read.run();
      if (restored === null) return [];
      const { sends, others } = restored;
      const doubtful = sends.reduce((sum, { unknown }) => sum + unknown, others);
      // The first also where nothing was under way: what was done since the backup is gone all the same.
      return [
        { kind: 'data-restored', count: 1, to: '/restored-backup' },
        { kind: 'restored-messages', count: doubtful, to: '/restored-backup' },
      ];
    });
  }
}
