import { packZip } from '../zip-archive.js';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Style 1 is a date (built-in format 14), style 2 text, style 3 a Vietnamese date. */
const STYLES = `<styleSheet ${NAMESPACES}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

export interface HandMadeSheet {
  name: string;
  state?: string;
  /** The rows of the sheet as XML. */
  xml: string;
  after?: string;
}

/** A workbook written by hand, for what no program that we have would write. */
export function handMade(sheets: HandMadeSheet[], strings = '', workbookProperties = ''): Buffer {
  const parts = new Map<string, string>([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ],
    [
      'xl/workbook.xml',
      `<workbook ${NAMESPACES}>${workbookProperties}<sheets>${sheets
        .map(
          ({ name, state }, n) =>
            `<sheet name="${name}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, n) =>
            `<Relationship Id="rId${n + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `<sst ${NAMESPACES}>${strings}</sst>`],
    ...sheets.map(({ xml, after }, n): [string, string] => [
      `xl/worksheets/sheet${n + 1}.xml`,
      `<worksheet ${NAMESPACES}><sheetData>${xml}</sheetData>${after ?? ''}</worksheet>`,
    ]),
  ]);
  return packZip(new Map([...parts].map(([path, text]) => [path, Buffer.from(text)])));
}
