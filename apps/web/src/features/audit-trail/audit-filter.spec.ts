import { offeredDeeds, readAuditFilter, wantedOf } from './audit-filter.js';

describe('the filter of the audit trail', () => {
  it.each([
    [{ deed: 'contact' }, { deed: 'contact' }],
    [
      { deed: 'contact.confirmed', from: '2026-11-02' },
      { deed: 'contact.confirmed', from: '2026-11-02' },
    ],
    [{ deed: 5, from: '2026-13-02', until: '2/11/2026' }, {}],
    [{ deed: "x' or 1=1", until: '2026-11-30' }, { until: '2026-11-30' }],
  ])('reads %j of an address as %j', (search, expected) => {
    expect(readAuditFilter(search)).toEqual(expected);
  });

  it.each([
    [{}, '', {}],
    [{ deed: 'contact' }, '', { subjectKind: 'contact' }],
    [{ deed: 'contact.confirmed' }, 'bình', { actions: ['contact.confirmed'], text: 'bình' }],
    [{ from: '2026-11-02', until: '2026-11-03' }, '', { from: '2026-11-02', until: '2026-11-03' }],
  ])('asks the API for %j and "%s" as %j', (filter, text, expected) => {
    expect(wantedOf(filter, text)).toEqual(expected);
  });
});

describe('what can be chosen', () => {
  it('is what stands in the trail, and what this page does not know stands last', () => {
    const offered = offeredDeeds({
      actions: ['contact.refused', 'contact.confirmed', 'lunch.eaten', 'clock.set'],
      subjectKinds: ['lunch', 'school-clock', 'contact'],
    });
    expect(offered).toEqual([
      { kind: 'contact', actions: ['contact.confirmed', 'contact.refused'] },
      { kind: 'school-clock', actions: ['clock.set'] },
      { kind: 'lunch', actions: ['lunch.eaten'] },
    ]);
  });
});
