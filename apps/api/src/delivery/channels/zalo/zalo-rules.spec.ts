import type { HandOver } from '../gateway.js';
import { handOverOf, readAnswer, stateOf } from './zalo-answers.js';
import { zaloCodes } from './zalo-codes.js';
import { asked, fill, objection, readParameters } from './zalo-template.js';

const answered = (body: unknown, statusCode = 200): HandOver =>
  handOverOf(readAnswer(statusCode, typeof body === 'string' ? body : JSON.stringify(body)));

describe('what Zalo answers to a message', () => {
  it.each<[unknown, Partial<HandOver>]>([
    [
      { error: 0, data: { msg_id: 'a4d0' } },
      { kind: 'taken', gatewayMessageId: 'a4d0' },
    ],
    [
      { error: '0', data: {} },
      { kind: 'taken', gatewayMessageId: null },
    ],
    [{ error: -118 }, { kind: 'elsewhere', code: 'zalo-118-no-zalo' }],
    [{ error: -141 }, { kind: 'elsewhere' }],
    [{ error: -108 }, { kind: 'elsewhere' }],
    [{ error: -1121 }, { kind: 'elsewhere', code: 'zalo-1121-content-too-long' }],
    [{ error: -133 }, { kind: 'elsewhere', code: 'zalo-133-night' }],
    [{ error: -124 }, { kind: 'configuration' }],
    [{ error: -131 }, { kind: 'configuration' }],
    [{ error: -115 }, { kind: 'configuration', code: 'zalo-115-balance' }],
    [{ error: -144 }, { kind: 'configuration', code: 'zalo-144-day-quota' }],
    [{ error: -147 }, { kind: 'configuration' }],
    [{ error: -32 }, { kind: 'try-later', blame: 'gateway' }],
    // Either may have been taken.
    [{ error: -100 }, { kind: 'ambiguous', code: 'zalo-100' }],
    [{ error: -4711 }, { kind: 'ambiguous', code: 'zalo-4711' }],
    [{ error: 'x 84900000001' }, { kind: 'ambiguous', code: 'zalo-garbage' }],
    [{ message: 'Success' }, { kind: 'ambiguous', code: 'garbage-200' }],
    ['<html>', { kind: 'ambiguous' }],
    ['null', { kind: 'ambiguous' }],
  ])('%j', (body, expected) => {
    expect(answered(body)).toMatchObject(expected);
  });

  it('may be in trouble, whatever it says beside it', () => {
    expect(answered({ error: -118 }, 502)).toEqual({ kind: 'ambiguous', code: 'garbage-502' });
    expect(answered('', 429)).toMatchObject({ kind: 'try-later', blame: 'gateway' });
  });

  it('never says of a number that it takes no messages at all', () => {
    for (const code of Object.keys(zaloCodes)) {
      expect([code, answered({ error: Number(code) }).kind]).not.toEqual([code, 'refused']);
    }
  });

  it.each([
    [{ error: 0, data: { status: 1 } }, 'delivered'],
    [{ error: 0, data: { status: '1' } }, 'delivered'],
    [{ error: 0, data: { status: 0 } }, 'pending'],
    [{ error: 0, data: { status: -1 } }, 'pending'],
    [{ error: -107 }, 'no-answer'],
    ['<html>', 'no-answer'],
  ])('of a message, asked for it: %j', (body, kind) => {
    expect(stateOf(readAnswer(200, JSON.stringify(body))).kind).toBe(kind);
  });
});

describe('a template', () => {
  const parameters = readParameters({
    listParams: [
      { name: 'content', require: true, type: 'STRING', maxLength: 12, minLength: 2 },
      { name: 'subject', require: false, type: 'STRING', maxLength: 5 },
      { name: 'amount', require: true, type: 'NUMBER', maxLength: 9 },
      { name: 'day', require: true, type: 'DATE', maxLength: 20 },
      { maxLength: 3 },
      null,
    ],
  })!;
  const right = { content: 'Hôm nay nghỉ', subject: '', amount: '150000', day: '24/11/2026' };

  it('is filled with the words of the message, each letter as one', () => {
    const filled = fill(
      { content: 'Tin: {text}', subject: '{title}', both: '{title}/{text}', word: ' {name} ' },
      { text: 'Ho\u0302m nay {title} $&', title: null },
    );
    expect(filled).toEqual({
      ...{ content: 'Tin: Hôm nay {title} $&', subject: '', word: '{name}' },
      both: '/Hôm nay {title} $&',
    });
  });

  it.each<[object, Partial<HandOver> | null]>([
    [{}, null],
    [{ subject: undefined }, null],
    [{ content: 'Hôm nay nghỉ.' }, { kind: 'elsewhere', code: 'zalo-content-too-long' }],
    [{ content: '' }, { kind: 'elsewhere', code: 'zalo-content-missing' }],
    [{ content: 'H' }, { kind: 'elsewhere', code: 'zalo-content-too-short' }],
    [{ subject: 'Nghỉ học' }, { kind: 'elsewhere' }],
    [{ amount: '150.000' }, { kind: 'elsewhere', code: 'zalo-content-format' }],
    [{ day: '07:30:00 24/11/2026' }, null],
    [{ day: 'hôm nay' }, { kind: 'elsewhere' }],
    // By these settings nothing could ever leave.
    [{ amount: undefined }, { kind: 'configuration', code: 'zalo-parameter-not-set' }],
  ])('with %j', (changes, expected) => {
    const data = Object.fromEntries(
      Object.entries({ ...right, ...changes }).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    const found = objection(data, parameters);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('is given what it asks for alone', () => {
    expect(asked({ ...right, other: 'x' }, parameters)).toEqual({
      ...{ content: right.content, amount: right.amount, day: right.day },
    });
    expect(readParameters({})).toBeNull();
  });
});
