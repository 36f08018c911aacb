import { createServer, type Server } from 'node:http';
import { writeJson } from '../answers.js';
import type { Faults } from '../faults.js';
import { nextPage } from '../paging.js';
import { readBody } from '../read-body.js';
import { readFaults } from '../read-settings.js';
import { type Call, paged, refuseField, type Route, Router } from '../routes.js';
import type { SimulatedNetwork } from './network.js';

/** How a trial looks at a network and steers it, under the same names as at the simulated carrier. */
export function controlServer(network: SimulatedNetwork, faults: Faults): Server {
  const router = new Router(routes(network, faults), () => true);
  return createServer((request, response) => router.handle(request, response));
}

const routes = (network: SimulatedNetwork, faults: Faults): readonly Route[] => [
  {
    method: 'GET',
    path: /^\/summary$/,
    handle: ({ response }) => {
      const received = network.received();
      writeJson(response, 200, {
        accepted: received.length,
        distinctPhones: new Set(received.map(({ to }) => to)).size,
        lastTakenAt: received.at(-1)?.takenAt.toISOString() ?? null,
        inFlight: network.answersOwed(),
        receipts: { waiting: network.reportsWaiting() },
      });
    },
  },
  {
    method: 'GET',
    path: /^\/received$/,
    handle: paged(({ response }, page) => {
      const all = network.received();
      writeJson(response, 200, {
        total: all.length,
        received: all
          .slice(page.after, page.after + page.limit)
          .map(({ to, takenAt }) => ({ to, at: takenAt.toISOString() })),
        next: nextPage(page, all.length),
      });
    }),
  },
  {
    method: 'GET',
    path: /^\/faults$/,
    handle: ({ response }) => writeJson(response, 200, faults.settings),
  },
  {
    method: 'PUT',
    path: /^\/faults$/,
    handle: ({ request, response }) =>
      readBody(request, (body) => {
        const wanted = readFaults(body ?? '');
        if ('unreadable' in wanted) refuseField(response, wanted.unreadable);
        else writeJson(response, 200, faults.set(wanted));
      }),
  },
  {
    method: 'DELETE',
    path: /^\/connections$/,
    handle: ({ response }) => {
      network.cut();
      response.writeHead(204).end();
    },
  },
  ...(['DELETE', 'PUT'] as const).map((method) => ({
    method,
    path: /^\/listener$/,
    handle: ({ response }: Call) => {
      void network.listen(method === 'PUT').then(() => response.writeHead(204).end());
    },
  })),
  {
    method: 'DELETE',
    path: /^\/messages$/,
    handle: ({ response }) => {
      network.reset();
      response.writeHead(204).end();
    },
  },
];
