import type { MailConfiguration } from '../../../platform/configuration/configuration.js';

/**
 * Who a mail says it is from towards mail servers (RFC 5321 § 3.3). Where there is a drop address it is
 * that one with our reference in it, so that a report names the mail whatever else is in it.
 */
export function envelopeSender(
  { dropAddress, from }: MailConfiguration,
  reference: string,
): string {
  if (dropAddress === undefined) return from;
  const [mailbox = '', domain = ''] = dropAddress.split('@');
  return `${mailbox}+${reference}@${domain}`;
}

/**
 * The reference in an address of the drop mailbox, as an empty text where it has none.
 * @returns null where the address is not of the drop mailbox
 */
export function referenceInAddress(dropAddress: string, address: string): string | null {
  const [mailbox, domain] = dropAddress.toLowerCase().split('@');
  const [local = '', host] = address.toLowerCase().split('@');
  const [name, reference = ''] = local.split('+');
  return name === mailbox && host === domain ? reference.toUpperCase() : null;
}
