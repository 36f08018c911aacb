import { randomBytes } from 'node:crypto';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  type IdGenerator,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { TracesConfiguration } from '../configuration/observation-configuration.js';
import type { FinishedSpan } from './tracing.js';

export interface SpanWriter {
  write(traceId: string, parentId: string | undefined, spanId: string, span: FinishedSpan): void;
  newSpanId(): string;
  newTraceId(): string;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Gives the span that is begun next the ids that it was to have. */
class GivenIds implements IdGenerator {
  traceId = '';
  spanId = '';
  generateTraceId = (): string => this.traceId;
  generateSpanId = (): string => this.spanId;
}

const kinds: Record<FinishedSpan['kind'], SpanKind> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

/** How long the end of a process waits for its last spans to be taken, in milliseconds. */
const lastPatience = 2_000;

/**
 * Opens OpenTelemetry's own tracer, with no instrumentation but ours: what instruments libraries by
 * itself would write statements and addresses down.
 * @param failed is told when spans could not be handed over; they are lost, and nothing waits for them
 */
export function openSpanWriter(
  { url, share }: TracesConfiguration,
  serviceName: string,
  failed: (error: unknown) => void,
): SpanWriter {
  const ids = new GivenIds();
  const exporter = tellingOfFailures(new OTLPTraceExporter({ url, timeoutMillis: 5_000 }), failed);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    // By the trace's id alone: each process decides alike for one request.
    sampler: new TraceIdRatioBasedSampler(share),
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 })],
  });
  const tracer = provider.getTracer('lien-lac');
  return {
    write(traceId, parentId, spanId, { name, kind, beganAt, endedAt, fields, failed: hasFailed }) {
      Object.assign(ids, { traceId, spanId });
      const parent = { traceId, spanId: parentId ?? '', traceFlags: TraceFlags.SAMPLED };
      const context =
        parentId === undefined
          ? ROOT_CONTEXT
          : trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true });
      const span = tracer.startSpan(
        name,
        { kind: kinds[kind], startTime: beganAt, attributes: fields },
        context,
      );
      if (hasFailed === true) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endedAt);
    },
    newSpanId: () => randomBytes(8).toString('hex'),
    newTraceId: () => randomBytes(16).toString('hex'),
    flush: () => provider.forceFlush({ timeoutMillis: lastPatience }),
    close: async () => {
      const bound = new Promise<void>((resolve) => setTimeout(resolve, lastPatience).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), bound]);
    },
  };
}

function tellingOfFailures(exporter: SpanExporter, failed: (error: unknown) => void): SpanExporter {
  const original = exporter.export.bind(exporter);
  exporter.export = (spans, done) =>
    original(spans, (result) => {
      if (result.error !== undefined) failed(result.error);
      done(result);
    });
  return exporter;
}
