import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enrolmentStatuses } from '@lien-lac/domain';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { createDocument } from '../openapi/create-document.js';
import { smallSchoolClasses } from '../contacts/demo/small-school.js';
import { confirmPhones } from '../contacts/testing/roster-in-test.js';
import { addClasses, type EnrolmentClient, enrolmentClient } from './testing/enrolment-client.js';

const docs = fileURLToPath(new URL('../../../../docs/', import.meta.url));
const script = join(docs, 'examples/push-students.mjs');

interface Ended {
  code: number;
  output: string;
  complaint: string;
}

describe('The guide “Connect your enrolment system”', () => {
  let school: TestSchool;
  let client: EnrolmentClient;
  let folder: string;

  beforeAll(async () => {
    school = await openSchool();
    client = await enrolmentClient(school);
    // What `npm start` has.
    await addClasses(school, ...smallSchoolClasses);
    folder = await mkdtemp(join(tmpdir(), 'lien-lac-guide-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await school.close();
  });

  /** Runs the script as the guide says, on a copy of the students: it writes beside them. */
  const run = async (students: string, environment: object = {}): Promise<Ended> => {
    const file = join(folder, 'students.json');
    await writeFile(file, students);
    // A plain environment: what this test runs with is none of the script's.
    const env = {
      PATH: process.env.PATH,
      ...{ LIEN_LAC_URL: school.url, LIEN_LAC_TOKEN: client.token },
      ...environment,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [script, file], { env }, (error, output, complaint) => {
        resolve({ code: Number(error?.code ?? 0), output, complaint });
      });
    });
  };
  const example = (): Promise<string> => readFile(join(docs, 'examples/students.json'), 'utf8');

  it('has a script that pushes its students and tells what became of them', async () => {
    const first = await run(await example());
    expect(first).toMatchObject({ code: 0, complaint: '' });
    expect(first.output).toContain('TS-2026-0001: added, waiting\n');
    expect(first.output).toMatch(/TS-2026-0002: guardians\.0\.phones\.0 “091200012”: .*digits/);
    expect(first.output).toContain('TS-2026-0001: now waiting.');
  });

  it('is right that the script may be run again, and then tells what changed', async () => {
    await confirmPhones(school, '+84912000111');
    await confirmPhones(school, '+84912000112');
    const { code, output } = await run(await example());
    expect([code, output.split('\n').filter((line) => line.startsWith('TS-2026-0001'))]).toEqual([
      0,
      [
        'TS-2026-0001: unchanged, confirmed',
        expect.stringMatching(/^TS-2026-0001: now confirmed\./),
      ],
    ]);
    const rows = await school.sql('SELECT FROM student');
    expect(rows).toHaveLength(2);
  });

  it('has a script that says what was refused, and why it could not go on', async () => {
    const wrong = JSON.stringify([
      { externalId: 'TS-9', student: { fullName: 'Lê Thị Chi' }, class: '12C3' },
    ]);
    const refused = await run(wrong);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('TS-9: refused (enrolment.class-unknown)');
    const stranger = await run(wrong, { LIEN_LAC_TOKEN: 'll_nobody' });
    expect(stranger).toMatchObject({ code: 2, output: '' });
    expect(stranger.complaint).toContain('Authorization: Bearer');
  });

  it('names every status that there is, and only paths of the contract', async () => {
    const guide = await readFile(join(docs, 'enrolment-system.md'), 'utf8');
    const paths: Record<string, object> = (await createDocument()).paths;
    const named = [...guide.matchAll(/`(GET|PUT|POST) (\/api\/v1\/[^`?]+)/g)];
    expect(named.length).toBeGreaterThan(4);
    for (const [, method, path] of named) {
      expect([path, Object.keys(paths[path!] ?? {})]).toEqual([
        path,
        expect.arrayContaining([method!.toLowerCase()]),
      ]);
    }
    for (const status of enrolmentStatuses) expect(guide).toContain(`| \`${status}\``);
  });
});
