import fc from 'fast-check';
import { contactStatuses, type ContactStatus } from '../contacts/contact-status.js';
import {
  type Belonging,
  type GuardianMerge,
  mergedContactStatus,
  mergeGuardians,
  restoredContactStatus,
} from './merge-guardians.js';

const row = (
  table: string,
  id: string,
  ownerId: string,
  key: string | null,
  status?: ContactStatus,
): Belonging => ({ table, id, ownerId, key, ...(status === undefined ? {} : { status }) });

/** What the database does with a merge. */
function merged(rows: readonly Belonging[], { moved, removed, restated }: GuardianMerge) {
  const gone = new Set(removed.map(({ id }) => id));
  return rows
    .filter(({ id }) => !gone.has(id))
    .map((one) => {
      const to = moved.find(({ id }) => id === one.id)?.to ?? one.ownerId;
      const status = restated.find(({ id }) => id === one.id)?.after ?? one.status;
      return { ...one, ownerId: to, ...(status === undefined ? {} : { status }) };
    });
}

/** And with its undoing. */
function split(
  before: readonly Belonging[],
  now: readonly Belonging[],
  { moved, removed, restated }: GuardianMerge,
) {
  const gone = new Map(removed.map(({ id, instead }) => [id, instead]));
  const back = now.map((one) => {
    const from = moved.find(({ id }) => id === one.id)?.from ?? one.ownerId;
    const status = restated.find(({ id }) => id === one.id)?.before ?? one.status;
    return { ...one, ownerId: from, ...(status === undefined ? {} : { status }) };
  });
  const returned = before
    .filter(({ id }) => gone.has(id))
    .map((one) => {
      if (one.status === undefined) return one;
      const instead = back.find(({ id }) => id === gone.get(one.id));
      return { ...one, status: restoredContactStatus(one.status, instead?.status ?? null) };
    });
  const byId = new Map([...back, ...returned].map((one) => [one.id, one]));
  return before.map(({ id }) => byId.get(id));
}

describe('merging two guardians', () => {
  const rows = [
    row('guardianship', 'K-an', 'K', 'an'),
    row('guardianship', 'G-an', 'G', 'an'),
    row('guardianship', 'G-em', 'G', 'em'),
    row('contact', 'K-an-1', 'K-an', 'p1', 'unconfirmed'),
    row('contact', 'G-an-1', 'G-an', 'p1', 'confirmed'),
    row('contact', 'G-an-2', 'G-an', 'p2', 'confirmed'),
    row('contact', 'G-em-1', 'G-em', 'p1', 'confirmed'),
    row('opt_out', 'K-o', 'K', 'announcement'),
    row('opt_out', 'G-o', 'G', 'announcement'),
    row('opt_out', 'G-d', 'G', 'daily-report'),
    row('consent', 'G-c', 'G', null),
  ];
  const merge = mergeGuardians(rows, 'K', 'G');

  it('brings everything of the one to the other, once', () => {
    expect(merge.moved).toEqual([
      { table: 'guardianship', id: 'G-em', from: 'G', to: 'K' },
      { table: 'contact', id: 'G-an-1', from: 'G-an', to: 'K-an' },
      { table: 'contact', id: 'G-an-2', from: 'G-an', to: 'K-an' },
      { table: 'opt_out', id: 'G-d', from: 'G', to: 'K' },
      { table: 'consent', id: 'G-c', from: 'G', to: 'K' },
    ]);
    expect(merge.removed).toEqual([
      { table: 'guardianship', id: 'G-an', instead: 'K-an' },
      { table: 'contact', id: 'K-an-1', instead: 'G-an-1' },
      { table: 'opt_out', id: 'G-o', instead: 'K-o' },
    ]);
    expect(merge.restated).toEqual([]);
  });

  test.each<[ContactStatus, ContactStatus, ContactStatus]>([
    ['confirmed', 'confirmed', 'confirmed'],
    ['confirmed', 'unconfirmed', 'confirmed'],
    ['confirmed', 'refused', 'unconfirmed'],
    ['confirmed', 'replaced', 'unconfirmed'],
    ['unconfirmed', 'refused', 'unconfirmed'],
    ['unconfirmed', 'replaced', 'unconfirmed'],
    ['refused', 'replaced', 'refused'],
  ])('a contact that is %s here and %s there is %s', (one, other, status) => {
    expect(mergedContactStatus(one, other)).toBe(status);
    expect(mergedContactStatus(other, one)).toBe(status);
  });

  it('undone brings no confirmation back that was lost meanwhile', () => {
    expect(restoredContactStatus('confirmed', 'confirmed')).toBe('confirmed');
    expect(restoredContactStatus('confirmed', 'unconfirmed')).toBe('unconfirmed');
    expect(restoredContactStatus('confirmed', null)).toBe('unconfirmed');
    expect(restoredContactStatus('refused', 'confirmed')).toBe('refused');
  });

  it('keeps what ranks higher, with everything that hangs on it', () => {
    const of = mergeGuardians(
      [
        { ...row('guardianship', 'K-an', 'K', 'an'), rank: 0 },
        { ...row('guardianship', 'G-an', 'G', 'an'), rank: 1 },
        row('contact', 'K-1', 'K-an', 'p1', 'unconfirmed'),
        row('contact', 'K-2', 'K-an', 'p2', 'unconfirmed'),
        row('contact', 'G-1', 'G-an', 'p1', 'unconfirmed'),
      ],
      ...(['K', 'G'] as const),
    );
    expect(of.moved).toEqual([
      { table: 'guardianship', id: 'G-an', from: 'G', to: 'K' },
      { table: 'contact', id: 'K-2', from: 'K-an', to: 'G-an' },
    ]);
    expect(of.removed).toEqual([
      { table: 'guardianship', id: 'K-an', instead: 'G-an' },
      { table: 'contact', id: 'K-1', instead: 'G-1' },
    ]);
  });

  const status = fc.constantFrom(...contactStatuses);
  const guardian = (name: string) =>
    fc
      .record({
        students: fc.uniqueArray(fc.constantFrom('an', 'em', 'ba'), { minLength: 1 }),
        phones: fc.uniqueArray(fc.tuple(fc.constantFrom('p1', 'p2', 'p3'), status), {
          selector: ([phone]) => phone,
        }),
        optOuts: fc.uniqueArray(fc.constantFrom('announcement', 'daily-report')),
        consents: fc.integer({ min: 0, max: 2 }),
      })
      .map(({ students, phones, optOuts, consents }) => [
        ...students.map((student) => ({
          ...row('guardianship', `${name}-${student}`, name, student),
          rank: consents,
        })),
        ...students.flatMap((student) =>
          phones.map(([phone, of]) =>
            row('contact', `${name}-${student}-${phone}`, `${name}-${student}`, phone, of),
          ),
        ),
        ...optOuts.map((kind) => row('opt_out', `${name}-${kind}`, name, kind)),
        ...Array.from({ length: consents }, (_, n) => row('consent', `${name}-c${n}`, name, null)),
      ]);
  const tables = ['guardianship', 'contact', 'opt_out', 'consent'];
  const families = fc
    .tuple(guardian('K'), guardian('G'))
    .map(([one, other]) =>
      [...one, ...other].sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table)),
    );

  /** Students and phones that are confirmed, whichever record says so. */
  const confirmed = (of: readonly Belonging[]) => {
    const student = new Map(of.map(({ id, key }) => [id, key]));
    return of
      .filter((one) => one.status === 'confirmed')
      .map((one) => `${student.get(one.ownerId)} ${one.key}`);
  };

  it('leaves nothing with the one that goes, nothing twice, and confirms nothing', () => {
    fc.assert(
      fc.property(families, (before) => {
        const after = merged(before, mergeGuardians(before, 'K', 'G'));
        const ids = new Set(['K', ...after.map(({ id }) => id)]);
        expect(after.every(({ ownerId }) => ids.has(ownerId))).toBe(true);
        const keys = after
          .filter(({ key }) => key !== null)
          .map(({ table, ownerId, key }) => `${table} ${ownerId} ${key}`);
        expect(new Set(keys).size).toBe(keys.length);
        const was = new Set(confirmed(before));
        expect(confirmed(after).every((pair) => was.has(pair))).toBe(true);
        const optOutsOf = (of: readonly Belonging[]) =>
          new Set(of.filter(({ table }) => table === 'opt_out').map(({ key }) => key));
        expect(optOutsOf(after)).toEqual(optOutsOf(before));
      }),
    );
  });

  it('and splitting them again changes nothing', () => {
    fc.assert(
      fc.property(families, (before) => {
        const merge = mergeGuardians(before, 'K', 'G');
        expect(split(before, merged(before, merge), merge)).toEqual(before);
      }),
    );
  });
});
