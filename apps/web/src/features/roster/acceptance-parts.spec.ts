import { acceptanceParts } from './acceptance-parts.js';

const nothing = {
  ...{ added: 0, changed: 0, unchanged: 0, moved: 0 },
  ...{ newClasses: 0, newGuardians: 0, newPhones: 0, newContacts: 0 },
};
const told = (outcome: Partial<typeof nothing>): string[] =>
  acceptanceParts({ ...nothing, ...outcome }).map(({ label, count }) => `${count} ${label}`);

describe('what the button says of a list', () => {
  it('is students and phones, where all are new', () => {
    expect(told({ added: 1094, newPhones: 1996 })).toEqual([
      '1094 roster.part.added',
      '1996 roster.part.phones',
    ]);
  });

  it('tells new ones from changed ones', () => {
    expect(told({ added: 2, changed: 12, newPhones: 3 })).toEqual([
      '2 roster.part.added-too',
      '12 roster.part.changed',
      '3 roster.part.phones-too',
    ]);
  });

  it('leaves out what is none', () => {
    expect(told({ changed: 1 })).toEqual(['1 roster.part.changed']);
    expect(told({ unchanged: 1094 })).toEqual([]);
  });
});
