import { permissionsOf, roles } from '@lien-lac/domain';
import { inParts, type MenuPart, permitted } from './feature.js';

const entries = [
  { name: 'students', action: 'contact.read', order: 20 },
  { name: 'home', action: 'session.read', order: 0 },
  { name: 'my class', action: 'contact.read', scopes: ['own-class'], order: 10 },
  { name: 'accounts', action: 'account.manage', order: 30 },
  { name: 'to confirm', action: 'role-change.confirm', unless: 'account.manage', order: 40 },
] as const;

const names = (role: (typeof roles)[number]): string[] =>
  permitted(entries, permissionsOf(role)).map(({ name }) => name);

describe('what a person finds in the menu', () => {
  it('is what the person may do, in the menu’s order', () => {
    expect(names('cgcn')).toEqual(['home', 'students', 'accounts']);
    expect(names('homeroom_teacher')).toEqual(['home', 'my class', 'students']);
    expect(names('bgh')).toEqual(['home', 'students', 'to confirm']);
    expect(names('finance')).toEqual(['home', 'students']);
  });

  it('is nothing for somebody who may do nothing', () => {
    expect(permitted(entries, {})).toEqual([]);
  });

  it('has a home for everybody', () => {
    for (const role of roles) expect(names(role)[0]).toBe('home');
  });
});

describe('a long menu', () => {
  interface Named {
    name: string;
    part?: MenuPart;
  }
  const home: Named = { name: 'home' };
  const students: Named = { name: 'students', part: 'people' };
  const merging: Named = { name: 'merging', part: 'people' };
  const accounts: Named = { name: 'accounts', part: 'administration' };

  it('stands in parts, what everybody needs before them', () => {
    expect(inParts([accounts, students, home, merging])).toEqual([
      { part: null, entries: [home] },
      { part: 'people', entries: [students, merging] },
      { part: null, entries: [accounts] },
    ]);
  });

  it('is whole in its parts, whoever looks', () => {
    for (const some of [[], [home], [students], [home, students, merging, accounts]]) {
      expect(inParts(some).flatMap(({ entries: all }) => all)).toEqual(some);
    }
  });
});
