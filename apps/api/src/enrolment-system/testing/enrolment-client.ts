import type { ApiScope } from '@lien-lac/domain';
import request, { type Test } from 'supertest';
import { bodyOf } from '../../../test/support/answers.js';
import type { TestSchool } from '../../../test/support/school.js';
import { addAccount } from '../../../test/support/sign-in.js';
import { CreateApiClient } from '../../accounts/api-clients/create-api-client.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import type { BatchView, PushView } from '../push/push-views.js';
import type { EnrolmentRecordView } from '../records/record-views.js';

export const enrolmentPath = '/api/v1/enrolment/students';

/** A student as the enrolment system sends them; what a test does not name is not sent. */
export function sent(fullName: string, more: object = {}, ...phones: string[]): object {
  return {
    student: { fullName, ...more },
    class: '10A1',
    ...(phones.length === 0 ? {} : { guardians: [{ relationship: 'mother', phones }] }),
  };
}

/** The enrolment system, with a token of its own. */
export interface EnrolmentClient {
  clientId: string;
  token: string;
  put(externalId: string, body: object): Test;
  post(students: unknown): Test;
  get(path?: string): Test;
  /** A push that is taken. */
  push(externalId: string, body: object): Promise<PushView>;
  /** A batch that is answered. */
  pushMany(students: unknown[]): Promise<BatchView>;
  read(externalId: string): Promise<EnrolmentRecordView>;
}

/** Lets a program in, on the word of an account of CGCN. */
export async function enrolmentClient(
  school: TestSchool,
  more: { scopes?: ApiScope[]; requestsPerMinute?: number; expiresAt?: Date } = {},
): Promise<EnrolmentClient> {
  const known = await school.get(AccountsService).findByUsername('cgcn-of-clients');
  const accountId = known?.id ?? (await addAccount(school, 'cgcn', 'cgcn-of-clients'));
  const { clientId, token } = await school.get(CreateApiClient).run(accountId, {
    ...{ name: 'Phần mềm tuyển sinh', scopes: ['enrolment.write', 'enrolment.read'] },
    requestsPerMinute: 5_000,
    ...more,
  });
  return { clientId, ...clientWith(school, token) };
}

/** The same by a token that somebody has already, or that is none. */
export function clientWith(school: TestSchool, token: string): Omit<EnrolmentClient, 'clientId'> {
  const agent = request.agent(school.url).set('authorization', `Bearer ${token}`);
  const client: Omit<EnrolmentClient, 'clientId'> = {
    token,
    put: (externalId, body) =>
      agent.put(`${enrolmentPath}/${encodeURIComponent(externalId)}`).send(body),
    post: (students) => agent.post(`${enrolmentPath}/batches`).send({ students }),
    get: (path = '') => agent.get(`${enrolmentPath}${path}`),
    push: async (externalId, body) => {
      const answer = await client.put(externalId, body);
      if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
      return bodyOf(answer);
    },
    pushMany: async (students) => bodyOf(await client.post(students).expect(200)),
    read: async (externalId) => bodyOf(await client.get(`/${externalId}`).expect(200)),
  };
  return client;
}

/** Makes classes of the present school year, with nobody in them. */
export async function addClasses(school: TestSchool, ...names: string[]): Promise<void> {
  await school.sql(
    "INSERT INTO school_year (start_year, label) VALUES (2026, '2026–2027') ON CONFLICT DO NOTHING",
  );
  await school.sql(
    `INSERT INTO school_class (school_year, name, grade)
     SELECT 2026, name, substring(name FROM '^[0-9]+')::integer FROM unnest($1::text[]) name
     ON CONFLICT DO NOTHING`,
    [names],
  );
}
