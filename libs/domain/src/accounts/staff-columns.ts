import { headingText } from '../roster/heading-words.js';
import { cellText } from '../roster/cell-text.js';
import type { CellValue } from '../roster/roster-sheet.js';

export const staffColumns = ['username', 'role', 'email', 'class', 'family-name', 'name'] as const;
export type StaffColumn = (typeof staffColumns)[number];

/** Words that decide a heading, first match first: a username is a name too. Unaccented. */
const words: Readonly<Record<StaffColumn, string>> = {
  username: 'ten dang nhap|user ?name|tai khoan|login',
  role: 'vai tro|chuc vu|nhiem vu|bo phan|quyen( han)?|role|position',
  email: 'e ?mail|thu dien tu|hop thu',
  class: 'lop|chu nhiem|class|homeroom',
  'family-name': 'ho (va )?(ten )?(dem|lot)|ho|family name|last name',
  name: 'ho (va )?ten|ten|full ?name|name|given name|first name',
};

const patterns = staffColumns.map(
  (column) => [column, new RegExp(`(?<![a-z0-9])(?:${words[column]})(?![a-z0-9])`)] as const,
);

/** Longer text is a sentence, not a heading. */
const longestHeading = 40;

/** Where each column stands, from 0, by the headings of a line; the first of several counts. */
export type StaffLayout = Partial<Record<StaffColumn, number>>;

/** Null for a line that is no line of headings: it names at least a name and a role. */
export function staffLayoutOf(row: readonly CellValue[]): StaffLayout | null {
  const layout: StaffLayout = {};
  row.forEach((cell, index) => {
    const column = columnOf(cellText(cell));
    if (column !== null) layout[column] ??= index;
  });
  return layout.name === undefined || layout.role === undefined ? null : layout;
}

function columnOf(text: string): StaffColumn | null {
  if (text.length > longestHeading) return null;
  const { plain } = headingText(text);
  // "Họ và tên" is the whole name; "Họ" and "Họ đệm" are its beginning.
  if (/(?<![a-z])ho (va )?ten$/.test(plain)) return 'name';
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
