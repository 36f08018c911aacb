import { describeFile, type SourceFile, sourceFiles } from './source-files.js';

/** Deeds that change no value of the school's, so that there is nothing before and after them. */
const withoutValues = [
  // Nothing but that it happened; what was done next has an entry of its own.
  'account.new-password-asked',
  'account.password-reset-mailed',
  'second-factor.too-many-codes',
  'session.began',
  'session.ended',
  'session.ended-everywhere',
  'session.second-factor-given',
  // The codes are secret, and there are ten before and after.
  'second-factor.recovery-codes-renewed',
  // A file that was read and kept aside.
  'account-import.uploaded',
  'audience-sheet.uploaded',
  'roster.uploaded',
  // Counts; each account, homeroom and student that came of it has an entry of its own.
  'account-import.accepted',
  'roster.accepted',
  // The school keeps what it has; both sides stand in the entry.
  'enrolment.difference-kept',
  // Lists that leave the house.
  'account.exported',
  'account-import.refused-rows-exported',
  'announcement.not-delivered-exported',
  'announcement.recipients-exported',
  'audience-sheet.rows-exported',
  'audit.exported',
  'contact.exported',
  'list.exported',
  'roster.refused-rows-exported',
  'student-group.members-exported',
];

/** What an entry says of the values: by name, or by what a function makes of them. */
const says = /\b(before|after)\b|\.\.\.(values|valuesOf\w+|changesOf)\b/;
/** The `action` of a record; a type of such codes is none. */
const written = /\baction: (?:[^,;'`{}]*\? )?['`]([a-z][\w.${}-]+)['`](?! \|)/g;
const openings = ['.write(', '.writeMany(', 'recordExport.run(', 'return {', 'return ['];

/** The deeds of a file whose entries tell neither what was before nor what is now. */
function silentDeeds({ text }: SourceFile): string[] {
  return [...text.matchAll(written)].flatMap(({ index, 1: action = '' }) =>
    says.test(entryAround(text, index)) ? [] : [action],
  );
}

/** The whole of the call, or of the list or object that is answered, in which a place stands. */
function entryAround(text: string, place: number): string {
  const [begin] = openings
    .map((opening) => text.lastIndexOf(opening, place) + opening.length - 1)
    .sort((one, other) => other - one) as [number];
  let depth = 0;
  for (let at = begin; at < text.length; at += 1) {
    if ('{[('.includes(text[at]!)) depth += 1;
    if ('}])'.includes(text[at]!)) depth -= 1;
    if (depth === 0) return text.slice(begin, at);
  }
  return text.slice(begin);
}

describe('The audit trail', () => {
  const deeds = sourceFiles('apps/api/src')
    .filter(({ path }) => !path.startsWith('apps/api/src/platform/audit/'))
    .filter(({ text }) => /\baudit|recordExport/i.test(text))
    .flatMap(silentDeeds);

  it('tells what was before and what is now of every change: give the entry `before` and `after`', () => {
    expect(deeds.filter((action) => !withoutValues.includes(action))).toEqual([]);
  });

  it('has no deed among the exceptions that does tell, or is no more', () => {
    expect(withoutValues.filter((action) => !deeds.includes(action))).toEqual([]);
  });

  it.each([
    ["this.auditLog.write(t, { at, action: 'lunch.eaten', details: {} });", ['lunch.eaten']],
    ["this.auditLog.write(t, { at, action: 'lunch.eaten', after: { full: true } });", []],
    [
      "this.audit.write(t, { action: 'lunch.eaten' });\nthis.audit.write(t, { action: 'tea.made', after: {} });",
      ['lunch.eaten'],
    ],
  ])('would be found silent in %s', (text, expected) => {
    expect(silentDeeds(describeFile('planted.ts', text))).toEqual(expected);
  });
});
