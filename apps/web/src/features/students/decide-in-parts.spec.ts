import { type DecidedItem, decideInParts } from './decide-in-parts.js';
import type { WaitingContact } from './waiting-contacts.js';

const waiting = (count: number): WaitingContact[] =>
  Array.from({ length: count }, (_, place) => ({
    contact: { id: `c${place}`, version: place + 1, phone: '+84900000100' },
    guardian: { fullName: null, relationship: 'mother' },
    student: { id: 's', fullName: 'Nguyễn Minh Anh', className: '10A1' },
  }));
const outcomes = ['done', 'already', 'refused'] as const;

describe('deciding about many contacts', () => {
  it('asks for as many as the API takes at once, each as it was seen', async () => {
    const asked: number[] = [];
    const versions: number[] = [];
    await decideInParts(waiting(4500), ({ contactIds, seenVersions }) => {
      asked.push(contactIds.length);
      versions.push(...contactIds.map((id) => seenVersions[id]!));
      return Promise.resolve({ items: [] });
    });
    expect(asked).toEqual([2000, 2000, 500]);
    expect(versions).toEqual(Array.from({ length: 4500 }, (_, place) => place + 1));
  });

  it('takes back only what was done now: neither what others did nor what was refused', async () => {
    const decided = await decideInParts(waiting(3), ({ contactIds }) =>
      Promise.resolve({
        items: contactIds.map((contactId, place): DecidedItem => ({
          contactId,
          outcome: outcomes[place]!,
          reason: null,
          version: 2,
        })),
      }),
    );
    expect(decided).toMatchObject({ doneIds: ['c0'], already: 1, refused: [{ contactId: 'c2' }] });
  });
});
