import { formatsIn } from './formats.js';

const vi = formatsIn('vi');
const en = formatsIn('en');
/** A space at which no line ends. */
const nbsp = '\u00a0';

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [45, '45', '45'],
    [1988, '1.988', '1,988'],
    [200_000, '200.000', '200,000'],
    [2.5, '2,5', '2.5'],
  ])('writes %d as %s in Vietnamese and %s in English', (value, vietnamese, english) => {
    expect(vi.number(value)).toBe(vietnamese);
    expect(en.number(value)).toBe(english);
  });

  it('writes money in whole đồng', () => {
    expect(vi.money(1_250_000.4)).toBe(`1.250.000${nbsp}đ`);
  });

  it('writes a share as a percentage', () => {
    expect(vi.share(0.874)).toBe('87%');
  });
});

describe('times', () => {
  // 23:30 in UTC is already the next morning at school.
  const morning = '2026-11-23T23:00:00.000Z';

  it('are the school’s, whatever the clock of the device', () => {
    expect(vi.date(morning)).toBe('24/11/2026');
    expect(vi.time(morning)).toBe('06:00');
    expect(vi.dateTime(new Date(morning))).toBe('06:00 24/11/2026');
    expect(vi.time('2026-11-23T17:00:00Z')).toBe('00:00');
  });

  it('writes a bare date without moving it', () => {
    expect(vi.date('2026-09-05')).toBe('05/09/2026');
  });

  it.each([
    ['2026-11-24T01:00:00Z', '06:00 hôm nay', '06:00 today'],
    ['2026-11-23T01:00:00Z', '06:00 ngày mai', '06:00 tomorrow'],
    ['2026-11-25T01:00:00Z', '06:00 hôm qua', '06:00 yesterday'],
    ['2026-11-20T01:00:00Z', '06:00 24/11/2026', '06:00 24/11/2026'],
  ])('says the day that is near (now %s)', (now, vietnamese, english) => {
    expect(vi.nearTime(morning, now)).toBe(vietnamese);
    expect(en.nearTime(morning, now)).toBe(english);
  });

  it.each([
    [-5, '0 giây'],
    [45_000, '45 giây'],
    [59_600, '1 phút'],
    [170_000, '3 phút'],
    [3_600_000, '1 giờ'],
    [4_800_000, '1 giờ 20 phút'],
  ])('writes %d milliseconds as %s', (milliseconds, text) => {
    expect(vi.duration(milliseconds)).toBe(text);
  });
});

describe('phones', () => {
  it.each([
    ['+84912000123', `0912${nbsp}000${nbsp}123`],
    ['+842438251234', '+842438251234'],
    ['không có', `không${nbsp}có`],
  ])('writes %s as %s', (phone, text) => {
    expect(vi.phone(phone)).toBe(text);
  });
});
