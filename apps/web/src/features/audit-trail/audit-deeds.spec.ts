import { announcementMoves } from '@lien-lac/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '../../app/testing/source-files.js';
import { auditDeeds, isKnownAction, isKnownSubject } from './audit-deeds.js';

const api = fileURLToPath(new URL('../../../../api/src/', import.meta.url));
const sources = readdirSync(api, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(api, name), 'utf8'));

/** The deeds whose codes are put together, by how they begin in the source. */
const assembled: Record<string, readonly string[]> = {
  'announcement.': Object.keys(announcementMoves),
  'diary.': ['begin-review', 'leave-review', 'make-ready', 'reopen-review'],
  'enrolment.student-': ['added', 'linked', 'changed'],
};

/** The code of a deed, in the house's way of writing it down: the `action` of a record. */
const written = /\baction(?:: string)?\s*[:=]\s*(?:[^,;{}'`]*\?\s*)?'([a-z-]+\.[a-z.-]+)'/g;
const otherwise = /\baction\s*[:=][^,;{}`]*\?\s*'[^']+'\s*:\s*'([a-z-]+\.[a-z.-]+)'/g;
const begun = /\baction\s*[:=]\s*`([^`$]*)\$\{/g;
const given = /\b(?:this\.)?(?:tell|write|note|audit)\w*\([^;]*?'([a-z-]+\.[a-z.-]+)'/g;
const handedOn = /\baction,/;

function codesIn(text: string): string[] {
  const all = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, code = '']) => code);
  return [
    ...all(written),
    ...all(otherwise),
    ...all(begun).flatMap((beginning) =>
      (assembled[beginning] ?? ['(unknown)']).map((end) => `${beginning}${end}`),
    ),
    ...(handedOn.test(text) ? all(given) : []),
  ];
}

describe('the deeds of the audit trail', () => {
  const codes = new Set(sources.flatMap(codesIn));

  it('are found in the source of the API', () => {
    expect([...codes]).toEqual(
      expect.arrayContaining([
        'announcement.approve',
        'api-client.revoked',
        'contact.confirmed',
        'contact.restored',
        'enrolment.student-linked',
        'student.left',
      ]),
    );
  });

  it('all have words: add a new one to audit-deeds.ts and to both files of messages', () => {
    expect([...codes].filter((code) => !isKnownAction(code))).toEqual([]);
  });

  it('are done to things that all have words', () => {
    const kinds = sources.flatMap((text) =>
      [...text.matchAll(/subjectKind: '([a-z-]+)'/g)].map(([, kind = '']) => kind),
    );
    expect(new Set(kinds).size).toBeGreaterThan(8);
    expect([...new Set(kinds)].filter((kind) => !isKnownSubject(kind))).toEqual([]);
  });

  it.each(['vi', 'en'])('have words of their own, which begin with who did it (%s)', (language) => {
    const file = sourceFiles(`audit-trail/messages.${language}.json`)[0];
    const messages = JSON.parse(file?.text ?? '{}') as Record<string, string>;
    const sentences = Object.values(auditDeeds)
      .flat()
      .map((action) => messages[`action.${action}`] ?? `none for ${action}`);
    expect(sentences.filter((text) => !/^\{who\} \p{Ll}.*[^.]$/u.test(text))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each([
    ["const action = 'lunch.eaten';", ['lunch.eaten']],
    ["...{ at, actorId: by, action: 'lunch.eaten' },", ['lunch.eaten']],
    ["action: isNew ? 'lunch.cooked' : 'lunch.warmed',", ['lunch.cooked', 'lunch.warmed']],
    ['action: `lunch.${move}`,', ['lunch.(unknown)']],
    ["this.tell(transaction, all, 'lunch.eaten', by);\n{ at, action, by }", ['lunch.eaten']],
  ])('would be found in %s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});
