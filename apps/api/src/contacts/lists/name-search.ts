import { enrolledOn } from '../students/enrolled-on.js';

/*
 * The search of the whole school by words of names, made so that its first page comes from the indexes
 * however many students there are (docs/decisions/0013-search-by-name.md). A student is found
 *
 * - by the given name, where one of the words is its beginning: such given names are few, and of each
 *   the students stand in their order in the index `student_order`;
 * - by the rest of their name, or by a guardian's: where the words are common there, the first page is
 *   found soon in the order of that index; where they are rare, by their letters in
 *   `student_other_search`. PostgreSQL knows which it is, since given names, by which the order goes and
 *   which therefore stand close together, are not counted there.
 *
 * Each way yields no more than one page, in the order of given names.
 */

/** The given name; the student's and all guardians' names; all of that but the given name. */
const givenKey = "split_part(s.search_key, ' ', -1)";
const anyKey = "' ' || s.search_key || ' | ' || s.family_key";
const othersKey =
  "' ' || left(s.search_key, -length(split_part(s.search_key, ' ', -1))) || '| ' || s.family_key";

/** The order of the found. */
export const foundOrder = 's.given_name, s.full_name, s.id';

/** What of a found student the ways have to agree in. */
const found = foundOrder;

export interface NameSearch {
  words: readonly string[];
  /** YYYY-MM-DD, by which students are in classes. */
  day: string;
  grade: number | null;
  /** Whether a single word may be a student's code. */
  codes: boolean;
}

export interface Statement {
  text: string;
  values: unknown[];
}

/** Collects the parameters of a statement. */
class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/**
 * The ids of the first students that are found, in order.
 * @param cursor the id of the student after whom to go on
 */
export function foundPage(
  search: NameSearch,
  { cursor, limit }: { cursor: string | null; limit: number },
): Statement {
  const parameters = new Parameters();
  const circumstances = isThere(search, parameters);
  const most = parameters.add(limit);
  const after =
    cursor === null
      ? ''
      : `AND (${foundOrder}) > (SELECT ${foundOrder} FROM student s WHERE s.id = ${parameters.add(cursor)})`;
  const page = `${circumstances} ${after} ORDER BY ${foundOrder} LIMIT ${most}`;
  const ways = waysToFind(search, parameters, page);
  return {
    text: `
      WITH RECURSIVE ${ways.given.join(',\n')}
      SELECT s.id FROM (${ways.branches.map((branch) => `(${branch})`).join(' UNION ')}) s
      ORDER BY ${foundOrder} LIMIT ${most}`,
    values: parameters.values,
  };
}

/** How many are found, at most `most`. */
export function foundCount(search: NameSearch, most: number): Statement {
  const parameters = new Parameters();
  const limit = parameters.add(most);
  const circumstances = isThere(search, parameters);
  const patterns = patternsOf(search.words, parameters);
  const ways = [
    `SELECT ${found} FROM student s
     WHERE ${inOneName(patterns, anyKey)} AND ${circumstances}`,
    ...byCode(search, parameters).map((way) => `${way} AND ${circumstances}`),
  ];
  return {
    text: `SELECT count(*)::integer AS count FROM (
      SELECT FROM (${ways.map((way) => `(${way} LIMIT ${limit})`).join(' UNION ')}) f
      LIMIT ${limit}) counted`,
    values: parameters.values,
  };
}

/** Asks PostgreSQL for its plan alone, in which it says how many it reckons with. */
export function foundEstimate({ words }: NameSearch): Statement {
  const parameters = new Parameters();
  const somewhere = hasAll(patternsOf(words, parameters), anyKey);
  return {
    text: `EXPLAIN (FORMAT JSON) SELECT FROM student s WHERE ${somewhere}`,
    values: parameters.values,
  };
}

function waysToFind(
  search: NameSearch,
  parameters: Parameters,
  page: string,
): { given: string[]; branches: string[] } {
  const { words } = search;
  const patterns = patternsOf(words, parameters);
  const given = words.map((word, place) => givenNames(`given_${place}`, word, parameters));
  const byGivenName = words.map((_, place) => {
    const rest = patterns.filter((_other, other) => other !== place);
    return `SELECT found.* FROM given_${place} name CROSS JOIN LATERAL (
      SELECT ${found} FROM student s
      WHERE s.given_name = name.given_name AND ${hasAll(rest, "' ' || s.search_key")}
        AND ${page}) found`;
  });
  const byOthers = `SELECT ${found} FROM student s
    WHERE ${inOneName(patterns, othersKey)} AND ${page}`;
  return {
    given,
    branches: [
      ...byGivenName,
      byOthers,
      ...byCode(search, parameters).map((way) => `${way} AND ${page}`),
    ],
  };
}

/** The given names that begin with a word, one step along the index for each. */
function givenNames(name: string, word: string, parameters: Parameters): string {
  const from = parameters.add(word);
  const until = parameters.add(`${word}\u{10FFFF}`);
  const next = (condition: string): string =>
    `SELECT ${givenKey} AS key, s.given_name FROM student s
     WHERE ${condition} AND ${givenKey} < ${until} ORDER BY ${givenKey}, s.given_name LIMIT 1`;
  return `${name} AS (
    (${next(`${givenKey} >= ${from}`)})
    UNION ALL
    SELECT following.* FROM ${name} last CROSS JOIN LATERAL (
      ${next(`(${givenKey}, s.given_name) > (last.key, last.given_name)`)}) following)`;
}

/** Each word at the beginning of a word. */
function patternsOf(words: readonly string[], parameters: Pick<Parameters, 'add'>): string[] {
  return words.map((word) => parameters.add(`% ${word.replace(/[\\%_]/g, '\\$&')}%`));
}

function hasAll(patterns: readonly string[], text: string): string {
  if (patterns.length === 0) return 'true';
  return patterns.map((pattern) => `(${text}) LIKE ${pattern}`).join(' AND ');
}

/** Whether the student `s` is found by these words, in any order, in their own name or in a guardian's. */
export function hasWords(words: readonly string[], add: (value: unknown) => string): string {
  return inOneName(patternsOf(words, { add }), anyKey);
}

/** All words in those names, and several of them in one and the same. */
function inOneName(patterns: readonly string[], key: string): string {
  const somewhere = hasAll(patterns, key);
  if (patterns.length === 1) return somewhere;
  return `${somewhere} AND EXISTS (
    SELECT FROM unnest(string_to_array(s.search_key || ' | ' || s.family_key, ' | ')) AS name
    WHERE ${hasAll(patterns, "' ' || name")})`;
}

function byCode({ words, codes }: NameSearch, parameters: Parameters): string[] {
  if (!codes || words.length !== 1) return [];
  return [
    `SELECT ${found} FROM student s WHERE upper(s.code) = upper(${parameters.add(words[0])})`,
  ];
}

/** Whether the student `s` is in a class on the day. */
function isThere({ day, grade }: NameSearch, parameters: Parameters): string {
  const inGrade =
    grade === null
      ? ''
      : `AND EXISTS (SELECT FROM school_class c
           WHERE c.id = e.class_id AND c.grade = ${parameters.add(grade)})`;
  return `EXISTS (SELECT FROM enrolment e
    WHERE e.student_id = s.id AND ${enrolledOn(`${parameters.add(day)}::date`)} ${inGrade})`;
}
