import type { OpenAPIObject } from '@nestjs/swagger';
import { type Action, mayDo, type Role, roles } from '@lien-lac/domain';
import request, { type Test } from 'supertest';
import { createDocument } from '../../src/openapi/create-document.js';
import { enrolmentClient } from '../../src/enrolment-system/testing/enrolment-client.js';
import { openSchool, type TestSchool } from '../support/school.js';
import { type SignedIn, signIn } from '../support/sign-in.js';
import { controllersOf, type Route, routesOf } from './routes.js';

type Caller = ReturnType<typeof request.agent>;

const nobody = '00000000-0000-4000-8000-000000000000';

/** What no field takes, and what tries to be something else than text where one takes text. */
const wrongValues: readonly unknown[] = [
  ...[null, 7, -1.5, true, '', 'x'.repeat(5_000), [], [null], [[]], {}, { $ne: '' }],
  ...['\u0000', '\ud83d', "'; DROP TABLE account; --", '<script>alert(1)</script>', '=1+1'],
  ...['9'.repeat(400), '2026-02-30', '1e999', { length: 9 }, [nobody, 'x', null]],
];

interface Schema {
  $ref?: string;
  properties?: Record<string, unknown>;
  oneOf?: Schema[];
}

/** The fields that a route's body has by the contract. */
function fieldsOf(document: OpenAPIObject, { method, path }: Route): string[] {
  const item = document.paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, unknown>;
  const operation = item?.[method.toLowerCase()] as
    | { requestBody?: { content: Record<string, { schema?: Schema }> } }
    | undefined;
  const schema = operation?.requestBody?.content['application/json']?.schema;
  const named = schema?.$ref?.split('/').at(-1);
  const schemas = document.components?.schemas as Record<string, Schema> | undefined;
  const found = named === undefined ? schema : schemas?.[named];
  return Object.keys(found?.properties ?? {});
}

describe('A body that is not what a route takes', () => {
  let school: TestSchool;
  let document: OpenAPIObject;
  let routes: Route[];
  let token: string;
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' });
    document = await createDocument();
    routes = routesOf(controllersOf(school.api)).filter(({ method }) => method !== 'GET');
    ({ token } = await enrolmentClient(school, { requestsPerMinute: 10_000 }));
  });
  afterAll(() => school.close());

  const people = new Map<Role, SignedIn>();
  /** Whoever may call it, so that the body is what it is refused for. */
  const callerOf = async ({ access }: Route): Promise<Caller> => {
    if (access !== undefined && 'scope' in access) {
      return request.agent(school.url).set('authorization', `Bearer ${token}`);
    }
    if (access === undefined || !('action' in access)) return request.agent(school.url);
    const role = roles.find((one) => mayDo(one, access.action as Action) !== null) ?? 'cgcn';
    // One more for the routes that end sessions.
    if (access.action === 'session.end') return signIn(school, role);
    const known = people.get(role) ?? (await signIn(school, role));
    people.set(role, known);
    return known;
  };
  const call = (caller: Caller, { method, path }: Route, id = nobody): Test => {
    const verb = method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete';
    return caller[verb](path.replace(/:\w+/g, id)).set('if-match', '"1"');
  };

  it('is tried on every route that changes something', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.flatMap((route) => fieldsOf(document, route)).length).toBeGreaterThan(60);
  });

  it('is refused by its field or for what it is about, and never a failure of ours', async () => {
    const failures: string[] = [];
    for (const route of routes) {
      const caller = await callerOf(route);
      const fields = fieldsOf(document, route);
      const bodies = [
        ...['[]', '"text"', '7', 'null', '{', '{"unheardOf": 1}', '{"__proto__": {"x": 1}}'],
        ...wrongValues.map((value) =>
          JSON.stringify(Object.fromEntries(fields.map((field) => [field, value]))),
        ),
      ];
      const answers = await Promise.all(
        bodies.map((body) =>
          call(caller, route).set('content-type', 'application/json').send(body),
        ),
      );
      for (const [place, { status }] of answers.entries()) {
        const body = bodies[place]!;
        const isWrong = status >= 500 || (body === '{' && fields.length > 0 && status !== 400);
        if (isWrong) failures.push(`${route.handler} ${body.slice(0, 80)}: ${status}`);
      }
    }
    expect(failures).toEqual([]);
    // Three thousand requests.
  }, 240_000);

  it('nor is an id that is none', async () => {
    const failures: string[] = [];
    for (const route of routes.filter(({ path }) => path.includes(':'))) {
      const caller = await callerOf(route);
      const ids = ['x', '%00', '%27%20OR%201=1', '..%2f..', '%F0%9F%98%80', '9'.repeat(300)];
      const answers = await Promise.all(ids.map((id) => call(caller, route, id).send({})));
      for (const [place, { status }] of answers.entries()) {
        if (status < 400 || status >= 500) failures.push(`${route.path} ${ids[place]}: ${status}`);
      }
    }
    expect(failures).toEqual([]);
  });
});
