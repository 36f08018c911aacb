import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { Logger } from '../logging/logger.js';
import type { SpanWriter } from './open-telemetry.js';
import { currentWork, within, type Work } from './work.js';

/** What a span may carry: ids, counts, codes and words of our own, as a log line. */
export type SpanFields = Record<string, string | number | boolean | undefined>;

export interface FinishedSpan {
  name: string;
  kind: 'server' | 'client' | 'consumer' | 'internal';
  beganAt: Date;
  endedAt: Date;
  fields: SpanFields;
  failed?: boolean;
}

/**
 * Traces, where `OTEL_EXPORTER_OTLP_ENDPOINT` says where to (OpenTelemetry, OTLP over HTTP); the
 * library is loaded only then. A span is written when it has ended, with nothing in it but what is
 * given here: no address, no statement, no text. The trace's id is the request's.
 */
@Injectable()
export class Tracing implements OnModuleInit, OnApplicationShutdown {
  private writer: SpanWriter | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    const { traces } = this.configuration.observation;
    if (traces === undefined) return;
    const { openSpanWriter } = await import('./open-telemetry.js');
    const service = `lien-lac-${(process.env.LIEN_LAC_PROCESS ?? 'api').replace(/-\d+$/, '')}`;
    this.writer = openSpanWriter(traces, service, (error) =>
      this.logger.warning({}, 'traces not taken', error),
    );
  }

  get isOn(): boolean {
    return this.writer !== undefined;
  }

  /** The work of a new span under what is being done now; itself where nothing is traced. */
  below(work: Work | undefined = currentWork()): Work | undefined {
    if (this.writer === undefined || work === undefined) return work;
    return { requestId: work.requestId, spanId: this.writer.newSpanId() };
  }

  /**
   * Writes the first span of a request.
   * @param work as `workOf` makes it
   */
  writeRoot(work: Work, span: FinishedSpan): void {
    this.writer?.write(work.requestId, undefined, work.spanId, span);
  }

  /**
   * Writes a span that has ended.
   * @param parent what it belongs under; without any it begins a trace of its own
   * @param own as `below` made it, where other spans are under it
   */
  write(parent: Work | undefined, span: FinishedSpan, own?: Work): void {
    if (this.writer === undefined) return;
    const spanId = own?.spanId ?? this.writer.newSpanId();
    const traceId = parent?.requestId ?? own?.requestId ?? this.writer.newTraceId();
    this.writer.write(traceId, parent?.spanId, spanId, span);
  }

  /** Runs something as a span under what is being done now; what it does is under that span. */
  async run<T>(
    kind: FinishedSpan['kind'],
    name: string,
    fields: SpanFields,
    run: () => Promise<T>,
  ): Promise<T> {
    const parent = currentWork();
    if (this.writer === undefined || parent === undefined) return run();
    const own = this.below(parent);
    const beganAt = new Date();
    let failed = true;
    try {
      const result = await within(own, run);
      failed = false;
      return result;
    } finally {
      this.write(parent, { name, kind, beganAt, endedAt: new Date(), fields, failed }, own);
    }
  }

  /** Hands over whatever has been written so far. */
  async flush(): Promise<void> {
    await this.writer?.flush();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.writer?.close();
  }
}
