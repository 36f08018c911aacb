import {
  countSmsParts,
  type MessageField,
  parseMessage,
  replacedSigns,
  withoutInvisible,
} from '@lien-lac/domain';
import type { MessageKey } from '../../../platform/messages/message-registry.js';

/** A stretch of a text, and what is to be seen about it. */
export interface MarkedPart {
  /**
   * `costly`: it forces the dear encoding; `replaced`: without diacritics it leaves otherwise, or not at all;
   * `field`: it is filled in; `unknown`: it cannot be.
   */
  kind: 'plain' | 'costly' | 'replaced' | 'field' | 'unknown';
  text: string;
}

/** A long text has so many marks at most: whoever sees these has understood. */
const mostMarks = 400;

/**
 * The text cut where it is to be marked.
 * @param withoutDiacritics whether it is sent so, when what can't be carried is marked in place of what is dear
 */
export function markText(
  text: string,
  withoutDiacritics: boolean,
  fields?: readonly MessageField[],
): MarkedPart[] {
  const noted = withoutDiacritics ? 'replaced' : 'costly';
  const parts: MarkedPart[] = [];
  let marks = 0;
  const add = (kind: MarkedPart['kind'], more: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += more;
    else {
      if (kind === noted) marks += 1;
      parts.push({ kind, text: more });
    }
  };
  for (const part of parseMessage(text, fields)) {
    if (part.kind !== 'text') add(part.kind, part.written);
    else if (marks >= mostMarks) add('plain', part.text);
    else {
      for (const character of part.text) {
        const isNoted =
          marks < mostMarks &&
          (withoutDiacritics ? replacedSigns(character).length > 0 : isDear(character));
        add(isNoted ? noted : 'plain', character);
      }
    }
  }
  return parts;
}

/** The different characters that make it dear, in the order of the text. */
export function dearCharacters(text: string): string[] {
  const found = new Set<string>();
  for (const part of parseMessage(text)) {
    if (part.kind !== 'text') continue;
    for (const character of part.text) {
      if (isDear(character)) found.add(character);
    }
  }
  return [...found];
}

/** What a character is called that shows nothing of itself; undefined for one that can be seen. */
export function unseenName(character: string): MessageKey | undefined {
  if (character === '\t') return 'announcements.character.tab';
  if (/[\u00a0\u2007\u202f]/u.test(character)) return 'announcements.character.no-break-space';
  return /\s/u.test(character) ? 'announcements.character.other-space' : undefined;
}

const known = new Map<string, boolean>();

/** Whether one character forces the encoding in which a part holds 70 instead of 160. */
function isDear(character: string): boolean {
  // What has no width at all is left out of every message, so it costs nothing.
  const sent = withoutInvisible(character);
  const found = known.get(sent);
  if (found !== undefined) return found;
  const isCostly = countSmsParts(sent).encoding === 'ucs2';
  known.set(sent, isCostly);
  return isCostly;
}
