import request from 'supertest';
import { bodyOf } from '../../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../../test/support/school.js';
import { addAccount, giveSecondFactor, testPassword } from '../../../../test/support/sign-in.js';
import { RealClock } from '../../../platform/clock/real-clock.js';
import type { SessionView } from '../../sessions/session-view.js';
import { codeAt } from '../one-time-code.js';

export const give = '/api/v1/session/second-factor';
export const own = '/api/v1/second-factor';
export const minute = 60_000;

export interface Person {
  id: string;
  username: string;
  email: string;
}

/** Somebody's browser after the password. */
export interface Entered {
  agent: ReturnType<typeof request.agent>;
  view: SessionView;
  /** Takes over the protection token of a session that goes on under a new one. */
  carry: (view: SessionView) => void;
}

/** A school whose real time stands still, and moves on when a spec says so. */
export class SecondFactorSchool {
  private made = 0;
  private ahead = 0;

  private constructor(readonly school: TestSchool) {
    const began = Date.now();
    school.get(RealClock).now = () => new Date(began + this.ahead);
  }

  static async open(): Promise<SecondFactorSchool> {
    return new SecondFactorSchool(await openSchool({ SIGN_INS_PER_MINUTE: '1000' }));
  }

  close(): Promise<void> {
    return this.school.close();
  }

  now(): Date {
    return this.school.get(RealClock).now();
  }

  wait(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** A code that was never given before. */
  nextCode(secret: string): string {
    this.wait(minute);
    return codeAt(secret, this.now());
  }

  wrongCode(secret: string): string {
    return String((Number(codeAt(secret, this.now())) + 1) % 1e6).padStart(6, '0');
  }

  async setPasswordByLink(accountId: string, at: Date): Promise<void> {
    await this.school.sql(
      `INSERT INTO one_time_link (token_hash, account_id, purpose, issued_at, expires_at, used_at)
       VALUES (gen_random_uuid()::text, $1, 'first-password', $2, $2, $2)`,
      [accountId, at],
    );
  }

  /** Somebody with an account and a mailbox, who set the password just now. */
  async person(role: 'cgcn' | 'bgh' | 'finance', secret?: string): Promise<Person> {
    const username = `nguoi.${(this.made += 1)}`;
    const id = await addAccount(this.school, role, username);
    const email = `${username}@truong.example`;
    await this.school.sql('UPDATE account SET email = $2 WHERE id = $1', [id, email]);
    await this.setPasswordByLink(id, this.now());
    if (secret !== undefined) await giveSecondFactor(this.school, id, secret);
    return { id, username, email };
  }

  async enter(username: string): Promise<Entered> {
    const agent = request.agent(this.school.url);
    const answer = await agent
      .post('/api/v1/session')
      .send({ username, password: testPassword })
      .expect(201);
    const view = bodyOf<SessionView>(answer);
    const carry = ({ csrfToken }: SessionView): void => void agent.set('x-csrf-token', csrfToken);
    carry(view);
    return { agent, view, carry };
  }

  async titlesTo(email: string): Promise<string[]> {
    const rows = await this.school.sql<{ title: string }>(
      'SELECT title FROM outbound_message WHERE address = $1 ORDER BY id',
      [email],
    );
    return rows.map(({ title }) => title);
  }

  async trailOf(accountId: string): Promise<string[]> {
    const rows = await this.school.sql<{ action: string }>(
      "SELECT action FROM audit_entry WHERE subject_kind = 'account' AND subject_id = $1 ORDER BY id",
      [accountId],
    );
    return rows.map(({ action }) => action);
  }
}
