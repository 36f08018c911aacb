import { searchKey } from '@lien-lac/domain';
import type pg from 'pg';

/** How somebody types a name: a part of a word from three letters on, a word, or two. */
type Typing = (words: readonly string[]) => string;

const typings: readonly Typing[] = [
  (words) => lastOf(words).slice(0, 3),
  lastOf,
  ([first = '']) => first,
  ([first = '']) => searchKey(first).slice(0, 3),
  (words) => words.slice(-2).join(' '),
  (words) => `${words[0]} ${lastOf(words)}`,
  (words) => words.join(' ').toLowerCase(),
  (words) => searchKey(lastOf(words)),
];

/**
 * Terms of three letters and more, as people would type names that are in the school: of students and
 * of guardians, so that common names come often. The same each time.
 */
export async function searchTerms(sql: pg.Client, count: number): Promise<string[]> {
  const { rows } = await sql.query<{ name: string }>(
    `(SELECT full_name AS name FROM student ORDER BY code LIMIT $1)
     UNION ALL
     (SELECT r.full_name FROM student s JOIN guardianship g ON g.student_id = s.id
        JOIN guardian r ON r.id = g.guardian_id
      WHERE g.relationship = 'mother' ORDER BY s.code DESC LIMIT $1)`,
    [count],
  );
  const names = rows.map(({ name }) => name.split(' '));
  const terms: string[] = [];
  for (let place = 0; terms.length < count; place += 1) {
    // Every third is a guardian's.
    const from = (place % 3 === 2 ? count : 0) + (place % count);
    const term = typings[place % typings.length]!(names[from] ?? ['Nguyễn']);
    if (searchKey(term).replaceAll(' ', '').length >= 3) terms.push(term);
  }
  return terms;
}

function lastOf(words: readonly string[]): string {
  return words.at(-1) ?? '';
}
