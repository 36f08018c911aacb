/** Joins the names of siblings the Vietnamese way: `An`, `An và Bình`, `An, Bình và Chi`. */
export function joinNames(names: readonly string[]): string {
  const trimmed = names.map((name) => name.normalize('NFC').trim());
  const last = trimmed.pop() ?? '';
  return trimmed.length === 0 ? last : `${trimmed.join(', ')} và ${last}`;
}
