import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Action, mayDo, roles } from '@lien-lac/domain';
import type { Response, Test } from 'supertest';
import { readWorkbook } from '../../src/platform/workbook/reading/read-workbook.js';
import { asBytes } from '../support/answer-bytes.js';
import { codeOf } from '../support/answers.js';
import { openSchool, type TestSchool } from '../support/school.js';
import { type SignedIn, signIn } from '../support/sign-in.js';
import {
  nowhere,
  openPlaces,
  type Place,
  placeNames,
  type TeacherAmongClasses,
} from './permission-places.js';
import type { Asked, Line } from './permission-lines.js';
import { permissionTable } from './permission-table.js';
import { controllersOf, type Route, routesOf } from './routes.js';

const otherRoles = roles.filter((role) => role !== 'homeroom_teacher');
const root = fileURLToPath(new URL('../../../..', import.meta.url));

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const linesOf = (name: string): readonly Line[] => [permissionTable[name] ?? []].flat();
const actionOf = ({ access }: Route): Action | null =>
  access !== undefined && 'action' in access ? (access.action as Action) : null;

/** What the table lacks, or says of a route that is not there, each with its mend. */
function gaps(routes: readonly Route[], named: readonly string[]): string[] {
  const there = routes.map(nameOf);
  return [
    ...there
      .filter((name) => !named.includes(name))
      .map((name) => `${name} has no line in permission-table.ts: say there whose class it is.`),
    ...named
      .filter((name) => !there.includes(name))
      .map((name) => `${name} is no route: take its line out of permission-table.ts.`),
  ];
}

/** Where a line says something else than the route's own word and the list of permissions. */
function contradictions(route: Route, lines: readonly Line[]): string[] {
  const action = actionOf(route);
  const reach = action === null ? null : mayDo('homeroom_teacher', action);
  const kinds = lines.map(({ kind }) => kind);
  const says = (problem: string): string[] => [`${nameOf(route)} ${problem}`];
  if (action === null) {
    const wanted = route.access !== undefined && 'scope' in route.access ? 'program' : 'public';
    return kinds.every((kind) => kind === wanted) ? [] : says(`is ${wanted}: its line says else.`);
  }
  if (kinds.includes('public') || kinds.includes('program')) return says('asks for a permission.');
  if (kinds.includes('role') && reach !== null && reach !== 'all') {
    return says(`reaches ${reach} for a teacher: its line has to say what of a class it names.`);
  }
  return [];
}

describe('The permission table', () => {
  let school: TestSchool;
  let routes: Route[];
  let among: TeacherAmongClasses;
  const people = new Map<string, SignedIn>();
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000' });
    routes = routesOf(controllersOf(school.api));
    for (const role of otherRoles) people.set(role, await signIn(school, role));
    among = await openPlaces(school, people.get('cgcn')!);
  });
  afterAll(() => school.close());

  const ask = async (
    person: SignedIn,
    { method, path }: Route,
    { parameters = {}, query = {}, body }: Asked,
    { streams = false, workbook = false } = {},
  ): Promise<Response> => {
    const address = path.replace(/:(\w+)/g, (_, name: string) => parameters[name] ?? name);
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const asked: Test = person[verb](address).query(query).set('if-match', '*');
    if (streams) {
      // Of a stream only its beginning is of interest; the rest never ends.
      asked.buffer(false).parse((answer, done) => {
        (answer as unknown as { destroy(): void }).destroy();
        done(null, {});
      });
    }
    if (workbook) asked.buffer(true).parse(asBytes);
    return method === 'GET' ? asked : asked.send(body ?? {});
  };
  /** Each line of this kind with its route, in the order of the table. */
  const linesOfKind = <Kind extends Line['kind']>(kind: Kind) =>
    Object.keys(permissionTable).flatMap((name) => {
      const route = routes.find((one) => nameOf(one) === name);
      return linesOf(name).flatMap((line) =>
        line.kind === kind && route !== undefined
          ? [{ route, line: line as Extract<Line, { kind: Kind }> }]
          : [],
      );
    });

  it('has a line for every route, and no other', () => {
    expect(routes.length).toBeGreaterThan(100);
    expect(gaps(routes, Object.keys(permissionTable))).toEqual([]);
  });

  it('would be seen to lack one', () => {
    const planted = { ...routes[0]!, path: '/api/v1/planted/:id' };
    expect(gaps([planted], [])).toHaveLength(1);
    expect(gaps([], ['GET /api/v1/gone'])).toHaveLength(1);
    const careless = { ...planted, access: { action: 'contact.read' } };
    expect(contradictions(careless, [{ kind: 'role' }])).toHaveLength(1);
    expect(contradictions(careless, [{ kind: 'public' }])).toHaveLength(1);
  });

  it('says the same as the routes themselves and the list of permissions', () => {
    expect(routes.flatMap((route) => contradictions(route, linesOf(nameOf(route))))).toEqual([]);
    for (const { line } of linesOfKind('beside')) {
      expect([line.spec, existsSync(`${root}/${line.spec}`)]).toEqual([line.spec, true]);
    }
  });

  it('shows a teacher the own class in lists, and nothing of another or a former one', async () => {
    for (const { route, line } of linesOfKind('narrowed')) {
      const { workbook = false } = line;
      const answer = await ask(among.teacher, route, line.ask ?? {}, { workbook });
      const held: unknown = workbook
        ? await readWorkbook('a.xlsx', answer.body as Buffer)
        : answer.body;
      const text = JSON.stringify(held);
      const seen = placeNames.filter((name) => text.includes(line.shows(among.places[name])));
      expect([nameOf(route), answer.status, seen]).toEqual([nameOf(route), 200, ['own']]);
    }
  });

  it('answers for another class and a former one as for what was never there', async () => {
    for (const { route, line } of linesOfKind('class')) {
      const outcome = async (place: Place) => {
        const answer = await ask(among.teacher, route, line.ask(place));
        return `${nameOf(route)}: ${answer.status} ${codeOf(answer)}`;
      };
      const unknown = await outcome(nowhere);
      expect(unknown).toMatch(/: 404 [\w-]+\.not-found$/);
      expect(await outcome(among.places.other)).toBe(unknown);
      expect(await outcome(among.places.former)).toBe(unknown);
    }
  });

  it('lets a teacher in where the class is theirs', async () => {
    for (const { route, line } of linesOfKind('class')) {
      const answer = await ask(among.teacher, route, line.ask(among.places.own), line);
      const outcome = `${nameOf(route)}: ${answer.status} ${codeOf(answer) ?? ''}`;
      expect(outcome).toMatch(/: 20\d/);
    }
  });

  it('shows a teacher nothing where the permission reaches nothing of theirs', async () => {
    for (const { route, line } of linesOfKind('closed')) {
      const outcome = async (place: Place) => {
        const answer = await ask(among.teacher, route, line.ask(place));
        return `${nameOf(route)}: ${answer.status} ${codeOf(answer)}`;
      };
      const unknown = await outcome(nowhere);
      expect(unknown).toMatch(/: (404 [\w-]+\.not-found|403 [\w-]+\.whole-school-only)$/);
      for (const name of placeNames) expect(await outcome(among.places[name])).toBe(unknown);
    }
  });

  it.each(otherRoles)(
    'goes for %s by the list of permissions, whatever the class',
    async (role) => {
      const person = people.get(role)!;
      const lines = [...linesOfKind('class'), ...linesOfKind('closed')];
      for (const [turn, { route, line }] of lines.entries()) {
        const isAllowed = mayDo(role, actionOf(route)!) !== null;
        // Each route by the next place, for each role by another one.
        const name = placeNames[(turn + otherRoles.indexOf(role)) % placeNames.length]!;
        const streams = isAllowed && 'streams' in line && line.streams;
        const answer = await ask(person, route, line.ask(among.places[name]), { streams });
        const isRefused = answer.status === 403 && codeOf(answer) === 'request.not-allowed';
        expect([nameOf(route), name, isRefused]).toEqual([nameOf(route), name, !isAllowed]);
        expect(answer.status).toBeLessThan(500);
        expect(answer.status).not.toBe(401);
      }
    },
  );
});
