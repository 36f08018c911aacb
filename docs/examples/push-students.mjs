#!/usr/bin/env node
// Pushes students to Liên Lạc and tells what became of them. Node 20 or later, nothing to install.
//
//   LIEN_LAC_URL=http://127.0.0.1:3000 LIEN_LAC_TOKEN=ll_… node push-students.mjs students.json
//
// students.json is a list of students as POST /api/v1/enrolment/students/batches takes them. The script
// may be run as often as one likes: the same students twice are the same students. It ends with 0
// when every student was taken, with 1 when some were refused, and with 2 when it could not go on.
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const largestBatch = 1_000;
const mostTries = 6;

const [file] = process.argv.slice(2);
const url = process.env.LIEN_LAC_URL ?? 'http://127.0.0.1:3000';
const token = process.env.LIEN_LAC_TOKEN;

try {
  if (file === undefined || token === undefined) {
    throw new Error(
      'Usage: LIEN_LAC_URL=… LIEN_LAC_TOKEN=ll_… node push-students.mjs students.json',
    );
  }
  const students = JSON.parse(await readFile(file, 'utf8'));
  const refused = await push(students);
  await tellChanges(`${file}.cursor`);
  process.exitCode = refused > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Pushes all, a batch at a time; returns how many were refused. */
async function push(students) {
  let refused = 0;
  for (let start = 0; start < students.length; start += largestBatch) {
    const body = JSON.stringify({ students: students.slice(start, start + largestBatch) });
    const answer = await call('POST', '/students/batches', {
      body,
      // One key for all tries of this batch: when it is sent again after a broken connection, it is
      // not carried out again but gets its first answer.
      key: randomUUID(),
    });
    for (const { externalId, taken, problem } of answer.students) {
      if (problem !== undefined) {
        refused += 1;
        console.log(`${externalId}: refused (${problem.code}). ${problem.detail.en}`);
        continue;
      }
      console.log(`${externalId}: ${taken.result}, ${taken.record.status}`);
      for (const { field, value, reason } of taken.remarks) {
        console.log(`${externalId}: ${field} “${value}”: ${reason.en}`);
      }
    }
  }
  return refused;
}

/** Tells what changed since the last run, by whichever hand. */
async function tellChanges(cursorFile) {
  let cursor = await readFile(cursorFile, 'utf8').catch(() => undefined);
  for (let more = true; more;) {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page = await call('GET', `/students${query}`);
    for (const { externalId, status, meaning } of page.students) {
      console.log(`${externalId}: now ${status}. ${meaning.en}`);
    }
    ({ cursor, more } = page);
    await writeFile(cursorFile, cursor);
  }
}

/** Sends a request until it is answered: again when the answer is lost, or says to come later. */
async function call(method, path, { body, key } = {}) {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(`${url}/api/v1/enrolment${path}`, {
      method,
      body,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
    }).catch((error) => error);
    if (response instanceof Response && response.ok) return response.json();
    const problem = response instanceof Response ? await problemOf(response) : undefined;
    if (tries === mostTries || !mayComeAgain(response, problem)) {
      throw new Error(problem?.detail?.en ?? `No answer from ${url}: ${String(response)}`);
    }
    const told = response instanceof Response ? response.headers.get('retry-after') : null;
    await sleep(1_000 * (told === null ? 2 ** tries : Number(told)));
  }
}

function mayComeAgain(response, problem) {
  if (!(response instanceof Response)) return true;
  if (problem?.code === 'idempotency.in-progress') return true;
  return response.status === 429 || response.status >= 500;
}

/** Problem details (RFC 9457); something in between may have answered in other words. */
async function problemOf(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { detail: { en: `${response.status} ${response.statusText}` } };
  }
}
