import {
  gradeOfClass,
  type Relationship,
  RESERVED_OUTCOMES,
  type RosterGuardian,
  type RosterStudent,
} from '@lien-lac/domain';

/** The classes of the demo's school. Everybody in them is invented. */
export const smallSchoolClasses = ['10A1', '11A2', '12A3'] as const;

/** Family name of both, then the student, the father and the mother's whole name. */
const families: readonly (readonly [string, string, string, string])[] = [
  ['Nguyễn', 'Minh Anh', 'Văn Hùng', 'Trần Thị Lan'],
  ['Trần', 'Gia Bảo', 'Quốc Dũng', 'Lê Thu Hà'],
  ['Lê', 'Ngọc Diệp', 'Đình Phúc', 'Phạm Thị Mai'],
  ['Phạm', 'Hải Đăng', 'Hữu Thắng', 'Hoàng Thị Nga'],
  ['Hoàng', 'Khánh Hoà', 'Văn Nam', 'Vũ Thị Oanh'],
  ['Vũ', 'Đức Huy', 'Minh Quân', 'Đặng Thị Phương'],
  ['Đặng', 'Thảo Linh', 'Xuân Sơn', 'Bùi Thị Quyên'],
  ['Bùi', 'Hoàng Long', 'Văn Tài', 'Đỗ Thị Sen'],
  ['Đỗ', 'Phương Nhi', 'Trọng Tấn', 'Ngô Thị Thảo'],
  ['Ngô', 'Anh Quân', 'Bá Uy', 'Hồ Thị Uyên'],
  ['Hồ', 'Bảo Trâm', 'Sỹ Vinh', 'Dương Thị Vân'],
  ['Dương', 'Nhật Vy', 'Công Việt', 'Nguyễn Thị Yến'],
];

/**
 * Twelve students in three classes with their guardians. Their numbers are of the block that no
 * operator gives out; some are those that stand for outcomes of the simulated carrier.
 */
export function smallSchoolStudents(): RosterStudent[] {
  const reserved = Object.keys(RESERVED_OUTCOMES);
  return families.map(([family, student, father, mother], place) => {
    const className = smallSchoolClasses[place % smallSchoolClasses.length]!;
    const row = Math.floor(place / smallSchoolClasses.length) + 2;
    return {
      ...{ sheet: className, row, className, grade: gradeOfClass(className) },
      code: `LL${String(place + 1).padStart(4, '0')}`,
      fullName: `${family} ${student}`,
      dateOfBirth: null,
      gender: null,
      note: null,
      guardians: [
        parent('father', `${family} ${father}`, inventedNumber(2 * place)),
        parent('mother', mother, reserved[place] ?? inventedNumber(2 * place + 1)),
      ],
    };
  });
}

function parent(relationship: Relationship, fullName: string, phone: string): RosterGuardian {
  return { relationship, fullName, phones: [phone] };
}

/** +84900000100 and on. */
function inventedNumber(place: number): string {
  return `+84900000${100 + place}`;
}
