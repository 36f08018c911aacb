import { Controller, Get, Post } from '@nestjs/common';
import {
  type Action,
  actions,
  type ApiScope,
  apiScopes,
  mayDo,
  type Role,
  roles,
} from '@lien-lac/domain';
import request from 'supertest';
import {
  PublicRoute,
  RequiresAction,
  RequiresApiScope,
} from '../../src/accounts/permissions/route-access.js';
import { enrolmentClient } from '../../src/enrolment-system/testing/enrolment-client.js';
import { codeOf } from '../support/answers.js';
import { openSchool, type TestSchool } from '../support/school.js';
import { type SignedIn, signIn } from '../support/sign-in.js';
import { controllersOf, type Route, routesOf, undeclaredRoutes } from './routes.js';

/** Open to anybody, by name: whoever adds a line here has a reason that a stranger may know. */
const publicRoutes = [
  'GET /api/v1/delivery/receipts/esms/:gateway/:reference/:word',
  'GET /api/v1/sign-in',
  'POST /api/v1/delivery/receipts/simulated-carrier',
  'POST /api/v1/delivery/receipts/zalo',
  'POST /api/v1/demo-sign-ins',
  'POST /api/v1/lost-passwords',
  'POST /api/v1/one-time-links/redemption',
  'POST /api/v1/session',
];

@Controller('planted')
class PlantedController {
  @Get()
  @RequiresAction('audit.read')
  declared(): void {}

  @Post(':id/forgotten')
  forgotten(): void {}

  @Get('open')
  @PublicRoute('planted')
  open(): void {}

  @Get('for-programs')
  @RequiresApiScope('enrolment.read')
  forPrograms(): void {}
}

describe('A route that forgot to say who may call it', () => {
  it('is found, and the failure says the mend', () => {
    const problems = undeclaredRoutes(routesOf([PlantedController]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      'PlantedController.forgotten (POST /api/v1/planted/:id/forgotten)',
    );
    expect(problems[0]).toContain('@RequiresAction');
  });

  it('is told apart from one that inherits its word from its class', () => {
    @Controller('inherited')
    @RequiresAction('audit.read')
    class InheritingController extends PlantedController {}
    expect(undeclaredRoutes(routesOf([InheritingController]))).toEqual([]);
  });
});

describe('Every route of the API', () => {
  let school: TestSchool;
  let routes: Route[];
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000', SIGN_INS_PER_MINUTE: '1000' });
    routes = routesOf(controllersOf(school.api));
  });
  afterAll(() => school.close());

  const call = (from: Pick<SignedIn, 'get'>, { method, path }: Route) => {
    const filled = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const asked = (from as SignedIn)[verb](filled);
    return method === 'GET' ? asked : asked.send({});
  };
  const actionOf = ({ access }: Route) =>
    access !== undefined && 'action' in access ? (access.action as Action) : undefined;
  const scopeOf = ({ access }: Route) =>
    access !== undefined && 'scope' in access ? (access.scope as ApiScope) : undefined;

  it('is seen by this spec', () => {
    expect(routes.map(({ handler }) => handler)).toContain('AccountsController.create');
    expect(routes.length).toBeGreaterThan(8);
  });

  it('says who may call it', () => {
    expect(undeclaredRoutes(routes)).toEqual([]);
  });

  it('is public only when it stands in the list of public routes', () => {
    const open = routes.filter(({ access }) => access !== undefined && 'publicBecause' in access);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(publicRoutes);
  });

  it('names an action of the list', () => {
    const named = routes.flatMap((route) => actionOf(route) ?? []);
    expect(named.filter((action) => !actions.includes(action))).toEqual([]);
  });

  it('refuses whoever is not signed in, unless it is public', async () => {
    for (const route of routes) {
      const answer = await call(request(school.url), route);
      const isFor = (whom: 'session' | 'api-client') =>
        answer.status === 401 && codeOf(answer) === `${whom}.required`;
      expect([route.handler, isFor('session'), isFor('api-client')]).toEqual([
        route.handler,
        actionOf(route) !== undefined,
        scopeOf(route) !== undefined,
      ]);
    }
  });

  it('names a scope of the list where it is for programs, and those are the enrolment system’s', () => {
    const forPrograms = routes.filter((route) => scopeOf(route) !== undefined);
    expect(forPrograms.length).toBeGreaterThan(0);
    for (const route of forPrograms) {
      expect([route.path, apiScopes.includes(scopeOf(route)!)]).toEqual([route.path, true]);
      expect(route.path).toMatch(/^\/api\/v1\/enrolment\//);
    }
  });

  it.each(apiScopes)(
    'lets a program with the scope %s in there, and nowhere else',
    async (scope) => {
      const { token } = await enrolmentClient(school, { scopes: [scope] });
      const agent = request.agent(school.url).set('authorization', `Bearer ${token}`);
      for (const route of routes) {
        const answer = await call(agent, route);
        const code = codeOf(answer);
        if (actionOf(route) !== undefined)
          expect([route.handler, code]).toEqual([route.handler, 'session.required']);
        if (scopeOf(route) === undefined) continue;
        const refused = answer.status === 403 && code === 'api-client.out-of-scope';
        expect([route.handler, refused]).toEqual([route.handler, scopeOf(route) !== scope]);
      }
    },
  );

  it.each(roles)(
    'lets %s in when the list of permissions says so, and never else',
    async (role) => {
      let agent = await signIn(school, role);
      for (const route of routes) {
        const action = actionOf(route);
        if (scopeOf(route) !== undefined) {
          expect(codeOf(await call(agent, route))).toBe('api-client.required');
        }
        if (action === undefined) continue;
        const answer = await call(agent, route);
        const refused = answer.status === 403 && codeOf(answer) === 'request.not-allowed';
        expect([role, route.handler, refused]).toEqual([
          role,
          route.handler,
          mayDo(role satisfies Role, action) === null,
        ]);
        expect(answer.status).not.toBe(401);
        if (action === 'session.end') agent = await signIn(school, role);
      }
    },
  );
});
