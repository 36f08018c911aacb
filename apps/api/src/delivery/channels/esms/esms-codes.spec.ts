import { notDeliveredReason } from '@lien-lac/domain';
import type { HandOver, TakenState } from '../gateway.js';
import { readSendAnswer, readSentList, readStatusAnswer } from './esms-answers.js';
import { esmsTime, isUnicode, phoneForEsms } from './esms-request.js';

describe('what eSMS answers', () => {
  const json = (fields: object): string => JSON.stringify({ CountRegenerate: 0, ...fields });

  it.each<[string, string, HandOver]>([
    [
      'taken',
      json({ CodeResult: '100', SMSID: 'd53' }),
      { kind: 'taken', gatewayMessageId: 'd53' },
    ],
    [
      'a number for a code',
      json({ CodeResult: 100, SMSID: 'd53' }),
      { kind: 'taken', gatewayMessageId: 'd53' },
    ],
    [
      'taken before',
      json({ CodeResult: '124', SendStatus: '5' }),
      { kind: 'taken', gatewayMessageId: null },
    ],
    [
      'too fast',
      json({ CodeResult: '160' }),
      { kind: 'try-later', blame: 'gateway', code: 'esms-160-too-fast', afterMilliseconds: 1_000 },
    ],
    [
      'a wrong key',
      json({ CodeResult: '101' }),
      { kind: 'configuration', code: 'esms-101-wrong-key' },
    ],
    ['no money', json({ CodeResult: '103' }), { kind: 'configuration', code: 'esms-103-balance' }],
    [
      'a refused text, with an id',
      json({ CodeResult: '146', SMSID: '3f5' }),
      { kind: 'refused', failureKind: 'technical', code: 'esms-146-template' },
    ],
    [
      'a blocked phone',
      json({ CodeResult: '99' }),
      { kind: 'refused', failureKind: 'permanent', code: 'esms-99-blocked-number' },
    ],
    [
      'a network that does not know us',
      json({ CodeResult: '177' }),
      { kind: 'elsewhere', code: 'esms-177-network-without-brandname' },
    ],
    [
      'a code that nobody listed',
      json({ CodeResult: '999' }),
      { kind: 'ambiguous', code: 'esms-999' },
    ],
    [
      'a code that is no code',
      json({ CodeResult: 'x 0912000123' }),
      { kind: 'ambiguous', code: 'esms-garbage' },
    ],
    ['no code', '{"error":"Invalid request"}', { kind: 'ambiguous', code: 'garbage-200' }],
    ['no JSON', '<html>502</html>', { kind: 'ambiguous', code: 'garbage-200' }],
  ])('%s', (_, text, expected) => {
    expect(readSendAnswer(200, text)).toEqual(expected);
  });

  it.each([
    ['146', 'text-refused'],
    ['201', 'text-refused'],
    ['99', 'number-unusable'],
    ['108', 'number-unusable'],
  ])('%s is told to people as %s', (code, reason) => {
    const handOver = readSendAnswer(200, json({ CodeResult: code }));
    if (handOver.kind !== 'refused') throw new Error('not refused');
    expect(notDeliveredReason('failed', handOver.failureKind, handOver.code)).toBe(reason);
  });

  it.each<[object, TakenState['kind']]>([
    [{ CodeResponse: '100', SendStatus: 5, SendSuccess: 1, SendFailed: 0 }, 'delivered'],
    [{ CodeResponse: '100', SendStatus: '5', SendSuccess: '2', SendFailed: '0' }, 'delivered'],
    [{ CodeResponse: '100', SendStatus: 5, SendSuccess: 0, SendFailed: 2 }, 'failed'],
    [{ CodeResponse: '100', SendStatus: 4, SendSuccess: 0, SendFailed: 0 }, 'failed'],
    [{ CodeResponse: '100', SendStatus: 5, SendSuccess: 0, SendFailed: 0 }, 'pending'],
    [{ CodeResponse: '100', SendStatus: 7, SendSuccess: 0, SendFailed: 0 }, 'pending'],
    [{ CodeResponse: '105' }, 'pending'],
    [{ CodeResponse: '101' }, 'no-answer'],
    [{ nothing: true }, 'no-answer'],
  ])('of a message, asked for it: %o', (answer, kind) => {
    expect(readStatusAnswer(JSON.stringify(answer)).kind).toBe(kind);
  });

  it('lists what was sent by its campaign, and makes nothing of anything else', () => {
    const entry = { Campaign: 'LL1N0', ReferenceId: '357', SendStatus: 5 };
    const list = readSentList(json({ CodeResult: '100', CountTotal: 1, SentData: [entry, null] }));
    expect(list).toMatchObject({ total: 1, messages: [{ campaign: 'LL1N0', smsId: '357' }, {}] });
    expect(readSentList('<html>')).toBeNull();
    expect(readSentList(json({ CodeResult: '100', SentData: 'none' }))).toBeNull();
  });
});

it('What eSMS is told is written its way', () => {
  expect(phoneForEsms('+84912000123')).toBe('0912000123');
  expect(phoneForEsms('+447700900123')).toBeNull();
  expect(['Kinh gui', 'Kính gửi', 'a\nb', 'à'].map(isUnicode)).toEqual([false, true, false, true]);
  expect(esmsTime(new Date('2026-11-23T20:00:00Z'))).toBe('2026-11-24 03:00:00');
});
