import type { IncomingMessage } from 'node:http';

const LONGEST_BODY_IN_BYTES = 64 * 1024;

/**
 * Reads a request's body as UTF-8 and calls back exactly once: with the text, or with `null` when it
 * is over 64 KiB or the client went away. An overlong body is read to its end and dropped, so that the
 * client hears the refusal and no reset. A callback and no promise: this is on the hottest path.
 */
export function readBody(request: IncomingMessage, done: (body: string | null) => void): void {
  let first: Buffer | null = null;
  let others: Buffer[] | null = null;
  let length = 0;
  let finished = false;
  const finish = (body: string | null): void => {
    if (finished) return;
    finished = true;
    done(body);
  };
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > LONGEST_BODY_IN_BYTES) others = null;
    else if (first === null) first = chunk;
    else (others ??= []).push(chunk);
  });
  request.on('end', () => {
    if (length > LONGEST_BODY_IN_BYTES) finish(null);
    else if (first === null) finish('');
    else if (others === null) finish(first.toString('utf8'));
    else finish(Buffer.concat([first, ...others]).toString('utf8'));
  });
  request.on('error', () => finish(null));
}
