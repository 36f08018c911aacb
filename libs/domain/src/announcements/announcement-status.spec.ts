import { endStatusesIn, movesFrom } from '../status-table/status-table.js';
import {
  announcementMoves,
  announcementStatuses,
  announcementStatusLabels,
  type AnnouncementMove,
  type AnnouncementStatus,
} from './announcement-status.js';

describe('the moves of an announcement', () => {
  test.each<
    [from: AnnouncementStatus, moves: Partial<Record<AnnouncementMove, AnnouncementStatus>>]
  >([
    ['draft', { submit: 'submitted', withdraw: 'withdrawn' }],
    [
      'submitted',
      { return: 'returned', edit: 'returned', withdraw: 'withdrawn', approve: 'approved' },
    ],
    ['returned', { submit: 'submitted', confirm: 'submitted', withdraw: 'withdrawn' }],
    ['withdrawn', {}],
    ['approved', { plan: 'planned', refuse: 'cancelled', cancel: 'cancelled' }],
    [
      'planned',
      {
        ...{ pause: 'planned', resume: 'planned', reschedule: 'planned', retry: 'planned' },
        ...{ 'decide-unknown': 'planned', cancel: 'cancelled' },
      },
    ],
    ['cancelled', { 'settle-unknown': 'cancelled' }],
  ])('from %s are these and no others', (from, expected) => {
    const allowed = movesFrom(announcementMoves, from).map((move) => [
      move,
      announcementMoves[move].to,
    ]);
    expect(Object.fromEntries(allowed)).toEqual(expected);
  });

  it('end in withdrawn or cancelled', () => {
    expect(endStatusesIn(announcementMoves)).toEqual(['withdrawn', 'cancelled']);
  });

  it('reach every status from draft', () => {
    const reached = new Set<AnnouncementStatus>(['draft']);
    for (const status of reached) {
      for (const move of movesFrom(announcementMoves, status))
        reached.add(announcementMoves[move].to);
    }
    expect([...reached].sort()).toEqual([...announcementStatuses].sort());
  });

  it('lead to a plan only by way of an approval of what was submitted', () => {
    expect(announcementMoves.plan.from).toEqual(['approved']);
    expect(announcementMoves.approve.from).toEqual(['submitted']);
  });
});

describe('the words for an announcement', () => {
  it('have one label and one sentence for each status in both languages, no label twice', () => {
    expect(Object.keys(announcementStatusLabels).sort()).toEqual([...announcementStatuses].sort());
    for (const language of ['vi', 'en'] as const) {
      const texts = announcementStatuses.map(
        (status) => announcementStatusLabels[status][language],
      );
      expect(new Set(texts.map(({ label }) => label)).size).toBe(announcementStatuses.length);
      for (const { explanation } of texts) expect(explanation).toMatch(/^\p{Lu}[^.]*\.$/u);
    }
  });
});
