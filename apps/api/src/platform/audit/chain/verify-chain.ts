import type { ChainLink, ChainRepository, NewestLink, RowSource } from './chain.repository.js';
import { beginningOfChain, entryHash } from './entry-hash.js';

/** What was found of the chain: that it is whole, or the first place where it is not. */
export type ChainVerdict =
  | { kind: 'whole'; newest: NewestLink | null; head?: NewestLink }
  /** The entry or its link is not what was written, or the link before was written anew. */
  | { kind: 'tampered'; position: string; entryId: string; at: string | null }
  /** A link stands for an entry that is not there. */
  | { kind: 'entry-missing'; position: string; entryId: string }
  /** No link has this position although later ones do. */
  | { kind: 'link-missing'; position: string; unlinked: UnlinkedEntry | null }
  /** An entry stands in no link: its own was taken, from the end of the chain or renumbered away. */
  | ({ kind: 'not-linked' } & UnlinkedEntry)
  /** Whole in itself, but not the chain that once had this hash. */
  | { kind: 'head-missing'; head: string; newest: NewestLink | null };

/** No position is lower: a link that somebody numbered below the first one is seen too. */
const lowest = String(-(2n ** 63n));

interface UnlinkedEntry {
  entryId: string;
  at: string;
}

/**
 * Reckons the chain anew from its beginning, a page at a time.
 * @param source in a transaction that sees one moment of the database
 * @param head a hash that the chain once ended with, in hexadecimal digits: a chain whose end was cut
 *   off, or that was written anew from some place on, does not hold it any more
 */
export async function verifyChain(
  chain: ChainRepository,
  source: RowSource,
  head?: string,
  pageSize = 2_000,
): Promise<ChainVerdict> {
  let previous: Buffer = beginningOfChain;
  let newest: NewestLink | null = null;
  let found: NewestLink | undefined;
  for (;;) {
    const page = await chain.readPage(source, newest?.position ?? lowest, pageSize);
    for (const link of page) {
      const expected: string = String(BigInt(newest?.position ?? 0) + 1n);
      if (link.position !== expected) {
        return {
          kind: 'link-missing',
          position: expected,
          unlinked: await findUnlinked(chain, source),
        };
      }
      const fault = checkLink(link, previous);
      if (fault !== null) return fault;
      previous = Buffer.from(link.hash, 'hex');
      newest = { position: link.position, hash: link.hash };
      if (link.hash === head?.toLowerCase()) found = newest;
    }
    if (page.length < pageSize) break;
  }
  const unlinked = await findUnlinked(chain, source);
  if (unlinked !== null) return { kind: 'not-linked', ...unlinked };
  if (head === undefined) return { kind: 'whole', newest };
  return found === undefined
    ? { kind: 'head-missing', head, newest }
    : { kind: 'whole', newest, head: found };
}

function checkLink(link: ChainLink, previous: Buffer): ChainVerdict | null {
  const { position, entryId, entry } = link;
  if (entry === null) return { kind: 'entry-missing', position, entryId };
  if (entryHash(previous, entry).toString('hex') === link.hash) return null;
  return { kind: 'tampered', position, entryId, at: link.shownAt };
}

async function findUnlinked(
  chain: ChainRepository,
  source: RowSource,
): Promise<UnlinkedEntry | null> {
  const found = await chain.findUnlinked(source);
  return found === null ? null : { entryId: found.entryId, at: found.shownAt };
}
