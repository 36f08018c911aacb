import type { StudentQuery } from '@lien-lac/domain';
import { hasWords } from './name-search.js';

/**
 * What a student `s` in the class `c` has to fulfil to be what somebody looks for.
 * @param phones whether the person may see numbers and codes; who may not must not find out by asking
 *   whose they are
 * @param parameters of the statement; what the conditions need is added
 */
export function searchConditions(
  { words, classes, phone }: StudentQuery,
  phones: boolean,
  parameters: unknown[],
): string[] {
  const add = (value: unknown): string => `$${parameters.push(value)}`;
  const [only] = words;
  const byCode = phones && words.length === 1 ? `OR upper(s.code) = upper(${add(only)})` : '';
  return [
    ...classes.map((name) => `upper(c.name) LIKE ${add(`${escaped(name)}%`)}`),
    ...(words.length > 0 ? [`(${hasWords(words, add)} ${byCode})`] : []),
    ...(phone === null ? [] : [phones ? hasPhone(phone, add) : 'false']),
  ];
}

function hasPhone(
  phone: NonNullable<StudentQuery['phone']>,
  add: (value: unknown) => string,
): string {
  const wanted = 'number' in phone ? `= ${add(phone.number)}` : `LIKE ${add(`%${phone.digits}%`)}`;
  return `s.id IN (
    SELECT g.student_id FROM phone p JOIN contact k ON k.phone_id = p.id
      JOIN guardianship g ON g.id = k.guardianship_id
    WHERE p.e164 ${wanted})`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
