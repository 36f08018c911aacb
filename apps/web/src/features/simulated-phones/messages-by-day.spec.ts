import { messagesByDay } from './messages-by-day.js';

describe('the messages of a phone', () => {
  const message = (id: string, at: string) => ({ id, at, text: id });
  const dateOf = (instant: string): string => instant.slice(0, 10);
  const shown = (...messages: ReturnType<typeof message>[]) =>
    messagesByDay(messages, dateOf).map(({ date, messages: each }) => [
      date,
      each.map(({ id }) => id).join(' '),
    ]);

  it('stand with the oldest first, under their days', () => {
    expect(
      shown(
        message('c', '2026-11-24T06:00:00Z'),
        message('b', '2026-11-23T16:00:00Z'),
        message('a', '2026-11-23T06:00:00Z'),
      ),
    ).toEqual([
      ['2026-11-23', 'a b'],
      ['2026-11-24', 'c'],
    ]);
  });

  it('stand once, though a page was read while another one came', () => {
    const twice = message('a', '2026-11-23T06:00:00Z');
    expect(shown(message('b', '2026-11-23T07:00:00Z'), twice, twice)).toEqual([
      ['2026-11-23', 'a b'],
    ]);
  });

  it('are none where there is none', () => {
    expect(shown()).toEqual([]);
  });
});
