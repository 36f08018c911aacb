import { writeJson } from './answers.js';
import type { MailSink } from './mail-sink.js';
import { viewMail } from './mail-store.js';
import { paged, type Route } from './routes.js';

/** The mails that the sink took, over HTTP. */
export function mailRoutes(sink: MailSink): readonly Route[] {
  return [
    {
      method: 'GET',
      path: /^\/mails$/,
      handle: paged(({ response }, page) => writeJson(response, 200, sink.mails.list(page))),
    },
    {
      method: 'GET',
      path: /^\/mails\/summary$/,
      handle: ({ response }) => writeJson(response, 200, sink.mails.counts()),
    },
    {
      method: 'GET',
      path: /^\/mails\/([0-9]{1,12})$/,
      handle: ({ response, captured }) => {
        const mail = sink.mails.find(Number(captured));
        if (mail === undefined) writeJson(response, 404, { error: 'unknown-mail' });
        else writeJson(response, 200, viewMail(mail));
      },
    },
    {
      method: 'DELETE',
      path: /^\/mails$/,
      handle: ({ response }) => {
        sink.reset();
        response.writeHead(204).end();
      },
    },
  ];
}
