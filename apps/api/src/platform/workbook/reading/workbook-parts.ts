import type { MergedCells } from '@lien-lac/domain';

/** The largest day number of a spreadsheet date: 31 December 9999. */
const LAST_SPREADSHEET_DAY = 2_958_465;

/** What the parts of a workbook say of a sheet that its cells don't. */
export interface SheetFacts {
  hidden: boolean;
  merged: MergedCells[];
}

/** Reads, in the order of the workbook, which sheets are hidden and which of their cells merged. */
export function sheetFacts(parts: ReadonlyMap<string, Buffer>): SheetFacts[] {
  const workbook = textOf(parts, 'xl/workbook.xml');
  const paths = sheetPaths(textOf(parts, 'xl/_rels/workbook.xml.rels'));
  return tags(workbook, 'sheet').map((tag) => {
    const path = paths.get(attribute(tag, '(?:\\w+:)?id') ?? '');
    return {
      hidden: /^(?:hidden|veryHidden)$/.test(attribute(tag, 'state') ?? ''),
      merged: path === undefined ? [] : mergedCells(textOf(parts, path)),
    };
  });
}

/**
 * Rewrites what the spreadsheet reader would drop or spoil without a word:
 *
 * - a failed formula (#N/A) becomes its text, where the reader would see an empty cell;
 * - a number too large for a date loses the date format over it: a telephone number in a column
 *   formatted as dates is still that number;
 * - `date1904="true"` becomes the "1" that the reader understands.
 */
export function withoutPitfalls(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const result = new Map(parts);
  for (const [path, content] of parts) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
      result.set(path, Buffer.from(sheetWithoutPitfalls(content.toString('utf8')), 'utf8'));
    }
  }
  const workbook = textOf(parts, 'xl/workbook.xml');
  result.set('xl/workbook.xml', Buffer.from(workbook.replace(/\bdate1904="true"/, 'date1904="1"')));
  return result;
}

function sheetWithoutPitfalls(xml: string): string {
  return xml
    .replace(/(<(?:\w+:)?c\s[^>]*?\bt=)(["'])e\2/g, '$1"str"')
    .replace(
      /<((?:\w+:)?c)(\s[^>]*?)\ss=(["'])\d+\3([^>]*>(?:<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>)([^<]+)(?=<)/g,
      (whole, tag: string, before: string, _quote: string, after: string, value: string) =>
        Number(value) > LAST_SPREADSHEET_DAY ? `<${tag}${before}${after}${value}` : whole,
    );
}

/** Paths of the sheets by the id under which the workbook refers to them. */
function sheetPaths(relations: string): Map<string, string> {
  return new Map(
    tags(relations, 'Relationship').map((tag) => {
      const target = attribute(tag, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [attribute(tag, 'Id') ?? '', path];
    }),
  );
}

function mergedCells(xml: string): MergedCells[] {
  return tags(xml, 'mergeCell').flatMap((tag) => {
    const corners = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref') ?? '');
    if (corners === null) return [];
    const [, left = '', top = '', right = '', bottom = ''] = corners;
    return [
      {
        top: Number(top) - 1,
        left: columnIndex(left),
        bottom: Number(bottom) - 1,
        right: columnIndex(right),
      },
    ];
  });
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=(["'])(.*?)\\1`).exec(tag)?.[2];
}

function textOf(parts: ReadonlyMap<string, Buffer>, path: string): string {
  return parts.get(path)?.toString('utf8') ?? '';
}
