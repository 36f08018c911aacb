import { createTransport } from 'nodemailer';
import { readMail } from './read-mail.js';

/** A mail that was taken and could not be delivered after all. */
export interface BouncedMail {
  /** The envelope's sender, who gets the report. */
  readonly from: string;
  readonly to: string;
  readonly raw: string;
}

/**
 * The report that a mail server writes when it can't deliver what it took: a delivery status
 * notification (RFC 3464) with the headers of the mail.
 */
export function deliveryReport({ to, raw }: BouncedMail): string {
  const { messageId } = readMail(raw);
  return [
    'From: Mail Delivery System <mailer-daemon@mail.example>',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    ' boundary="report"',
    '',
    '--report',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'The mail system could not deliver your message.',
    '',
    '--report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox',
    '',
    '--report',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId ?? ''}`,
    '',
    '--report--',
    '',
  ].join('\r\n');
}

/** Delivers a report to its mail's sender, at a server on this machine. */
export async function sendReport(mail: BouncedMail, port: number): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    // A report has no sender itself, so that nobody answers it (RFC 5321 § 4.5.5).
    await transport.sendMail({
      envelope: { from: '', to: mail.from },
      raw: deliveryReport(mail),
    });
  } finally {
    transport.close();
  }
}
