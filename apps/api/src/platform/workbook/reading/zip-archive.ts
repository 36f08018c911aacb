import { crc32, inflateRawSync } from 'node:zlib';
import { WorkbookError } from './workbook-error.js';

/** A roster of 20,000 rows unpacks to a tenth of this. */
export const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface DirectoryEntry {
  path: string;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
}

/**
 * Unpacks a zip archive (PKWARE APPNOTE 4.3). The sizes that its directory states are added up
 * before anything is unpacked, and none unpacks to more than it states, so that a small file can't
 * become a large one in memory.
 *
 * @param keep tells by its path whether an entry is wanted.
 * @throws WorkbookError `roster.damaged` or `roster.too-large`.
 */
export function unpackZip(
  bytes: Buffer,
  keep: (path: string) => boolean,
  mostBytes: number = MOST_UNPACKED_BYTES,
): Map<string, Buffer> {
  try {
    const entries = readDirectory(bytes);
    const total = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > mostBytes) throw new WorkbookError('roster.too-large');
    const wanted = entries.filter((entry) => keep(entry.path));
    return new Map(wanted.map((entry) => [entry.path, unpackEntry(bytes, entry)]));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('roster.damaged', { cause: error });
  }
}

/** Packs entries into a zip archive without compressing them. */
export function packZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of entries) {
    const name = Buffer.from(path, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    locals.push(signature(LOCAL_ENTRY), fields, name, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(DIRECTORY_ENTRY), Buffer.from([20, 0]), fields, place, name);
    offset += 30 + name.length + content.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.size, 4);
  end.writeUInt16LE(entries.size, 6);
  end.writeUInt32LE(directorySize, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, signature(END_OF_DIRECTORY), end]);
}

function readDirectory(bytes: Buffer): DirectoryEntry[] {
  const end = bytes.lastIndexOf(signature(END_OF_DIRECTORY));
  if (end < 0) throw new WorkbookError('roster.damaged');
  const count = bytes.readUInt16LE(end + 10);
  let position = bytes.readUInt32LE(end + 16);
  const entries: DirectoryEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(position) !== DIRECTORY_ENTRY) throw new WorkbookError('roster.damaged');
    if ((bytes.readUInt16LE(position + 8) & ENCRYPTED) !== 0) {
      throw new WorkbookError('roster.damaged');
    }
    const nameLength = bytes.readUInt16LE(position + 28);
    const extraLength = bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32);
    const name = bytes.subarray(position + 46, position + 46 + nameLength).toString('utf8');
    entries.push({
      path: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: bytes.readUInt16LE(position + 10),
      packedSize: bytes.readUInt32LE(position + 20),
      size: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    });
    position += 46 + nameLength + extraLength;
  }
  return entries;
}

function unpackEntry(bytes: Buffer, entry: DirectoryEntry): Buffer {
  const { offset, packedSize, size } = entry;
  if (bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw new WorkbookError('roster.damaged');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new WorkbookError('roster.damaged');
  const content = unpack(packed, entry.method, size);
  if (content.length !== size) throw new WorkbookError('roster.damaged');
  return content;
}

function unpack(packed: Buffer, method: number, size: number): Buffer {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new WorkbookError('roster.damaged');
  // One byte more than stated is enough to see that the statement is false.
  return inflateRawSync(packed, { maxOutputLength: size + 1 });
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
