import fc from 'fast-check';
import { movesFrom } from '../status-table/status-table.js';
import {
  endedMessageStatuses,
  failureKinds,
  isEnded,
  messageMoves,
  messageStatuses,
  messageStatusLabels,
  type MessageMove,
  type MessageStatus,
} from './message-status.js';

const moves = Object.entries(messageMoves) as [MessageMove, (typeof messageMoves)[MessageMove]][];

describe('the moves of a message', () => {
  it('go between these statuses, as the database stores them', () => {
    expect([...messageStatuses].sort()).toEqual([
      'cancelled',
      'delivered',
      'expired',
      'failed',
      'queued',
      'retrying',
      'sending',
      'sent',
      'unknown',
    ]);
  });

  test.each<[from: MessageStatus, moves: MessageMove[]]>([
    // A person may have asked for it again before the receipt of the first attempt came.
    ['queued', ['claim', 'receipt-delivered', 'lose-by-restoring', 'expire', 'cancel', 'suppress']],
    [
      'retrying',
      [
        'claim',
        'receipt-delivered',
        'receipt-failed',
        'stop-asking',
        'lose-by-restoring',
        'expire',
        'cancel',
        'suppress',
      ],
    ],
    [
      'sending',
      [
        'release',
        'take',
        'deliver-at-once',
        'retry',
        'fail',
        'lose-track',
        'receipt-delivered',
        'receipt-failed',
        'suppress',
      ],
    ],
    ['sent', ['receipt-delivered', 'receipt-failed']],
    [
      'unknown',
      [
        'evidence-taken',
        'evidence-not-taken',
        'receipt-delivered',
        'receipt-failed',
        'decide-send-again',
        'decide-taken',
        'decide-failed',
      ],
    ],
    ['failed', ['reopen']],
    ['delivered', []],
    ['cancelled', []],
    ['expired', []],
  ])('from %s are these and no others', (from, expected) => {
    expect(movesFrom(messageMoves, from)).toEqual(expected);
  });

  test.each<[move: MessageMove, to: MessageStatus]>([
    ['claim', 'sending'],
    ['release', 'queued'],
    ['take', 'sent'],
    ['deliver-at-once', 'delivered'],
    ['retry', 'retrying'],
    ['fail', 'failed'],
    ['lose-track', 'unknown'],
    ['evidence-taken', 'sent'],
    ['evidence-not-taken', 'retrying'],
    ['receipt-delivered', 'delivered'],
    ['receipt-failed', 'failed'],
    ['expire', 'expired'],
    ['cancel', 'cancelled'],
    ['suppress', 'cancelled'],
    ['decide-send-again', 'queued'],
    ['decide-taken', 'sent'],
    ['decide-failed', 'failed'],
    ['reopen', 'queued'],
  ])('%s leads to %s', (move, to) => {
    expect(messageMoves[move].to).toBe(to);
  });

  it('never lead a status to itself', () => {
    for (const [move, { from, to }] of moves) {
      expect({ move, from }).not.toEqual({ move, from: expect.arrayContaining([to]) as unknown });
    }
  });

  it('lead out of no end state, save reopen out of failed', () => {
    const out = moves.filter(([, { from }]) => from.some((status) => isEnded(status, true)));
    expect(out.map(([move, { from }]) => [move, from])).toEqual([['reopen', ['failed']]]);
  });

  it('reach every status from queued', () => {
    const reached = new Set<MessageStatus>(['queued']);
    for (const status of reached) {
      for (const move of movesFrom(messageMoves, status)) reached.add(messageMoves[move].to);
    }
    expect([...reached].sort()).toEqual([...messageStatuses].sort());
  });

  it('keep every walk on the table, and never leave delivered', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { size: 'large' }), (attempts) => {
        let status: MessageStatus = 'queued';
        let confirmed = false;
        for (const [, { from, to }] of attempts) {
          // As the database does it: UPDATE … SET status = to WHERE status = ANY(from).
          if (!(from as readonly MessageStatus[]).includes(status)) continue;
          expect(confirmed).toBe(false);
          status = to;
          confirmed = status === 'delivered';
          expect(messageStatuses).toContain(status);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('let nobody send an ended message again without a person', () => {
    const bySystem = moves.filter(([move]) => move !== 'reopen' && !move.startsWith('decide-'));
    for (const ended of endedMessageStatuses) {
      expect(
        bySystem.filter(([, { from }]) => (from as readonly MessageStatus[]).includes(ended)),
      ).toEqual([]);
    }
  });
});

describe('isEnded', () => {
  it('is so of delivered, failed, cancelled and expired', () => {
    expect([...endedMessageStatuses].sort()).toEqual([
      'cancelled',
      'delivered',
      'expired',
      'failed',
    ]);
    expect(messageStatuses.filter((status) => isEnded(status, true)).sort()).toEqual(
      [...endedMessageStatuses].sort(),
    );
  });

  it('is so of sent only where no receipt is expected', () => {
    expect(isEnded('sent', true)).toBe(false);
    expect(isEnded('sent', false)).toBe(true);
    expect(isEnded('unknown', false)).toBe(false);
  });
});

describe('the words for a message', () => {
  it('have one label and one sentence for each status in both languages, no label twice', () => {
    expect(Object.keys(messageStatusLabels).sort()).toEqual([...messageStatuses].sort());
    for (const language of ['vi', 'en'] as const) {
      const texts = messageStatuses.map((status) => messageStatusLabels[status][language]);
      expect(new Set(texts.map(({ label }) => label)).size).toBe(messageStatuses.length);
      for (const { explanation } of texts) expect(explanation).toMatch(/^\p{Lu}[^.]*\.$/u);
    }
  });

  it('claim of a sent message only that the carrier has it', () => {
    expect(messageStatusLabels.sent.vi.label).toBe('Đã gửi tới nhà mạng');
    expect(JSON.stringify(messageStatusLabels)).not.toMatch(/phụ huynh đã nhận/iu);
  });

  it('tell failures of two kinds apart', () => {
    expect(failureKinds).toEqual(['permanent', 'technical']);
  });
});
