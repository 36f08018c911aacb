import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '../../timers/timers.js';
import { IdempotencyKeys } from './idempotency-keys.js';

const tenMinutes = 600_000;

/** Forgets answers that were kept for a day. Until then a key of yesterday is free all the same. */
@Module({})
export class IdempotencyWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly keys: IdempotencyKeys,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('forget-idempotency-keys', tenMinutes, () => this.keys.sweep());
  }
}
