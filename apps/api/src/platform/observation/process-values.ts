import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Metrics } from './metrics.js';

const nanoseconds = 1e9;
const shares = [0.5, 0.99] as const;

/**
 * What a process is: since when, its memory, its processor time, and how late its event loop comes
 * round. The default metrics of prom-client leave an observer of the garbage collector behind that
 * nothing ends, and hold a process open; these few are what somebody looks at.
 */
@Injectable()
export class ProcessValues implements OnApplicationShutdown {
  private readonly delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 20 });

  constructor(metrics: Metrics) {
    this.delay.enable();
    const startedAt = Date.now() / 1_000 - process.uptime();
    metrics.gauge('process_start_time_seconds', 'When the process began, Unix time.', [], (gauge) =>
      gauge.set(startedAt),
    );
    metrics.gauge('process_resident_memory_bytes', 'Memory that the process holds.', [], (gauge) =>
      gauge.set(process.memoryUsage.rss()),
    );
    metrics.gauge('process_heap_used_bytes', 'Memory that JavaScript uses.', [], (gauge) =>
      gauge.set(process.memoryUsage().heapUsed),
    );
    metrics.gauge(
      'process_cpu_seconds_total',
      'Processor time that the process has used.',
      [],
      (gauge) => gauge.set((process.cpuUsage().user + process.cpuUsage().system) / 1e6),
    );
    metrics.gauge(
      'event_loop_delay_seconds',
      'How late the event loop came round since the last look: median, 99th percentile and most.',
      ['quantile'],
      (gauge) => {
        for (const share of shares) {
          gauge.set({ quantile: String(share) }, this.seconds(this.delay.percentile(share * 100)));
        }
        gauge.set({ quantile: '1' }, this.seconds(this.delay.max));
        this.delay.reset();
      },
    );
  }

  onApplicationShutdown(): void {
    this.delay.disable();
  }

  /** The histogram measures whole turns, its own pause of 20 ms among them. */
  private seconds(measured: number): number {
    return Number.isFinite(measured) ? Math.max(0, measured / nanoseconds - 0.02) : 0;
  }
}
