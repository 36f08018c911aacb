import { mendingHeadings } from './mending-column.js';
import { readRoster } from './read-roster.js';
import { ROSTER_CODES } from './roster-codes.js';
import { ROSTER_REASONS } from './roster-reasons.js';
import type { RosterOptions } from './roster-reading.js';
import type { CellValue, RosterSheet } from './roster-sheet.js';
import { COLUMN_MEANINGS } from './column-meaning.js';
import { columnMeaningLabel } from './column-meaning-labels.js';
import { rowsToMend, type SheetToMend } from './rows-to-mend.js';

const options: RosterOptions = { allowReserved: false };

/** The lists as a workbook that comes back, the reasons in the last column. */
function asSheets(lists: SheetToMend[]): RosterSheet[] {
  return lists.map(({ name, headings, rows }) => ({
    name,
    rows: [
      [...headings, mendingHeadings.vi],
      ...rows.map(({ cells, problems }) => [
        ...cells.map(({ value }) => value),
        problems.map(({ code }) => ROSTER_REASONS[code].vi).join(' '),
      ]),
    ],
  }));
}

/** Writes a value into the cells that were refused. */
function mended(lists: SheetToMend[], value: CellValue): SheetToMend[] {
  return lists.map((list) => ({
    ...list,
    rows: list.rows.map(({ cells, problems }) => ({
      problems,
      cells: cells.map((cell) => (cell.refused ? { ...cell, value } : cell)),
    })),
  }));
}

const classList: RosterSheet = {
  name: '10A7',
  rows: [
    ['DANH SÁCH LỚP 10A7'],
    [],
    ['STT', 'Mã HS', 'Họ và tên', 'Ngày sinh', 'Họ tên mẹ', 'SĐT mẹ'],
    [1, 'HS1', 'Lê An', '01/02/2010', 'Hồ Ca', '0900000001'],
    [2, 'HS2', null, '01/03/2010', 'Hồ Dung', '0900000002'],
    [3, 'HS3', 'Vũ Bình', '01/04/2010', 'Hồ Em', '090000'],
    ['Danh sách này có 3 học sinh'],
  ],
};

describe('the rows to mend', () => {
  it('are those that were refused and those with a refused cell, under their own headings', () => {
    const [list, ...others] = rowsToMend([classList], options);
    expect(others).toEqual([]);
    expect(list).toMatchObject({
      name: '10A7',
      headings: ['STT', 'Mã HS', 'Họ và tên', 'Ngày sinh', 'Họ tên mẹ', 'SĐT mẹ', 'Lớp'],
      rows: [
        { problems: [{ cell: null, code: 'missing-student-name' }] },
        { problems: [{ cell: 5, code: 'phone-too-short' }] },
      ],
    });
    expect(list?.rows[1]?.cells.map(({ value }) => value)).toEqual([
      ...[3, 'HS3', 'Vũ Bình', '01/04/2010', 'Hồ Em', '090000', '10A7'],
    ]);
    expect(list?.rows[1]?.cells.map(({ refused }) => refused)).toEqual([
      ...[false, false, false, false, false, true, false],
    ]);
  });

  it('are refused again for the same reasons as long as nobody mends them', () => {
    const again = readRoster(asSheets(rowsToMend([classList], options)), options);
    expect(again.refusedRows).toMatchObject([{ code: 'missing-student-name', student: 'HS2' }]);
    expect(again.refusedCells).toMatchObject([{ code: 'phone-too-short', value: '090000' }]);
    expect(again.students.map(({ code, className }) => [code, className])).toEqual([
      ['HS3', '10A7'],
    ]);
  });

  it('are taken once they are mended, whatever the reasons beside them say', () => {
    const lists = mended(rowsToMend([classList], options), '0900000003');
    lists[0]!.rows[0]!.cells[2]!.value = 'Trần Chi';
    const again = readRoster(asSheets(lists), options);
    expect([again.refusedRows, again.refusedCells, again.warnings]).toEqual([[], [], []]);
    expect(again.students).toMatchObject([
      { code: 'HS2', fullName: 'Trần Chi', className: '10A7' },
      {
        code: 'HS3',
        fullName: 'Vũ Bình',
        className: '10A7',
        guardians: [{ phones: ['+84900000003'] }],
      },
    ]);
  });

  it('carry the class that the lines between several lists named', () => {
    const sheet: RosterSheet = {
      name: 'Khối 10',
      rows: [
        ['LỚP 10A1'],
        ['STT', 'Họ và tên', 'SĐT bố'],
        [1, 'Lê An', '0900000001'],
        ['LỚP 10A2'],
        ['STT', 'Họ và tên', 'SĐT bố', 'SĐT mẹ'],
        [1, 'Vũ Bình', '0900000002', '09x'],
      ],
    };
    const lists = mended(rowsToMend([sheet], options), '0900000003');
    const again = readRoster(asSheets(lists), options);
    expect(again.students).toMatchObject([{ fullName: 'Vũ Bình', className: '10A2' }]);
  });

  it('carry the class of a cell that stands only in the first row of its group', () => {
    const sheet: RosterSheet = {
      name: 'Danh sách',
      rows: [
        ['Lớp', 'Họ và tên', 'SĐT mẹ'],
        ['10A3', 'Lê An', '0900000001'],
        [null, 'Vũ Bình', '09x'],
      ],
    };
    const [list] = rowsToMend([sheet], options);
    expect(list?.rows.map(({ cells }) => cells[0]?.value)).toEqual(['10A3']);
  });

  it('say by their headings what a person said that the columns mean', () => {
    const sheet: RosterSheet = {
      name: '10A1',
      rows: [
        ['Họ và tên', 'SĐT bố', 'SĐT mẹ'],
        ['Lê An', '090000', '0900000009'],
      ],
    };
    const corrected: RosterOptions = {
      allowReserved: false,
      columns: { '10A1': { meanings: { 1: 'grandparent-phone', 2: null } } },
    };
    const lists = mended(rowsToMend([sheet], corrected), '0900000001');
    expect(lists[0]?.headings).toEqual(['Họ và tên học sinh', 'SĐT ông bà', 'Không dùng', 'Lớp']);
    const again = readRoster(asSheets(lists), options);
    expect(again.students).toMatchObject([
      { fullName: 'Lê An', guardians: [{ relationship: 'grandparent', phones: ['+84900000001'] }] },
    ]);
  });

  it('are none where everything was taken', () => {
    const { rows } = classList;
    expect(rowsToMend([{ name: '10A7', rows: rows.slice(0, 4) }], options)).toEqual([]);
  });

  it.each(ROSTER_CODES)('may have the reason %s beside them', (code) => {
    const rows: CellValue[][] = [
      ['Họ và tên', 'Lớp', 'SĐT mẹ', mendingHeadings.vi],
      ['Lê An', '10A1', '0900000001', ROSTER_REASONS[code].vi],
    ];
    const reading = readRoster([{ name: 'x', rows }], options);
    expect(reading.students).toHaveLength(1);
    expect(reading.sheets[0]?.columns[3]?.meaning ?? null).toBeNull();
  });
});

describe('the plain word for what a column means', () => {
  const guardians = COLUMN_MEANINGS.filter((meaning) => /-(?:name|phone)$/.test(meaning)).filter(
    (meaning) => !meaning.startsWith('student-') && !/\d-/.test(meaning),
  );
  it.each(guardians)('is read as %s again', (meaning) => {
    const rows: CellValue[][] = [
      ['Họ và tên học sinh', columnMeaningLabel(meaning).vi, 'Lớp'],
      ['Lê An', meaning.endsWith('phone') ? '0900000001' : 'Hồ Thị Ca', '10A1'],
    ];
    const [sheet] = readRoster([{ name: 'x', rows }], options).sheets;
    expect(sheet?.columns.map((column) => column.meaning)).toEqual([
      'student-name',
      meaning,
      'class',
    ]);
  });
});
