import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery.module.js';
import { LiveSends } from '../live/live-sends.js';
import { DispatchResultsRepository } from './dispatch-results.repository.js';
import { PlannedMessagesRepository } from './planned-messages.repository.js';

/** What became of sends, for those who look on. */
@Module({
  imports: [DeliveryModule],
  providers: [DispatchResultsRepository, LiveSends, PlannedMessagesRepository],
  exports: [DispatchResultsRepository, LiveSends, PlannedMessagesRepository],
})
export class DeliveryResultsModule {}
