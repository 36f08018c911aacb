import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Timers } from '../platform/timers/timers.js';
import { ContactsModule } from './contacts.module.js';
import { SettleMoves } from './moves/settle-moves.js';
import { NoteFailingPhones } from './reachability/note-failing-phones.js';

const tenMinutes = 10 * 60 * 1000;

/** What a worker runs of the contacts. */
@Module({ imports: [ContactsModule] })
export class ContactsWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly configuration: Configuration,
    private readonly timers: Timers,
    private readonly noteFailingPhones: NoteFailingPhones,
    private readonly settleMoves: SettleMoves,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every(
      'contacts.failing-phones',
      this.configuration.delivery.sweepMilliseconds,
      () => this.noteFailingPhones.run(),
    );
    this.timers.every('contacts.moves-of-the-day', tenMinutes, () => this.settleMoves.run());
  }
}
