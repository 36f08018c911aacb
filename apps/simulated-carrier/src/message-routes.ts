import type { ServerResponse } from 'node:http';
import { writeJson } from './answers.js';
import type { Carrier } from './carrier.js';
import { renderHomePage } from './home-page.js';
import { viewPhoneMessages, viewPhones, viewReceived, viewStatus } from './message-views.js';
import { readBody } from './read-body.js';
import { readFaults, readOptions, type UnreadableField } from './read-settings.js';
import { paged, refuseField, type Route } from './routes.js';

/** What a client of the protocol may ask beside `POST /messages`. */
function protocolRoutes({ store, changeable }: Carrier): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/capabilities$/,
      keyed: true,
      handle: ({ response }) => {
        const { idempotent, lookUp, receipts } = changeable;
        writeJson(response, 200, { idempotent, lookUp, receipts });
      },
    },
    {
      method: 'GET',
      path: /^\/messages\/by-reference\/([^/]+)$/,
      keyed: true,
      handle: ({ response, captured }) => {
        if (!changeable.lookUp) return writeJson(response, 501, { error: 'not-supported' });
        const message = store.find(captured);
        if (message === undefined) writeJson(response, 404, { error: 'unknown-reference' });
        else writeJson(response, 200, viewStatus(message, Date.now()));
      },
    },
  ];
}

/** What the phones received, for people and for trials. */
function viewRoutes(carrier: Carrier): readonly Route[] {
  const { store } = carrier;
  return [
    {
      method: 'GET',
      path: /^\/$/,
      handle: ({ response }) => writeHtml(response, renderHomePage(store)),
    },
    {
      method: 'GET',
      path: /^\/phones$/,
      handle: paged(({ response }, page) => writeJson(response, 200, viewPhones(store, page))),
    },
    {
      method: 'GET',
      path: /^\/phones\/([^/]+)\/messages$/,
      handle: paged(({ response, captured }, page) => {
        // Written into an address bar the plus sign is easily lost.
        const number = `+${captured.replace(/^[+ ]/, '')}`;
        const phone = store.findPhone(number);
        writeJson(response, 200, viewPhoneMessages(number, phone, page));
      }),
    },
    {
      method: 'GET',
      path: /^\/summary$/,
      handle: ({ response }) => writeJson(response, 200, carrier.summary()),
    },
    {
      method: 'GET',
      path: /^\/received$/,
      handle: paged(({ response }, page) => writeJson(response, 200, viewReceived(store, page))),
    },
  ];
}

/** How a trial makes the carrier misbehave, and begins anew. */
function controlRoutes(carrier: Carrier): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/faults$/,
      handle: ({ response }) => writeJson(response, 200, carrier.faults.settings),
    },
    {
      method: 'PUT',
      path: /^\/faults$/,
      handle: changing(readFaults, (faults) => carrier.faults.set(faults)),
    },
    {
      method: 'GET',
      path: /^\/options$/,
      handle: ({ response }) => writeJson(response, 200, carrier.changeable),
    },
    {
      method: 'PUT',
      path: /^\/options$/,
      handle: changing(readOptions, (options) => Object.assign(carrier.changeable, options)),
    },
    {
      method: 'POST',
      path: /^\/late-answers$/,
      handle: ({ response }) => writeJson(response, 200, { answered: carrier.held.answerNow() }),
    },
    {
      method: 'DELETE',
      path: /^\/messages$/,
      handle: ({ response }) => {
        carrier.reset();
        response.writeHead(204).end();
      },
    },
  ];
}

/** All routes about messages. */
export function messageRoutes(carrier: Carrier): readonly Route[] {
  return [...protocolRoutes(carrier), ...viewRoutes(carrier), ...controlRoutes(carrier)];
}

/** A handler that reads settings out of the body, makes them so and answers what now holds. */
function changing<Settings extends object>(
  read: (body: string) => Settings | UnreadableField,
  change: (settings: Settings) => object,
): Route['handle'] {
  return ({ request, response }) =>
    readBody(request, (body) => {
      const settings = read(body ?? '');
      if ('unreadable' in settings) refuseField(response, settings.unreadable);
      else writeJson(response, 200, change(settings));
    });
}

function writeHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
  });
  response.end(html);
}
