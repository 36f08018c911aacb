import { deflateRawSync } from 'node:zlib';
import { readRoster } from '@lien-lac/domain';
import writeXlsxFile from 'write-excel-file/node';
import { MOST_ROWS, readWorkbook } from './read-workbook.js';
import { WorkbookError } from './workbook-error.js';
import { handMade } from './testing/hand-made-workbook.js';
import { packZip, unpackZip } from './zip-archive.js';

const cells = async (xml: string, strings = '', properties = '') =>
  (await readWorkbook('a.xlsx', handMade([{ name: '10A1', xml }], strings, properties)))[0]?.rows;

const failing = (bytes: Buffer, name = 'a.xlsx') =>
  readWorkbook(name, bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof WorkbookError ? error.code : error),
  );

describe('an Excel workbook', () => {
  test('gives text, numbers, booleans and dates at midnight UTC, sheet by sheet', async () => {
    const bytes = await writeXlsxFile([
      {
        sheet: '10A1',
        data: [
          [{ value: 'Họ tên', fontWeight: 'bold' }, { value: 'Ngày sinh' }, { value: 'SĐT' }],
          [
            { value: 'Lê An', type: String },
            { value: new Date('2010-09-06T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
            { value: 912345678, type: Number },
          ],
          [],
          [null, { value: true, type: Boolean }, { value: '0912345678', type: String }],
        ],
      },
      { sheet: 'Lớp 10A2', data: [[{ value: 'x' }]] },
    ]).toBuffer();
    const sheets = await readWorkbook('a.xlsx', bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['10A1', 'Lớp 10A2']);
    expect(sheets[0]?.rows).toEqual([
      ['Họ tên', 'Ngày sinh', 'SĐT'],
      ['Lê An', new Date('2010-09-06T00:00:00Z'), 912345678],
      [null, null, null],
      [null, true, '0912345678'],
    ]);
  });

  test('gives inline text, rich text, text of formulas and numbers kept as text', async () => {
    const strings =
      '<si><t xml:space="preserve"> 0912 </t></si><si><r><t>Lê </t></r><r><t>An</t></r></si><si><t>a_x000D_b</t></si>';
    expect(
      await cells(
        '<row r="2"><c r="B2" t="inlineStr"><is><t>Lê</t></is></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="str"><f>A1&amp;B1</f><v>Vũ Bình</v></c><c r="E2" s="2" t="s"><v>0</v></c><c r="F2"><f>1+1</f><v>2</v></c></row>',
        strings,
      ),
    ).toEqual([
      [null, null, null, null, null, null],
      [null, 'Lê', 'Lê An', 'Vũ Bình', ' 0912 ', 2],
    ]);
  });

  test('shows a failed formula as its text, where the reader alone would show an empty cell', async () => {
    expect(
      await cells(
        '<row r="1"><c r="A1" t="e"><f>VLOOKUP(A2,B:B,1)</f><v>#N/A</v></c><c r="B1" s="1" t="e"><v>#REF!</v></c></row>',
      ),
    ).toEqual([['#N/A', '#REF!']]);
  });

  test('keeps a telephone number in a column formatted as dates', async () => {
    expect(
      await cells(
        '<row r="1"><c r="A1" s="1"><v>912345678</v></c><c r="B1" s="3" t="n"><v>84912345678</v></c><c r="C1" s="3"><v>40427</v></c><c r="D1" s="1" t="s"><v>0</v></c><c r="E1" s="1"><f>A1</f><v>912345678</v></c></row>',
        '<si><t>0912345678</t></si>',
      ),
    ).toEqual([
      [912345678, 84912345678, new Date('2010-09-06T00:00:00Z'), '0912345678', 912345678],
    ]);
  });

  test('counts dates from 1904 where the workbook says so', async () => {
    const xml = '<row r="1"><c r="A1" s="1"><v>38965</v></c></row>';
    const date = [[new Date('2010-09-06T00:00:00Z')]];
    expect(await cells(xml, '', '<workbookPr date1904="1"/>')).toEqual(date);
    expect(await cells(xml, '', '<workbookPr date1904="true"/>')).toEqual(date);
  });

  test('tells which sheets are hidden and which cells are merged', async () => {
    const xml = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>';
    const sheets = await readWorkbook(
      'a.xlsx',
      handMade([
        {
          name: 'A &amp; B',
          xml,
          after: '<mergeCells count="1"><mergeCell ref="A1:AB3"/></mergeCells>',
        },
        { name: 'Cũ', xml, state: 'hidden' },
        { name: 'Rất cũ', xml, state: 'veryHidden' },
      ]),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['A & B', false],
      ['Cũ', true],
      ['Rất cũ', true],
    ]);
    expect(sheets[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 2, right: 27 }]);
  });

  test('keeps the numbers of rows where rows are missing, and drops the empty end', async () => {
    const rows = await cells(
      '<row r="3"><c r="A3"><v>1</v></c></row><row r="90000"><c r="A90000" s="1"/></row>',
    );
    expect(rows).toEqual([[null], [null], [1]]);
  });

  test('is understood all the way from its bytes', async () => {
    const text = (value: string) => ({ value, type: String });
    const bytes = await writeXlsxFile([
      {
        sheet: 'Sheet1',
        data: [
          [text('DANH SÁCH LỚP 10A1')],
          [text('Họ và tên'), text('Quan hệ'), text('Họ tên PH'), text('SĐT')],
          [
            { ...text('Lê An'), rowSpan: 2 },
            text('Bố'),
            text('Lê Ba'),
            { value: 987654321, type: Number },
          ],
          [null, text('Mẹ'), text('Trần Tư'), text('0912.345.678')],
        ],
      },
    ]).toBuffer();
    const { students } = readRoster(await readWorkbook('a.xlsx', bytes), { allowReserved: false });
    expect(students).toMatchObject([
      {
        className: '10A1',
        guardians: [
          { relationship: 'father', phones: ['+84987654321'] },
          { relationship: 'mother', phones: ['+84912345678'] },
        ],
      },
    ]);
  });
});

describe('a file that can not be read', () => {
  const sheet = { name: 'A', xml: '<row r="1"><c r="A1"><v>1</v></c></row>' };
  const zip = (...entries: [string, string][]) =>
    packZip(new Map(entries.map(([path, text]) => [path, Buffer.from(text)])));

  test.each<[string, string, Buffer]>([
    ['roster.empty', 'nothing', Buffer.alloc(0)],
    ['roster.empty', 'a workbook without cells', handMade([{ name: 'A', xml: '' }])],
    ['roster.empty', 'a text table without text', Buffer.from(' \r\n,,\r\n')],
    ['roster.old-excel-format', 'Excel before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['roster.not-a-workbook', 'a PDF', Buffer.from('%PDF-1.7\n…')],
    ['roster.not-a-workbook', 'a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['roster.not-a-workbook', 'another picture', Buffer.from('ffd8ffe000104a46', 'hex')],
    [
      'roster.not-a-workbook',
      'an OpenDocument sheet',
      zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<x/>']),
    ],
    ['roster.not-a-workbook', 'a text document', zip(['word/document.xml', '<x/>'])],
    [
      'roster.not-a-workbook',
      'a web page called .xls',
      Buffer.from('\n<html><body><table></table></body></html>'),
    ],
    ['roster.damaged', 'half a workbook', handMade([sheet]).subarray(0, 900)],
    ['roster.damaged', 'the first bytes of one', Buffer.from('504b0304', 'hex')],
    [
      'roster.damaged',
      'one whose parts are no XML that a workbook has',
      zip(['xl/workbook.xml', 'x']),
    ],
    [
      'roster.damaged',
      'one with a cell that refers to no text',
      handMade([{ name: 'A', xml: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }]),
    ],
  ])('is refused as %s: %s', async (code, _what, bytes) => {
    expect(await failing(bytes)).toBe(code);
  });

  test('is refused when any of its bytes is missing, and never otherwise than by a code', async () => {
    const whole = handMade([sheet]);
    for (let length = 0; length < whole.length; length += 97) {
      expect(await failing(whole.subarray(0, length))).toMatch(/^roster\./);
    }
  });

  test('is refused for its rows only beyond the limit', async () => {
    const rows = (count: number) => Buffer.from('a,b\n'.repeat(count));
    expect(await failing(rows(MOST_ROWS), 'a.csv')).toBe('read');
    expect(await failing(rows(MOST_ROWS + 1), 'a.csv')).toBe('roster.too-many-rows');
  });

  test('is refused before it is unpacked when it would grow too large', () => {
    const archive = packZip(new Map([['a.xml', Buffer.alloc(1000)]]));
    expect(() => unpackZip(archive, () => true, 999)).toThrow(
      new WorkbookError('roster.too-large'),
    );
    expect(unpackZip(archive, () => true, 1000).get('a.xml')).toHaveLength(1000);
  });

  test('is refused when it unpacks to more than it states', () => {
    const bomb = deflateRawSync(Buffer.alloc(1_000_000));
    const archive = packZip(new Map([['a.xml', bomb]]));
    const directory = archive.lastIndexOf(Buffer.from('504b0102', 'hex'));
    archive.writeUInt16LE(8, directory + 10);
    archive.writeUInt32LE(1000, directory + 24);
    let thrown: unknown;
    try {
      unpackZip(archive, () => true);
    } catch (error) {
      thrown = error;
    }
    // It stopped at the stated size, and didn't unpack everything first to measure it.
    expect(thrown).toMatchObject({
      code: 'roster.damaged',
      cause: { code: 'ERR_BUFFER_TOO_LARGE' },
    });
  });

  test('tells nothing of what is in it', async () => {
    const error: unknown = await readWorkbook('Lê Thị An.pdf', Buffer.from('%PDF Lê Thị An')).catch(
      (e: unknown) => e,
    );
    expect(String(error)).toBe('WorkbookError: roster.not-a-workbook');
  });
});
