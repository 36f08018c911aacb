import { movesFrom } from '../status-table/status-table.js';
import {
  contactMoves,
  contactStatuses,
  contactStatusLabels,
  type ContactMove,
  type ContactStatus,
} from './contact-status.js';

describe('the moves of a contact', () => {
  test.each<[from: ContactStatus, moves: Partial<Record<ContactMove, ContactStatus>>]>([
    ['unconfirmed', { confirm: 'confirmed', refuse: 'refused', replace: 'replaced' }],
    ['confirmed', { withdrawConfirmation: 'unconfirmed', replace: 'replaced' }],
    ['refused', { proposeAgain: 'unconfirmed' }],
    ['replaced', { restore: 'confirmed', proposeAgain: 'unconfirmed' }],
  ])('from %s are these and no others', (from, expected) => {
    const allowed = movesFrom(contactMoves, from).map((move) => [move, contactMoves[move].to]);
    expect(Object.fromEntries(allowed)).toEqual(expected);
  });

  it('lead to confirmed only by a confirmation, or back to one that another had taken the place of', () => {
    const ways = Object.entries(contactMoves).filter(([, { to }]) => to === 'confirmed');
    expect(ways.map(([move, { from }]) => [move, ...from])).toEqual([
      ['confirm', 'unconfirmed'],
      ['restore', 'replaced'],
    ]);
  });
});

describe('the words for a contact', () => {
  it('have one label and one sentence for each status in both languages, no label twice', () => {
    expect(Object.keys(contactStatusLabels).sort()).toEqual([...contactStatuses].sort());
    for (const language of ['vi', 'en'] as const) {
      const texts = contactStatuses.map((status) => contactStatusLabels[status][language]);
      expect(new Set(texts.map(({ label }) => label)).size).toBe(contactStatuses.length);
      for (const { explanation } of texts) expect(explanation).toMatch(/^\p{Lu}[^.]*\.$/u);
    }
  });
});
