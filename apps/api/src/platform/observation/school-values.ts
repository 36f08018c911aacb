import { Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { Logger } from '../logging/logger.js';
import { Metrics } from './metrics.js';

/** One value of one series: its labels, and the number. */
export interface SchoolValue {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** What a source tells of, under the names that it announced. */
export type SchoolReading = Readonly<Record<string, readonly SchoolValue[]>>;

export interface SchoolSource {
  /** What it reads, for the log. */
  readonly name: string;
  /** Of each metric: its help, and its labels. Names without the prefix. */
  readonly metrics: Readonly<Record<string, { help: string; labels: readonly string[] }>>;
  /** Reads small tables and counters; never counts messages. */
  read(): Promise<SchoolReading>;
}

/**
 * What is true of the whole school, read from the database: `lien_lac_school_…`. Every API tells the
 * same, so that whoever has several takes the largest (`max by (…)`) and never adds them up. Workers
 * tell none of it.
 */
@Injectable()
export class SchoolValues {
  /** For how long a reading is told again, in milliseconds: several who ask cost no more than one. */
  readonly times = { kept: 5_000 };
  private readonly sources: { source: SchoolSource; gauges: Map<string, Gauge> }[] = [];
  private success: Gauge<'source'> | undefined;
  private isTold = false;
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  /** Has this process tell them. */
  tell(): void {
    if (this.isTold) return;
    this.isTold = true;
    for (const { source, gauges } of this.sources) this.announce(source, gauges);
    this.success = this.metrics.gauge(
      'school_values_read',
      '1 where the last look at the database for a source of these values succeeded.',
      ['source'],
    );
  }

  add(source: SchoolSource): void {
    const gauges = new Map<string, Gauge>();
    this.sources.push({ source, gauges });
    if (this.isTold) this.announce(source, gauges);
  }

  /** Brings the values up to date; never throws. A source that can't be read is told of as such. */
  async refresh(): Promise<void> {
    if (!this.isTold || performance.now() - this.readAt < this.times.kept) return;
    this.reading ??= this.readAll().finally(() => {
      this.reading = undefined;
      this.readAt = performance.now();
    });
    await this.reading;
  }

  private announce({ metrics }: SchoolSource, gauges: Map<string, Gauge>): void {
    for (const [name, { help, labels }] of Object.entries(metrics)) {
      gauges.set(name, this.metrics.gauge(`school_${name}`, help, labels));
    }
  }

  private async readAll(): Promise<void> {
    for (const { source, gauges } of this.sources) {
      try {
        const reading = await source.read();
        for (const [name, gauge] of gauges) {
          gauge.reset();
          for (const { labels, value } of reading[name] ?? []) gauge.set({ ...labels }, value);
        }
        this.success?.set({ source: source.name }, 1);
      } catch (error) {
        // What it was some time ago would be taken for what it is.
        for (const gauge of gauges.values()) gauge.reset();
        this.success?.set({ source: source.name }, 0);
        this.logger.warning({ source: source.name }, 'values of the school not read', error);
      }
    }
  }
}
