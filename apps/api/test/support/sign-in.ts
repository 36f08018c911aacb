import { mustHaveSecondFactor, normalisePassword, type Role } from '@lien-lac/domain';
import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { newSecret } from '../../src/accounts/second-factor/one-time-code.js';
import { SecondFactorRepository } from '../../src/accounts/second-factor/second-factor.repository.js';
import { SecretSeal } from '../../src/platform/sealing/secret-seal.js';
import { AccountsService } from '../../src/accounts/staff/accounts-service.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestSchool } from './school.js';

/** The password of every account that a spec makes. */
export const testPassword = 'mật khẩu để thử';

/** A browser with a session: it carries the cookie and the protection token by itself. */
export type SignedIn = ReturnType<typeof request.agent> & { accountId: string };

const leastCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
/**
 * Hashed at the least cost that Argon2 takes: a hash names its own cost, so the application verifies
 * this one as any other, and specs sign in by the thousand.
 */
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
  passwordHash ??= hash(normalisePassword(testPassword), leastCost);
  const ofPassword = await passwordHash;
  const account = await school.get(Database).transaction((transaction) =>
    school.get(AccountsService).create(transaction, {
      username,
      displayName: `Người thử ${username}`,
      role,
      createdBy: null,
      passwordHash: ofPassword,
    }),
  );
  return account.id;
}

/**
 * Signs somebody of this role in, over HTTP, and makes the account when there is none by the name.
 * Whoever must have a second factor has one that was just given. Paths are given whole:
 * `agent.get('/api/v1/session')`.
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
  if (mustHaveSecondFactor(role)) await letSecondFactorBeGiven(school, accountId);
  return Object.assign(agent, { accountId });
}

/** By SQL, as few specs are about it: a secret that nobody has, and every session of the account let in. */
async function letSecondFactorBeGiven(school: TestSchool, accountId: string): Promise<void> {
  await giveSecondFactor(school, accountId, newSecret());
  await school.sql(
    `UPDATE session SET sess = jsonb_set(sess, '{secondFactorAt}', to_jsonb($2::text))
     WHERE sess #>> '{passport,user,accountId}' = $1`,
    [accountId, new Date().toISOString()],
  );
}

/** Gives an account an authenticator app with this secret, where it has none yet. */
export async function giveSecondFactor(
  school: TestSchool,
  accountId: string,
  secret: string,
): Promise<void> {
  const sealed = school.get(SecretSeal).seal(secret, accountId);
  await school
    .get(Database)
    .transaction((transaction) =>
      school
        .get(SecondFactorRepository)
        .putFirst(transaction, accountId, sealed, new Date(Date.now() - 60_000)),
    );
}
