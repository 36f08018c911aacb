import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery.module.js';
import { LiveSends } from '../live/live-sends.js';
import { DispatchResultsRepository } from './dispatch-results.repository.js';

/** What became of sends, for those who look on. */
@Module({
  imports: [DeliveryModule],
  providers: [DispatchResultsRepository, LiveSends],
  exports: [DispatchResultsRepository, LiveSends],
})
export class DeliveryResultsModule {}
