import type { SecretSeal } from '../../platform/sealing/secret-seal.js';
import type { AttachedFile, Attachments } from '../attachments/attachments.js';
import type { ClaimedMessage } from '../claim/claimed-message.js';
import { openText } from '../dispatches/sealed-text.js';

/** A claimed message as its gateway gets it. */
export interface ReadableMessage extends ClaimedMessage {
  attachment: AttachedFile | null;
}

/** Where what a message is made of is kept unreadable. */
export interface Seals {
  seal: SecretSeal;
  attachments: Attachments;
}

/**
 * Opens what is sealed of a message, right before it leaves. Most messages have no file, and wait for
 * nothing here.
 * @returns null where something of it can't be opened any more
 */
export function readableMessage(
  message: ClaimedMessage,
  { seal, attachments }: Seals,
): ReadableMessage | null | Promise<ReadableMessage | null> {
  const { address, attachmentId } = message;
  const text = message.sealed ? openText(seal, address, message.text) : message.text;
  if (text === null) return null;
  if (attachmentId === null) return { ...message, text, attachment: null };
  return attachments
    .open(attachmentId)
    .then((attachment) => (attachment === null ? null : { ...message, text, attachment }));
}
