import { schoolInstant } from '../school-time/school-time.js';
import {
  kindsOfDepartment,
  type Observation,
  observationKindLabels,
  observationKinds,
  observationProblems,
  observingDepartments,
  usualObservationWords,
} from './observation.js';
import { observationTable, tableForReader } from './observation-table.js';
import { observationsMail, observationsMailKey, observationsSheet } from './observations-mail.js';

const seen = (changes: Partial<Observation> = {}): Observation => ({
  ...{ id: 'o', date: '2026-11-23', classId: 'A1', studentId: 'an', department: 'supervisors' },
  ...{ kind: 'late', at: '07:25', minutes: 10, word: '' },
  ...changes,
});

describe('an observation', () => {
  const now = schoolInstant('2026-11-23', '12:00');

  test.each<[changes: Partial<Observation>, problems: string[]]>([
    [{}, []],
    [{ minutes: null }, []],
    [{ at: '12:00' }, []],
    [{ at: '12:01' }, ['observation.time-ahead']],
    [{ at: '7:25' }, ['observation.time-invalid']],
    [{ date: '2026-11-24' }, ['observation.time-ahead']],
    [{ minutes: 0 }, ['observation.minutes-invalid']],
    [{ minutes: 301 }, ['observation.minutes-invalid']],
    [{ kind: 'uniform' }, ['observation.minutes-invalid']],
    [{ kind: 'uniform', minutes: null }, []],
    [{ kind: 'meals', minutes: null }, ['observation.not-of-department']],
    [{ kind: 'meals', minutes: null, department: 'boarding' }, []],
    [{ kind: 'uniform', minutes: null, department: 'boarding' }, ['observation.not-of-department']],
    [{ kind: 'health', minutes: null }, ['observation.word-needed']],
    [{ kind: 'health', minutes: null, word: 'mệt' }, []],
    [{ word: 'x'.repeat(201) }, ['observation.word-too-long']],
    [{ word: '<i>' }, ['observation.word-has-markup']],
    [{ word: 'mẹ 0912000123' }, ['observation.word-has-phone']],
  ])('%j has problems: %j', (changes, problems) => {
    expect(observationProblems(seen(changes), now)).toEqual(problems);
  });

  it('can be of every kind for some department, and its usual words are taken', () => {
    const all = observingDepartments.flatMap((department) => kindsOfDepartment[department]);
    expect([...new Set(all)].sort()).toEqual([...observationKinds].sort());
    expect(Object.keys(observationKindLabels)).toEqual([...observationKinds]);
    for (const department of observingDepartments) {
      for (const kind of kindsOfDepartment[department]) {
        for (const word of usualObservationWords[kind]) {
          expect(observationProblems(seen({ department, kind, word, minutes: null }), now)).toEqual(
            [],
          );
        }
      }
    }
  });
});

describe('the day’s mail', () => {
  const classes = [
    { id: 'A1', name: '10A1' },
    { id: 'A2', name: '10A2' },
    { id: 'A3', name: '10A3' },
  ];
  const students = [
    { id: 'an', fullName: 'Lý An' },
    { id: 'binh', fullName: 'Vũ Bình' },
    { id: 'chi', fullName: 'Hồ Chi' },
  ];
  const table = observationTable(classes, students, [
    seen({
      id: '1',
      classId: 'A2',
      studentId: 'chi',
      kind: 'health',
      minutes: null,
      at: '10:05',
      word: 'mệt, đã xuống phòng y tế',
    }),
    seen({ id: '2', studentId: 'binh' }),
    seen({ id: '3', kind: 'uniform', minutes: null, at: '09:00', word: 'đi dép lê' }),
    seen({ id: '4' }),
  ]);
  const mail = {
    schoolName: 'THPT Hoa Sen',
    department: 'supervisors',
    date: '2026-11-23',
    senderName: 'Đỗ Giang',
  } as const;

  it('has every class, by given name and time, and counts what was seen', () => {
    expect(
      table.map(({ className, lines }) => [
        className,
        lines.map(({ studentName, kind }) => `${studentName} ${kind}`),
      ]),
    ).toEqual([
      ['10A1', ['Lý An late', 'Lý An uniform', 'Vũ Bình late']],
      ['10A2', ['Hồ Chi health']],
      ['10A3', []],
    ]);
    expect(table[0]!.counts).toMatchObject({ late: 2, uniform: 1, absent: 0 });
  });

  it('has the reader’s own class first, and the health of others’ students without its word', () => {
    const ofTeacher = tableForReader(table, { ownClassIds: ['A3'], seesHealth: false });
    expect(ofTeacher.map(({ className }) => className)).toEqual(['10A3', '10A1', '10A2']);
    expect(ofTeacher[2]!.lines[0]).toMatchObject({ kind: 'health', word: '' });
    const ofOwn = tableForReader(table, { ownClassIds: ['A2'], seesHealth: false });
    expect(ofOwn[0]!.lines[0]).toMatchObject({ word: 'mệt, đã xuống phòng y tế' });
    expect(tableForReader(table, { ownClassIds: [], seesHealth: true })).toEqual(table);
  });

  it('is written in the school’s form, with nobody’s name in its title', () => {
    const { title, text } = observationsMail({ ...mail, table, correction: 0 });
    expect(title).toBe('Tình hình học sinh các lớp ngày 23/11/2026 (Giám thị)');
    expect(text).toContain(
      'Lớp 10A1 (3):\n  - Lý An: Đi muộn 10 phút lúc 7h25\n  - Lý An: Đồng phục lúc 9h00: đi dép lê\n  - Vũ Bình: Đi muộn 10 phút lúc 7h25',
    );
    expect(text).toContain('Không có ghi nhận: 10A3.');
    expect(text).not.toContain('thay cho');
  });

  it('is marked where it corrects another, and is another mail', () => {
    const { title, text } = observationsMail({ ...mail, table: [], correction: 2 });
    expect(title).toMatch(/^ĐÍNH CHÍNH lần 2: /);
    expect(text).toContain('Thư này thay cho thư đã gửi trước đó');
    const keys = [0, 1].map((number) => observationsMailKey('2026-11-23', 'boarding', number));
    expect(new Set(keys).size).toBe(2);
  });

  it('has a sheet with a row for each observation', () => {
    expect(observationsSheet(table).slice(0, 2)).toEqual([
      ['STT', 'Lớp', 'Họ và tên', 'Nội dung', 'Lúc', 'Số phút', 'Ghi chú'],
      [1, '10A1', 'Lý An', 'Đi muộn', '07:25', 10, null],
    ]);
    expect(observationsSheet(table)).toHaveLength(5);
  });
});
