export interface TextPart {
  text: string;
  isLink: boolean;
}

/** Up to what ends a sentence rather than an address. */
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}]/g;

/** A text cut at the addresses in it, with nothing left out. */
export function textWithLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: link, index } of text.matchAll(address)) {
    parts.push({ text: text.slice(from, index), isLink: false }, { text: link, isLink: true });
    from = index + link.length;
  }
  parts.push({ text: text.slice(from), isLink: false });
  return parts.filter((part) => part.text !== '');
}
