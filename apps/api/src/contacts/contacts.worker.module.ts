import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Timers } from '../platform/timers/timers.js';
import { ContactsModule } from './contacts.module.js';
import { NoteFailingPhones } from './reachability/note-failing-phones.js';

/** What a worker runs of the contacts. */
@Module({ imports: [ContactsModule] })
export class ContactsWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly configuration: Configuration,
    private readonly timers: Timers,
    private readonly noteFailingPhones: NoteFailingPhones,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every(
      'contacts.failing-phones',
      this.configuration.delivery.sweepMilliseconds,
      () => this.noteFailingPhones.run(),
    );
  }
}
