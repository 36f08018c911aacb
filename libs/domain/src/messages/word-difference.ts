/** A run of words that stands in both texts, or only before, or only after. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  /** With the spaces and line breaks that belong to it. */
  readonly text: string;
}

/** Past so many comparisons the middle of two texts is told as replaced whole. */
const mostComparisons = 4_000_000;

/**
 * How one text became another, word by word: what was removed stands before what was added in its
 * place. The `same` and `removed` parts together are the first text, the `same` and `added` ones the
 * second.
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  let begin = 0;
  while (begin < old.length && begin < young.length && old[begin] === young[begin]) begin += 1;
  let end = 0;
  while (
    end < old.length - begin &&
    end < young.length - begin &&
    old.at(-1 - end) === young.at(-1 - end)
  ) {
    end += 1;
  }
  const middle = differenceOf(
    old.slice(begin, old.length - end),
    young.slice(begin, young.length - end),
  );
  return joined([
    ...old.slice(0, begin).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...old.slice(old.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words and what stands between them, so that nothing is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

/** By the longest run of words that both have in this order. */
function differenceOf(old: readonly string[], young: readonly string[]): DifferencePart[] {
  const removed = (text: string): DifferencePart => ({ kind: 'removed', text });
  const added = (text: string): DifferencePart => ({ kind: 'added', text });
  if (old.length * young.length > mostComparisons) {
    return [...old.map(removed), ...young.map(added)];
  }
  const width = young.length + 1;
  // How many words both still have in common from here on.
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        old[i] === young[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const parts: DifferencePart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) {
      parts.push({ kind: 'same', text: old[i]! });
      i += 1;
      j += 1;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) {
      parts.push(removed(old[i]!));
      i += 1;
    } else {
      parts.push(added(young[j]!));
      j += 1;
    }
  }
  return [...parts, ...old.slice(i).map(removed), ...young.slice(j).map(added)];
}

/** Neighbours of one kind as one, and between two words that are kept what was removed first. */
function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, place) => {
    const next = parts.slice(place + 1).find((part) => part.text.trim() !== '');
    const isSpaceBetween =
      kind === 'same' && text.trim() === '' && removed + added !== '' && next?.kind !== 'same';
    if (kind === 'same' && !(isSpaceBetween && next !== undefined)) {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    } else {
      // A space between two changed words belongs to both.
      if (kind !== 'added') removed += text;
      if (kind !== 'removed') added += text;
    }
  });
  flush();
  return result;
}
