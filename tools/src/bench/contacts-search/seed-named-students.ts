import { searchKey } from '@lien-lac/domain';
import type pg from 'pg';

const studentsPerClass = 40;

/**
 * Names about as often as they are met, so that common terms find very many and rare ones few. Family
 * names after published counts; the others invented in like proportion.
 */
const familyNames: readonly (readonly [name: string, weight: number])[] = [
  ...([
    ['Nguyễn', 38],
    ['Trần', 11],
    ['Lê', 10],
    ['Phạm', 7],
    ['Hoàng', 5],
    ['Phan', 5],
  ] as const),
  ...([
    ['Vũ', 4],
    ['Đặng', 2],
    ['Bùi', 2],
    ['Đỗ', 2],
    ['Hồ', 2],
    ['Ngô', 2],
    ['Dương', 2],
  ] as const),
  ...([
    ['Lý', 1],
    ['Đinh', 1],
    ['Mai', 1],
    ['Trịnh', 1],
    ['Quách', 1],
    ['Thạch', 1],
  ] as const),
  ...([
    ['Châu', 1],
    ['Ưng', 1],
  ] as const),
];

const middleNames: readonly (readonly [name: string, weight: number])[] = [
  ...([
    ['Thị', 20],
    ['Văn', 14],
    ['Minh', 8],
    ['Ngọc', 7],
    ['Thanh', 5],
    ['Đức', 5],
  ] as const),
  ...([
    ['Gia', 4],
    ['Bảo', 4],
    ['Hữu', 4],
    ['Quang', 4],
    ['Xuân', 3],
    ['Khánh', 3],
  ] as const),
  ...([
    ['Phương', 3],
    ['Thuỳ', 2],
    ['Hoàng', 2],
    ['Anh', 2],
    ['Tuấn', 2],
    ['Mỹ', 2],
  ] as const),
  ...([
    ['Kim', 1],
    ['Diệu', 1],
    ['Trọng', 1],
    ['Tường', 1],
    ['Nhã', 1],
  ] as const),
];

const givenNames =
  'An Anh Ánh Bách Bảo Bình Châu Chi Chiến Cường Dũng Dung Duy Dương Đạt Đông Đức Giang Hà Hải Hạnh Hằng Hân Hậu Hiền Hiếu Hoà Hòa Hoàng Hồng Huế Huệ Hùng Huy Huyền Hưng Hương Khải Khang Khánh Khoa Khôi Khuê Kiên Kiệt Lam Lan Lâm Liên Linh Loan Long Lộc Ly Mai Mạnh Minh My Nam Nga Ngân Nghĩa Ngọc Nguyên Nguyệt Nhân Nhật Nhi Nhung Oanh Phát Phong Phú Phúc Phương Quân Quang Quốc Quyên Quỳnh Sơn Tâm Tân Thái Thanh Thành Thảo Thắng Thịnh Thu Thuý Thư Thương Tiến Toàn Trâm Trang Trí Trinh Trung Tú Tuấn Tùng Tuyết Uyên Vân Việt Vinh Vy Yến Ý';

/**
 * Fills the school with so many students, each with father and mother and a number of each, in classes
 * of forty. The same each time.
 */
export async function seedNamedStudents(sql: pg.Client, students: number): Promise<void> {
  const indexes = await dropIndexes(sql);
  const arrays = [weighted(familyNames), weighted(middleNames), givenNames.split(' ')];
  await sql.query('SELECT setseed(0.5)');
  await sql.query(
    `CREATE TEMPORARY TABLE invented AS
     SELECT *, family || ' ' || middle || ' ' || given AS full_name FROM (
       SELECT n, 1 + n / ${studentsPerClass} AS class_number, gen_random_uuid() AS student,
              ${anyOf('$1')} AS family, ${anyOf('$2')} AS middle, ${anyOf('$3')} AS given,
              ${anyOf('$1')} AS mother_family, ${anyOf('$2')} AS mother_middle,
              ${anyOf('$3')} AS mother_given, ${anyOf('$3')} AS father_given
       FROM generate_series(0, $4::int - 1) AS n) named`,
    [...arrays, students],
  );
  await sql.query(`
    INSERT INTO school_year (start_year, label) VALUES (2026, '2026–2027') ON CONFLICT DO NOTHING;
    INSERT INTO school_class (school_year, name, grade)
      SELECT 2026, (10 + number % 3) || 'S' || number, 10 + number % 3
      FROM generate_series(1, (SELECT max(class_number) FROM invented)) AS number;
    CREATE TEMPORARY TABLE parents AS
      SELECT gen_random_uuid() AS guardian, gen_random_uuid() AS guardianship, student, relationship,
             parent.full_name, ${keyOf('parent.full_name')} AS search_key,
             '+84' || (900000000 + 2 * n + place) AS e164, gen_random_uuid() AS phone
      FROM invented CROSS JOIN LATERAL (VALUES
        ('father', family || ' Văn ' || father_given, 0),
        ('mother', mother_family || ' ' || mother_middle || ' ' || mother_given, 1)
      ) AS parent (relationship, full_name, place);
    INSERT INTO student (id, code, full_name, given_name, search_key, family_key)
      SELECT student, 'HS' || lpad(n::text, 7, '0'), full_name, given, ${keyOf('full_name')}, keys
      FROM invented JOIN (SELECT student, string_agg(search_key, ' | ' ORDER BY search_key) AS keys
        FROM parents GROUP BY student) family USING (student);
    INSERT INTO enrolment (student_id, class_id, school_year, enrolled_from)
      SELECT i.student, c.id, 2026, '2026-09-05' FROM invented i
      JOIN school_class c ON c.school_year = 2026
        AND c.name = (10 + class_number % 3) || 'S' || class_number;
    INSERT INTO guardian (id, full_name, search_key)
      SELECT guardian, full_name, search_key FROM parents;
    -- What the triggers would find out student by student is written already.
    ALTER TABLE guardianship DISABLE TRIGGER USER;
    INSERT INTO guardianship (id, student_id, guardian_id, relationship)
      SELECT guardianship, student, guardian, relationship FROM parents;
    ALTER TABLE guardianship ENABLE TRIGGER USER;
    INSERT INTO phone (id, e164) SELECT phone, e164 FROM parents;
    INSERT INTO contact (guardianship_id, phone_id, origin)
      SELECT guardianship, phone, 'upload' FROM parents;
    DROP TABLE invented, parents;
  `);
  for (const index of indexes) await sql.query(index);
  // As the server would by itself within a minute.
  await sql.query('VACUUM ANALYZE');
}

/**
 * Drops the indexes that only make reading fast: letters by letters of a million names would be put
 * into them one by one, which takes longer than all else.
 * @returns the statements that bring them back
 */
async function dropIndexes(sql: pg.Client): Promise<string[]> {
  const { rows } = await sql.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i
     WHERE i.indrelid::regclass::text IN
         ('student', 'enrolment', 'guardian', 'guardianship', 'phone', 'contact')
       AND NOT i.indisunique AND NOT i.indisprimary`,
  );
  for (const { name } of rows) await sql.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

function weighted(names: readonly (readonly [name: string, weight: number])[]): string[] {
  return names.flatMap(([name, weight]) => Array<string>(weight).fill(name));
}

/** The search key of a column that holds these names, in SQL. */
function keyOf(column: string): string {
  const names = [...familyNames, ...middleNames].map(([name]) => name).join('') + givenNames;
  const letters = [...new Set(names.replaceAll(' ', ''))];
  return `translate(${column}, '${letters.join('')}', '${letters.map(searchKey).join('')}')`;
}

/** One of the words of a parameter, by chance. */
function anyOf(parameter: string): string {
  return `(${parameter}::text[])[1 + floor(random() * cardinality(${parameter}::text[]))::int]`;
}
