import type { Role } from '@lien-lac/domain';
import request from 'supertest';
import { hashPassword } from '../../src/accounts/passwords/password-hashing.js';
import { AccountsService } from '../../src/accounts/staff/accounts-service.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestSchool } from './school.js';

/** The password of every account that a spec makes. */
export const testPassword = 'mật khẩu để thử';

/** A browser with a session: it carries the cookie and the protection token by itself. */
export type SignedIn = ReturnType<typeof request.agent> & { accountId: string };

let passwordHash: Promise<string> | undefined;

/**
 * Adds an account that can sign in with `testPassword`, with nobody else's word.
 * @returns its id
 */
export async function addAccount(
  school: TestSchool,
  role: Role,
  username: string,
): Promise<string> {
  const hash = await (passwordHash ??= hashPassword(testPassword));
  const account = await school.get(Database).transaction((transaction) =>
    school.get(AccountsService).create(transaction, {
      username,
      displayName: `Người thử ${username}`,
      role,
      createdBy: null,
      passwordHash: hash,
    }),
  );
  return account.id;
}

/**
 * Signs somebody of this role in, over HTTP, and makes the account when there is none by the name.
 * Paths are given whole: `agent.get('/api/v1/session')`.
 * @param username for a second person of the same role
 */
export async function signIn(
  school: TestSchool,
  role: Role,
  username: string = role,
): Promise<SignedIn> {
  const present = await school.get(AccountsService).findByUsername(username);
  const accountId = present?.id ?? (await addAccount(school, role, username));
  const agent = request.agent(school.url);
  const answer = await agent
    .post('/api/v1/session')
    .send({ username, password: testPassword })
    .expect(201);
  const { csrfToken } = answer.body as { csrfToken: string };
  agent.set('x-csrf-token', csrfToken);
  return Object.assign(agent, { accountId });
}
