import type { HandOver } from '../gateway.js';

/**
 * What a reply means that is none of success. RFC 5321 § 4.2.1: 4yz may pass later, 5yz will not. Whom it
 * is about tells the command it answers: the mailbox, the mail itself, or else us, who may not hand
 * anything over as we are.
 * @param command as nodemailer calls it: `RCPT TO`, `DATA`, `MAIL FROM`, `AUTH PLAIN`, `EHLO`, `CONN`
 */
export function handOverOfReply(reply: number, command = 'CONN'): HandOver {
  const code = `smtp-${reply}`;
  const isOfMailbox = command === 'RCPT TO';
  const isOfMail = command === 'DATA';
  if (reply < 500) {
    // § 3.8: with 421 the server closes the connection, whatever was asked of it.
    const blamed = reply !== 421 && (isOfMailbox || isOfMail);
    return { kind: 'try-later', blame: blamed ? 'message' : 'gateway', code };
  }
  if (isOfMailbox) return { kind: 'refused', failureKind: 'permanent', code };
  if (isOfMail) return { kind: 'refused', failureKind: 'technical', code: `${code}-content` };
  const isOfSender = command === 'MAIL FROM' && reply !== 530;
  return { kind: 'configuration', code: isOfSender ? `${code}-sender` : code };
}
