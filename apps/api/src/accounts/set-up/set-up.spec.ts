import request from 'supertest';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { AccountsService } from '../staff/accounts-service.js';
import { CreateFirstAccounts } from './create-first-accounts.js';
import { demoHomeroomAccounts, demoOfficeAccounts, demoPassword } from './demo-accounts.js';
import { SeedDemoAccounts } from './seed-demo-accounts.js';

describe('The first accounts of a school', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  it('are one of CGCN and one of BGH, made once, each opened by its link', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 4 }, () => school.get(CreateFirstAccounts).run()),
    );
    const made = attempts.flatMap((attempt) =>
      attempt.status === 'fulfilled' ? [attempt.value] : [],
    );
    const refused = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [attempt.reason as unknown] : [],
    );
    expect(made).toHaveLength(1);
    expect(refused).toEqual(
      Array(3).fill(expect.objectContaining({ code: 'account.not-the-first' })),
    );
    expect(made[0]?.map(({ username, role }) => [username, role])).toEqual([
      ['cgcn', 'cgcn'],
      ['bgh', 'bgh'],
    ]);
    expect(await school.get(AccountsService).count()).toBe(2);
    for (const { username, link } of made[0] ?? []) {
      const password = 'phượng nở đầu tháng sáu';
      await request(school.url)
        .post('/api/v1/one-time-links/redemption')
        .send({ token: link.split('#')[1], password })
        .expect(204);
      await request(school.url).post('/api/v1/session').send({ username, password }).expect(201);
    }
  });
});

describe('The demo’s accounts', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  it('cover every role, open with the demo’s password, and are made once', async () => {
    const seed = school.get(SeedDemoAccounts);
    const first = await seed.run(['10A1', '12A9']);
    expect(first.map(({ username }) => username)).toEqual([
      ...demoOfficeAccounts.map(({ username }) => username),
      'gvcn10a1',
      'gvcn12a9',
    ]);
    expect(new Set(first.map(({ role }) => role)).size).toBe(8);
    expect(first.every(({ status }) => status === 'active')).toBe(true);
    expect(await seed.run(['10A1', '12A9'])).toEqual(first);
    await request(school.url)
      .post('/api/v1/session')
      .send({ username: 'gvcn10a1', password: demoPassword })
      .expect(201);
  });

  it('are never made in production', async () => {
    school.configuration.mode = 'production';
    await expect(school.get(SeedDemoAccounts).run([])).rejects.toMatchObject({
      code: 'account.demo-only',
    });
    school.configuration.mode = 'test';
  });

  it('give each class a username of its own', () => {
    const classes = [10, 11, 12].flatMap((grade) =>
      Array.from({ length: 10 }, (_, index) => `${grade}A${index + 1}`),
    );
    const usernames = demoHomeroomAccounts(classes).map(({ username }) => username);
    expect(new Set(usernames).size).toBe(30);
  });
});
