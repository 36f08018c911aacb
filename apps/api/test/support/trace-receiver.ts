import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string | undefined;
  name: string;
  fields: Record<string, unknown>;
}

export interface TraceReceiver {
  url: string;
  spans(): ReceivedSpan[];
  /** Everything that came, as it came. */
  text(): string;
  close(): Promise<void>;
}

interface Payload {
  resourceSpans: {
    scopeSpans: {
      spans: (Omit<ReceivedSpan, 'fields'> & {
        attributes: { key: string; value: Record<string, unknown> }[];
      })[];
    }[];
  }[];
}

/** Takes traces in OTLP over HTTP, in JSON, and nothing else of the protocol. */
export async function openTraceReceiver(): Promise<TraceReceiver> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isTraces = request.method === 'POST' && request.url === '/v1/traces';
      if (isTraces) bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(isTraces ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: () => bodies.join('\n'),
    spans: () =>
      bodies
        .flatMap((body) => (JSON.parse(body) as Payload).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans)
        .map(({ traceId, spanId, parentSpanId, name, attributes }) => ({
          ...{ traceId, spanId, name },
          parentSpanId: parentSpanId || undefined,
          fields: Object.fromEntries(
            attributes.map(({ key, value }) => [key, Object.values(value)[0]]),
          ),
        })),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
