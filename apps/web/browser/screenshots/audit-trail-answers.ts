import type { Page } from 'playwright-core';

const people = [
  { id: '10000000-0000-4000-8000-000000000001', displayName: 'Nguyễn Hoàng Long' },
  { id: '10000000-0000-4000-8000-000000000002', displayName: 'Công Tằng Tôn Nữ Hoàng Phương' },
  null,
];
const subject = '20000000-0000-4000-8000-000000000001';

/** Deeds of every sort: with and without what was before, with parts, and one of a newer API. */
const deeds = [
  {
    ...{ action: 'announcement.approve', subjectKind: 'announcement', details: { revision: 2 } },
    before: { status: 'submitted', approvedBy: null },
    after: { status: 'approved', approvedBy: people[0]!.id },
  },
  {
    ...{ action: 'contact.confirmed', subjectKind: 'contact', details: { how: 'call' } },
    before: { status: 'unconfirmed' },
    after: { status: 'confirmed' },
  },
  { action: 'session.began', subjectKind: 'account', details: {}, before: null, after: null },
  {
    ...{ action: 'enrolment.difference-taken', subjectKind: 'student' },
    details: { externalId: 'DT-2026-00017', field: 'date-of-birth' },
    before: { 'date-of-birth': '2010-03-12' },
    after: { 'date-of-birth': '2010-12-03' },
  },
  {
    ...{ action: 'guardian.opted-out', subjectKind: 'guardian' },
    details: { messageKind: 'announcement' },
    before: { optedOut: false },
    after: { optedOut: true, howSaid: 'Gọi điện sáng 24/11, người mẹ nói' },
  },
  {
    ...{ action: 'homeroom.assigned', subjectKind: 'class', details: { part: 'teacher' } },
    before: { holders: [] },
    after: {
      holders: [{ accountId: people[1]!.id, part: 'teacher', from: '2026-11-24', until: null }],
    },
  },
  {
    ...{ action: 'api-client.created', subjectKind: 'api-client', before: null, after: null },
    details: { scopes: ['enrolment.write'], expiresAt: '2027-11-24T16:59:59.000Z' },
  },
  { action: 'lunch.eaten', subjectKind: 'lunch', details: {}, before: null, after: { meals: 45 } },
];

function entry(place: number): unknown {
  const deed = deeds[place % deeds.length]!;
  const actor = people[place % people.length] ?? null;
  return {
    ...{ id: String(5000 - place), position: place === 0 ? null : String(5000 - place) },
    at: new Date(Date.parse('2026-11-24T02:00:00Z') - place * 97_000).toISOString(),
    ...{ actor, subjectId: subject, ...deed },
    origin: actor === null ? null : { address: '203.0.113.24', session: '4f2a9c' },
  };
}

/** As if the trail were so long; it comes page by page. */
export const withEntries =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/audit-entries/searches', (route) => {
      const { cursor } = route.request().postDataJSON() as { cursor?: string };
      const from = Number(cursor ?? 0);
      const end = Math.min(from + 100, count);
      return route.fulfill({
        json: {
          entries: Array.from({ length: end - from }, (_, place) => entry(from + place)),
          next: end < count ? String(end) : null,
        },
      });
    });

/** As if the API were broken. */
export const withoutTrail = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/audit-entries/searches', (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );
