import { withoutInvisible } from '../names/normalise-text.js';

/**
 * The one spelling in which the text of a message is kept: NFC, nothing invisible, line breaks as
 * line feeds, no blanks at the ends.
 */
export function normaliseMessageText(text: string): string {
  return withoutInvisible(text).replace(/\r\n?/gu, '\n').normalize('NFC').trim();
}
