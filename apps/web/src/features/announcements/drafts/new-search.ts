/** What the address of the page for writing carries: the draft that is gone on with. */
export interface NewSearch {
  draft?: string;
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Reads an address; whatever is not understood is left out. */
export function readNewSearch({ draft }: Record<string, unknown>): NewSearch {
  return typeof draft === 'string' && uuid.test(draft) ? { draft } : {};
}
