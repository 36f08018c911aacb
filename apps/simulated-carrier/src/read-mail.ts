/** What is read out of a mail's source (RFC 5322). */
export interface ReadMail {
  readonly messageId: string | null;
  readonly subject: string;
  /** The first plain text part, decoded; the bare body when there is none. */
  readonly text: () => string;
}

/** Parts within parts; deeper nesting is no honest mail. */
const DEEPEST_NESTING = 5;

/** Reads a mail's source; never throws: what can't be read is empty. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = splitEntity(raw);
  return {
    messageId: headers.get('message-id') ?? null,
    subject: decodeWords(headers.get('subject') ?? ''),
    text: () => findText(headers, body, 0) ?? body,
  };
}

function splitEntity(source: string): {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
} {
  const gap = /\r?\n\r?\n/.exec(source);
  const head = gap === null ? source : source.slice(0, gap.index);
  const headers = new Map<string, string>();
  // A line that begins with white space continues the one before (RFC 5322, section 2.2.3).
  for (const line of head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: gap === null ? '' : source.slice(gap.index + gap[0].length) };
}

function findText(
  headers: ReadonlyMap<string, string>,
  body: string,
  depth: number,
): string | null {
  const contentType = headers.get('content-type') ?? 'text/plain';
  if (/^text\/plain/i.test(contentType)) {
    return decodeBody(body, headers.get('content-transfer-encoding') ?? '');
  }
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined || depth >= DEEPEST_NESTING) return null;
  for (const part of body.split(`--${boundary}`).slice(1)) {
    if (part.startsWith('--')) break;
    const entity = splitEntity(part.replace(/^[ \t]*\r?\n/, ''));
    const text = findText(entity.headers, entity.body, depth + 1);
    if (text !== null) return text.replace(/\r?\n$/, '');
  }
  return null;
}

function decodeBody(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return decodeQuoted(body.replace(/=[ \t]*\r?\n/g, ''));
    default:
      return body;
  }
}

/** Encoded words in a header (RFC 2047); white space between two of them is no part of the text. */
function decodeWords(value: string): string {
  const word = /=\?utf-8\?([bq])\?([^?]*)\?=/gi;
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(word, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuoted(text.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  // A run of octets is decoded together: a Vietnamese letter is two or three of them.
  return text.replace(/(?:=[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
  );
}
