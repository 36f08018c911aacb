/** What a mail server reported of a mail. */
export interface DeliveryStatus {
  /** Ours, as far as the report itself names it. */
  reference: string | null;
  state: 'delivered' | 'failed';
  /** Such as `dsn-5.1.1` (RFC 3463). */
  code: string;
}

/** A report says what it has to say in far fewer. */
const mostLines = 20_000;

/**
 * Reads a delivery status notification (RFC 3464, and RFC 6533 for mailboxes with marks). Never throws.
 * @param source the whole mail as it came
 * @returns null for whatever else comes to the address, and for a report that the mail is still on its
 * way: nothing follows from either
 */
export function readDeliveryStatus(source: string): DeliveryStatus | null {
  const lines = source.split(/\r?\n/).slice(0, mostLines).join('\n');
  if (
    !/^content-type:\s*multipart\/report/im.test(
      lines.split('\n\n', 1)[0]!.replace(/\n[ \t]+/g, ' '),
    )
  ) {
    return null;
  }
  const begin = /^content-type:\s*message\/(?:global-)?delivery-status[^\n]*\n/im.exec(lines);
  if (begin === null) return null;
  const report = lines.slice(begin.index);
  const action = /^action:\s*([a-z]+)/im.exec(report)?.[1]?.toLowerCase();
  // RFC 3464 § 2.3.3: `delayed` is no end, and `relayed` and `expanded` promise nothing.
  if (action !== 'failed' && action !== 'delivered') return null;
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1];
  return {
    reference:
      /^message-id:\s*<(LL\d{1,18}N[0-9A-F]{16})@/im.exec(report)?.[1]?.toUpperCase() ?? null,
    state: action,
    code: status === undefined ? 'dsn' : `dsn-${status}`,
  };
}
