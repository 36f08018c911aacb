/** Where receipts are posted, taken apart once and not for every message. */
export interface ReceiptTarget {
  readonly hostname: string;
  readonly port: number;
  readonly path: string;
}

/** A client has one receipt address or a few; the bound is for one that puts an id into each. */
const MOST_REMEMBERED = 100;
const remembered = new Map<string, ReceiptTarget>();

/** Reads a `receiptUrl`; `null` when it is not an absolute `http:` address. */
export function findReceiptTarget(receiptUrl: unknown): ReceiptTarget | null {
  if (typeof receiptUrl !== 'string') return null;
  const known = remembered.get(receiptUrl);
  if (known !== undefined) return known;
  const target = parse(receiptUrl);
  if (target !== null) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(receiptUrl, target);
  }
  return target;
}

function parse(receiptUrl: string): ReceiptTarget | null {
  if (!URL.canParse(receiptUrl)) return null;
  const url = new URL(receiptUrl);
  if (url.protocol !== 'http:') return null;
  return {
    // An IPv6 address stands in brackets in a URL and without them in a socket's options.
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 80 : Number(url.port),
    path: url.pathname + url.search,
  };
}
