/** Where a text leaves what a registered template allows. */
export type TemplateMismatch =
  | {
      readonly kind: 'too-long';
      /** As the template names it, such as `P1`. */
      readonly parameter: string;
      /** What the text says there, and how long it may be. */
      readonly value: string;
      readonly most: number;
    }
  | {
      readonly kind: 'differs';
      /** As far as the text follows the template. */
      readonly matched: string;
      /** What the template says next; '' where it ends. */
      readonly expected: string;
      /** What the text says there; '' where it ends. */
      readonly found: string;
    };

interface Parameter {
  readonly kind: 'parameter';
  readonly name: string;
  readonly most: number;
}

type Piece = { readonly kind: 'words'; readonly words: string } | Parameter;

const parameters = /\{(P\d+) ?, ?(\d+)\}/giu;

/**
 * Whether a text is one that a registered template allows: `{P1,20} la ma xac minh…`, in which `{P1,20}`
 * stands for one to twenty characters. Runs of blanks and line breaks count as one blank, and it makes no
 * difference how a letter with marks is encoded; marks and capitals themselves have to be the same.
 *
 * @returns null where it matches, else where it stops
 */
export function matchTemplate(text: string, template: string): TemplateMismatch | null {
  const written = foldBlanks(text);
  const pieces = readTemplate(template);
  return isAllowed(written, pieces) ? null : whereItStops(written, pieces);
}

/** Whether a template has a place in which each message may say something of its own. */
export function hasParameter(template: string): boolean {
  return readTemplate(template).some(({ kind }) => kind === 'parameter');
}

function readTemplate(template: string): Piece[] {
  const folded = foldBlanks(template);
  const pieces: Piece[] = [];
  let end = 0;
  const addWords = (words: string): void => {
    if (words !== '') pieces.push({ kind: 'words', words });
  };
  for (const match of folded.matchAll(parameters)) {
    addWords(folded.slice(end, match.index));
    pieces.push({ kind: 'parameter', name: match[1]!.toUpperCase(), most: Number(match[2]) });
    end = match.index + match[0].length;
  }
  addWords(folded.slice(end));
  return pieces;
}

function foldBlanks(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Goes through the template with every place that the text can have reached by then. */
function isAllowed(text: string, pieces: readonly Piece[]): boolean {
  let reached = new Set([0]);
  for (const piece of pieces) {
    const next = new Set<number>();
    for (const at of reached) {
      if (piece.kind === 'words') {
        if (text.startsWith(piece.words, at)) next.add(at + piece.words.length);
      } else {
        const furthest = Math.min(text.length, at + piece.most);
        for (let end = at + 1; end <= furthest; end += 1) next.add(end);
      }
    }
    reached = next;
  }
  return reached.has(text.length);
}

/** Reads the text by a template that does not allow it, as if its parameters took any length. */
function whereItStops(text: string, pieces: readonly Piece[]): TemplateMismatch {
  let at = 0;
  let open: Parameter | null = null;
  const tooLong: TemplateMismatch[] = [];
  const close = (parameter: Parameter | null, end: number): void => {
    if (parameter === null || end - at <= parameter.most) return;
    const { name, most } = parameter;
    tooLong.push({ kind: 'too-long', parameter: name, value: text.slice(at, end), most });
  };
  for (const [place, piece] of pieces.entries()) {
    if (piece.kind === 'parameter') {
      // Two beside each other: the first takes as little as it may.
      if (open !== null) at += 1;
      open = piece;
      continue;
    }
    const { words } = piece;
    const isLast = place === pieces.length - 1;
    const begin = open === null ? at : findWords(text, words, at + 1, isLast);
    if (begin === -1 || !text.startsWith(words, begin)) {
      return differs(text, words, at, open !== null);
    }
    close(open, begin);
    open = null;
    at = begin + words.length;
  }
  if (open !== null) {
    if (at === text.length) return { kind: 'differs', matched: text, expected: '…', found: '' };
    close(open, text.length);
    at = text.length;
  }
  const [first] = at === text.length ? tooLong : [];
  return (
    first ?? { kind: 'differs', matched: text.slice(0, at), expected: '', found: text.slice(at) }
  );
}

function findWords(text: string, words: string, from: number, isLast: boolean): number {
  if (!isLast) return text.indexOf(words, from);
  const begin = text.length - words.length;
  return begin >= from && text.endsWith(words) ? begin : -1;
}

/** @param afterParameter whether the words may begin anywhere after one character at least */
function differs(
  text: string,
  words: string,
  at: number,
  afterParameter: boolean,
): TemplateMismatch {
  let best = { begin: afterParameter ? text.length : at, shared: 0 };
  const last = afterParameter ? text.length : at;
  for (let begin = afterParameter ? at + 1 : at; begin <= last; begin += 1) {
    const shared = sharedLength(text, begin, words);
    if (shared > best.shared) best = { begin, shared };
  }
  // One letter in common after a parameter says nothing.
  const stop = best.shared < 2 && afterParameter ? { begin: text.length, shared: 0 } : best;
  const end = stop.begin + stop.shared;
  return {
    kind: 'differs',
    matched: text.slice(0, end),
    expected: words.slice(stop.shared),
    found: text.slice(end),
  };
}

function sharedLength(text: string, begin: number, words: string): number {
  let shared = 0;
  while (shared < words.length && text[begin + shared] === words[shared]) shared += 1;
  return shared;
}
