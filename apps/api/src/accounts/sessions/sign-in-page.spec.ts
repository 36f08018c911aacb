import request from 'supertest';
import { bodyOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { signIn } from '../../../test/support/sign-in.js';
import { Configuration, type Mode } from '../../platform/configuration/configuration.js';
import { SeedDemoAccounts } from '../set-up/seed-demo-accounts.js';
import type { SessionView, SignInView } from './session-view.js';

describe('Whoever is not signed in', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool({ SCHOOL_NAME: 'Trường THPT Thử Nghiệm' });
    await school.get(SeedDemoAccounts).run(['10A1']);
  });
  afterAll(() => school.close());

  const page = async (mode: Mode) => {
    const configuration = school.get(Configuration);
    const before = configuration.mode;
    configuration.mode = mode;
    const answer = await request(school.url).get('/api/v1/sign-in').expect(200);
    configuration.mode = before;
    return bodyOf<SignInView>(answer);
  };

  it('learns the school’s name and time', async () => {
    const { schoolName, schoolTime, mode } = await page('test');
    expect([schoolName, mode]).toEqual(['Trường THPT Thử Nghiệm', 'test']);
    expect(schoolTime).toMatch(/^2026-11-23T09:0\d:.*\+07:00$/);
  });

  it('learns in a demonstration whom to sign in as, and can', async () => {
    const { demoSignIns } = await page('demo');
    expect(demoSignIns.map(({ username, role }) => [username, role])).toEqual([
      ['cgcn', 'cgcn'],
      ['cgcn2', 'cgcn'],
      ['bgh', 'bgh'],
      ['daotao', 'training'],
      ['taichinh', 'finance'],
      ['doan', 'youth_union'],
      ['giamthi', 'supervisors'],
      ['bantru', 'boarding'],
      ['gvcn10a1', 'homeroom_teacher'],
    ]);
    for (const { username, password } of demoSignIns.slice(0, 2)) {
      await request(school.url).post('/api/v1/session').send({ username, password }).expect(201);
    }
  });

  it('is not offered an account that can not sign in', async () => {
    await school.sql("UPDATE account SET disabled_at = now() WHERE username = 'doan'");
    const { demoSignIns } = await page('demo');
    expect(demoSignIns.map(({ username }) => username)).not.toContain('doan');
  });

  it.each<Mode>(['production', 'test'])('is told of no account in %s', async (mode) => {
    expect((await page(mode)).demoSignIns).toEqual([]);
  });

  it('gets no session by looking at the page', async () => {
    const answer = await request(school.url).get('/api/v1/sign-in');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('gets the same and more once signed in', async () => {
    const person = await signIn(school, 'homeroom_teacher');
    const session = bodyOf<SessionView>(await person.get('/api/v1/session').expect(200));
    expect(session).toMatchObject({ schoolName: 'Trường THPT Thử Nghiệm', mode: 'test' });
    expect(session.can['home.read']).toBe('own');
    expect(session).not.toHaveProperty('demoSignIns');
  });

  it.each<[Mode, boolean]>([
    ['test', true],
    ['demo', true],
    ['production', false],
  ])('is offered the simulated phones and the clock in %s: %s', async (mode, offered) => {
    const configuration = school.get(Configuration);
    const before = configuration.mode;
    const person = await signIn(school, 'cgcn', `cgcn-${mode}`);
    configuration.mode = mode;
    const { can } = bodyOf<SessionView>(await person.get('/api/v1/session').expect(200));
    configuration.mode = before;
    expect('simulated-phone.read' in can).toBe(offered);
    expect('clock.set' in can).toBe(offered);
    expect(can['contact.import']).toBe('all');
  });
});
