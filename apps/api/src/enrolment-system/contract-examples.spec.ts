import type { OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { createDocument } from '../openapi/create-document.js';
import { addClasses, type EnrolmentClient, enrolmentClient } from './testing/enrolment-client.js';

interface Examples {
  examples?: Record<string, { value: unknown }>;
}

interface Operation {
  summary?: string;
  description?: string;
  security?: object[];
  parameters?: (Examples & { name: string; in: string })[];
  requestBody?: { content: Record<string, Examples> };
  responses: Record<string, { description: string; content?: Record<string, Examples> }>;
}

/** A request of the contract, and the answer that the contract says it has. */
interface Documented {
  method: 'put' | 'post' | 'get';
  path: string;
  example: string;
  body: unknown;
  status: number;
  type: string;
  answer: unknown;
}

const methods = ['put', 'post', 'get'] as const;

/** Every example of every operation, as a request that can be sent. */
function documented(path: string, operations: Record<string, Operation>): Documented[] {
  return methods.flatMap((method) => {
    const operation = operations[method];
    if (operation === undefined) return [];
    const bodies = operation.requestBody?.content['application/json']?.examples ?? {};
    const parameters = operation.parameters ?? [];
    const names = new Set([
      ...Object.keys(bodies),
      ...parameters.flatMap(({ examples }) => Object.keys(examples ?? {})),
    ]);
    return [...names].map((example) => {
      const given = parameters.flatMap(({ name, in: place, examples }) =>
        examples?.[example] === undefined ? [] : [{ name, place, value: examples[example].value }],
      );
      const filled = given
        .filter(({ place }) => place === 'path')
        .reduce((filling, { name, value }) => filling.replace(`{${name}}`, String(value)), path);
      const query = given
        .filter(({ place }) => place === 'query')
        .map(({ name, value }) => `${name}=${String(value)}`);
      return {
        ...{ method, example, body: bodies[example]?.value },
        path: filled + (query.length === 0 ? '' : `?${query.join('&')}`),
        ...answerOf(operation, example),
      };
    });
  });
}

function answerOf(
  { responses }: Operation,
  example: string,
): Pick<Documented, 'status' | 'type' | 'answer'> {
  for (const [status, { content = {} }] of Object.entries(responses)) {
    for (const [type, { examples }] of Object.entries(content)) {
      const found = examples?.[example];
      if (found !== undefined) return { status: Number(status), type, answer: found.value };
    }
  }
  throw new Error(`The contract has no answer to its example “${example}”.`);
}

/** Instants are what they are; everything else of an answer is as the contract has it. */
function withoutInstants(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(member) ? 'an instant' : member,
  );
}

describe('The contract of the enrolment routes', () => {
  let school: TestSchool;
  let client: EnrolmentClient;
  let document: OpenAPIObject;
  let operations: [path: string, Record<string, Operation>][];

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    await addClasses(school, '10A1', '10A2');
    document = await createDocument();
    operations = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/api/v1/enrolment/'))
      .map(([path, item]) => [path, item as Record<string, Operation>]);
  });
  afterAll(() => school.close());

  it('is OpenAPI 3.1, without the words of 3.0', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('says what each operation does, which token it takes and how it may fail', () => {
    expect(operations).toHaveLength(3);
    for (const operation of operations.flatMap(([, item]) => Object.values(item))) {
      expect(operation.summary).toMatch(/^\p{Lu}/u);
      expect(operation.description).toMatch(/\.$/);
      expect(operation.security).toEqual([{ 'api-client': [] }]);
      for (const status of ['401', '403']) {
        expect(Object.keys(operation.responses[status]?.content ?? {})).toEqual([
          'application/problem+json',
        ]);
      }
    }
  });

  it('has examples that a school answers as it says', async () => {
    // In the order of the methods: what is pushed first is read afterwards.
    const exchanges = operations
      .flatMap(([path, item]) => documented(path, item))
      .sort((one, other) => methods.indexOf(one.method) - methods.indexOf(other.method));
    expect(exchanges.length).toBeGreaterThan(9);
    for (const { method, path, example, body, status, type, answer } of exchanges) {
      const got = await request(school.url)
        [method](path)
        .set('authorization', `Bearer ${client.token}`)
        .send(body as object | undefined);
      expect([example, got.status, withoutInstants(got.body)]).toEqual([
        example,
        status,
        withoutInstants(answer),
      ]);
      expect(got.headers['content-type']).toContain(type);
    }
  });
});
