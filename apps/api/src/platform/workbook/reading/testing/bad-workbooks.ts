import { deflateRawSync } from 'node:zlib';
import { packZip, unpackZip } from '../zip-archive.js';
import { handMade } from './hand-made-workbook.js';

/** A cell of text, as XML. */
export const text = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A cell with a formula and what it came to when the workbook was saved, as XML. */
export const formula = (place: string, expression: string, value: string): string =>
  `<c r="${place}" t="str"><f>${expression}</f><v>${value}</v></c>`;

/** A workbook with a program in it, as Excel marks it. */
export function withMacros(workbook: Buffer): Buffer {
  const parts = unpackZip(workbook, () => true);
  parts.set(
    '[Content_Types].xml',
    Buffer.from(
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    ),
  );
  parts.set('xl/vbaProject.bin', Buffer.from('Sub Auto_Open()'));
  return packZip(parts);
}

/** A workbook of so many rows with one number each, after these rows. */
export function longWorkbook(rowCount: number, headings: string): Buffer {
  const rows = Array.from(
    { length: rowCount },
    (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><v>${n}</v></c></row>`,
  );
  return handMade([{ name: '10A1', xml: headings + rows.join('') }]);
}

/** A workbook whose only part states this size and is fifty megabytes of zeros at heart, well packed. */
export function bombOf(statedSize: number): Buffer {
  const zeros = deflateRawSync(Buffer.alloc(50_000_000));
  const archive = packZip(new Map([['xl/workbook.xml', zeros]]));
  const directory = archive.lastIndexOf(Buffer.from('504b0102', 'hex'));
  archive.writeUInt16LE(8, directory + 10);
  archive.writeUInt32LE(statedSize, directory + 24);
  return archive;
}

/** Files that are something else than their name says: what, name, bytes. */
export const misnamed: readonly (readonly [string, string, Buffer])[] = [
  ['a picture called .xlsx', 'ds.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['a picture called .csv', 'ds.csv', Buffer.from('ffd8ffe000104a46', 'hex')],
  [
    'a text document called .xlsx',
    'ds.xlsx',
    packZip(new Map([['word/document.xml', Buffer.from('<x/>')]])),
  ],
  ['a web page called .xls', 'ds.xls', Buffer.from('<html><table></table></html>')],
];
