import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

/** A browser's side of a stream of server-sent events, for specs. */
export interface OpenedStream<Data> {
  answer: IncomingMessage;
  /** Everything that came so far, as it came. */
  text(): string;
  /** What the events that came so far carried. */
  events(): Data[];
  /** Once the server has ended the stream. */
  ended: Promise<void>;
  leave(): void;
}

/** @param cookie of whoever asks, as `cookieOf` gives it */
export async function openStream<Data>(url: string, cookie: string): Promise<OpenedStream<Data>> {
  const request: ClientRequest = get(url, { headers: { cookie, accept: 'text/event-stream' } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<void>((resolve) => answer.once('close', () => resolve()));
  return {
    answer,
    text: () => text,
    events: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as Data),
    ended,
    leave: () => request.destroy(),
  };
}

/** The session's cookie of an agent, which a plain request can carry too. */
export async function cookieOf(agent: {
  get(path: string): PromiseLike<{ headers: Record<string, unknown> }>;
}): Promise<string> {
  const { headers } = await agent.get('/api/v1/session');
  const [cookie] = headers['set-cookie'] as string[];
  return cookie!.split(';')[0]!;
}
