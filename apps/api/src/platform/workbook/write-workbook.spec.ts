import readXlsxFile from 'read-excel-file/node';
import { unpackZip } from './reading/zip-archive.js';
import { writeWorkbook } from './write-workbook.js';

const cells = (...values: (string | number | boolean | Date | null)[]) =>
  values.map((value) => ({ value }));

describe('a written workbook', () => {
  it('is read again as it was meant, cell by cell', async () => {
    const day = new Date('2010-02-01T00:00:00Z');
    const bytes = await writeWorkbook([
      { name: '10A1', headings: ['Họ tên', 'SĐT'], rows: [cells('Lê An', '0900000001')] },
      { name: '10A2', headings: ['a', 'b', 'c', 'd'], rows: [cells('=1+1', 7, true, day)] },
    ]);
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['10A1', '10A2']);
    expect(sheets[0]?.data).toEqual([
      ['Họ tên', 'SĐT'],
      ['Lê An', '0900000001'],
    ]);
    expect(sheets[1]?.data[1]).toEqual(['=1+1', 7, true, day]);
  });

  it('has no formula in it, whatever its text begins with', async () => {
    const texts = ['=1+1', '+84900000001', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","An")'];
    const bytes = await writeWorkbook([{ name: '=x', headings: ['=a'], rows: [cells(...texts)] }]);
    const parts = unpackZip(bytes, (path) => path.endsWith('.xml'));
    for (const [path, xml] of parts)
      expect([path, /<f[ >]/.test(xml.toString())]).toEqual([path, false]);
    const sheet = parts.get('xl/worksheets/sheet1.xml')!.toString();
    const kinds = [...sheet.matchAll(/<c [^>]*?t="(\w+)"/g)].map(([, kind]) => kind);
    expect(new Set(kinds).size).toBe(1);
    expect(['s', 'inlineStr']).toContain(kinds[0]);
    expect(kinds).toHaveLength(texts.length + 1);
    expect((await readXlsxFile(bytes))[0]?.data[1]).toEqual(texts.map((each) => each.trim()));
  });

  it('has a name for every sheet that Excel takes', async () => {
    const long = 'Danh sách học sinh khối 10 năm học 2026';
    const names = ['10/1', '10\\1', long, long, ''];
    const bytes = await writeWorkbook(
      names.map((name) => ({ name, headings: ['a'], rows: [cells('x')] })),
    );
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '10-1',
      '10-1 (2)',
      long.slice(0, 31),
      `${long.slice(0, 27)} (2)`,
      'Sheet',
    ]);
  });

  it('leaves out what no workbook may hold', async () => {
    const bytes = await writeWorkbook([
      { name: 'x', headings: ['a'], rows: [cells('một\u0000hai\ud83d <&>')] },
    ]);
    expect((await readXlsxFile(bytes))[0]?.data[1]).toEqual(['mộthai <&>']);
  });
});
