import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { HealthAnswers } from './health-answers.js';
import { Metrics } from './metrics.js';
import { SchoolValues } from './school-values.js';

/**
 * Listens on a port of its own, which is never published: `/metrics` for Prometheus, and the same
 * probes as the API's for a worker, which listens on nothing else. It opens where `OBSERVATION_PORT`
 * is set.
 */
@Injectable()
export class ObservationServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly health: HealthAnswers,
    private readonly metrics: Metrics,
    private readonly schoolValues: SchoolValues,
  ) {}

  /** Where it listens; undefined where it doesn't. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { port, host } = this.configuration.observation;
    if (port === undefined) return;
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    this.server = server;
  }

  /** The last to go: whoever asks while the rest is closing is told that it is. */
  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (path === '/metrics') {
        await this.schoolValues.refresh();
        const text = await this.metrics.registry.metrics();
        response.writeHead(200, { 'content-type': this.metrics.registry.contentType }).end(text);
        return;
      }
      const found = await this.health.answer(path);
      response
        .writeHead(found?.status ?? 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(found?.body ?? { status: 'not-found' }));
    } catch {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }
}
