import type { SecretSeal } from '../../platform/sealing/secret-seal.js';
import type { Attachments } from '../attachments/attachments.js';
import type { ClaimedMessage } from '../claim/claimed-message.js';
import { openText } from '../dispatches/sealed-text.js';

/** Where what a message is made of is kept unreadable. */
export interface Seals {
  seal: SecretSeal;
  attachments: Attachments;
}

/**
 * Opens what is sealed of a message, right before it leaves. Most messages have nothing
 * sealed and no file, and go on as they are.
 * @returns null where something of it can't be opened any more
 */
export function readableMessage(
  message: ClaimedMessage,
  { seal, attachments }: Seals,
): ClaimedMessage | null | Promise<ClaimedMessage | null> {
  const { address, attachmentId, sealed } = message;
  if (!sealed && attachmentId === null) return message;
  const text = sealed ? openText(seal, address, message.text) : message.text;
  if (text === null) return null;
  if (attachmentId === null) return { ...message, text };
  return attachments
    .open(attachmentId)
    .then((attachment) => (attachment === null ? null : { ...message, text, attachment }));
}
