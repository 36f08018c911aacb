import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from '../observation/metrics.js';

/** What a pool of `pg` tells of itself. */
export interface WatchedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** How many of its connections to the database this process uses, by what they are for. */
@Injectable()
export class DatabasePools {
  private readonly pools = new Map<string, WatchedPool>();

  constructor(dataSource: DataSource, metrics: Metrics) {
    metrics.gauge(
      'database_connections',
      'Connections of this process by pool: busy, idle, and who waits for one.',
      ['pool', 'state'],
      (gauge) => {
        gauge.reset();
        const { master } = dataSource.driver as { master?: WatchedPool };
        const pools = new Map(this.pools);
        if (master !== undefined) pools.set('application', master);
        for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
          gauge.set({ pool, state: 'busy' }, totalCount - idleCount);
          gauge.set({ pool, state: 'idle' }, idleCount);
          gauge.set({ pool, state: 'waiting' }, waitingCount);
        }
      },
    );
  }

  /** @param name what its connections are for */
  watch(name: string, pool: WatchedPool): void {
    this.pools.set(name, pool);
  }
}
