import { type ClientDraft, daysOf, readDraft } from './client-draft.js';

const now = new Date('2026-11-24T02:00:00Z');
const whole: ClientDraft = {
  name: ' ĐTKT ',
  scopes: ['enrolment.write'],
  lastDay: '2027-11-24',
  rate: '',
};

describe('a new program', () => {
  it('is asked for as it was written, until the end of its last day at school', () => {
    expect(readDraft(whole, now)).toEqual({
      body: { name: 'ĐTKT', scopes: ['enrolment.write'], expiresAt: '2027-11-24T16:59:59.000Z' },
    });
  });

  it.each([
    ['1.200', 1200],
    ['60', 60],
  ])('may have a limit of its own: %s', (rate, requestsPerMinute) => {
    expect(readDraft({ ...whole, rate }, now)).toMatchObject({ body: { requestsPerMinute } });
  });

  it.each<[Partial<ClientDraft>, string[]]>([
    [{ name: '  ' }, ['name']],
    [{ scopes: [] }, ['scopes']],
    [{ lastDay: '2026-11-23' }, ['expires']],
    [{ lastDay: '2028-11-25' }, ['expires']],
    [{ lastDay: '' }, ['expires']],
    [{ rate: '0' }, ['rate']],
    [{ rate: 'nhiều' }, ['rate']],
    [{ rate: '6001', name: '' }, ['name', 'rate']],
  ])('is not right yet with %j', (change, wrong) => {
    expect(readDraft({ ...whole, ...change }, now)).toEqual({ wrong });
  });

  it('ends in a year unless told otherwise, and in two at most', () => {
    expect(daysOf(now)).toEqual({ first: '2026-11-24', usual: '2027-11-24', last: '2028-11-24' });
    expect(daysOf(new Date('2028-02-29T02:00:00Z')).usual).toBe('2029-02-28');
  });
});
