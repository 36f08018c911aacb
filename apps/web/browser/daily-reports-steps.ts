import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** A day with school, a class whose phones all take messages, and its teacher. */
export const day = '2026-11-24';
export const teacher = 'gvcn12a3';
export const className = '12A3';
/** Comes late by the supervisors, and on time by the diary. */
export const lateStudent = 'Lê Ngọc Diệp';

/** One request to the API by whoever is signed in, whatever it answers with. */
async function ask(
  page: Page,
  method: string,
  path: string,
  data: object,
): Promise<{ json(): Promise<unknown> }> {
  const session = (await (await page.request.get('/api/v1/session')).json()) as {
    csrfToken: string;
  };
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { 'x-csrf-token': session.csrfToken, 'if-match': '*' },
  });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  return answer;
}

export async function classIdOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/classes');
  const { classes } = (await answer.json()) as { classes: { id: string; name: string }[] };
  return classes.find(({ name }) => name === className)!.id;
}

/** The teacher writes one line and hands the diary in; the supervisors saw somebody come late. */
export async function recordDay(teacherPage: Page, supervisors: Page): Promise<void> {
  const classId = await classIdOf(teacherPage);
  const address = `/class-diaries/${classId}/${day}`;
  const answer = await teacherPage.request.get(`/api/v1${address}`);
  const { students } = (await answer.json()) as { students: { id: string; fullName: string }[] };
  const studentId = students.find(({ fullName }) => fullName === lateStudent)!.id;
  const study = {
    kind: 'text',
    studentId,
    field: 'study',
    before: '',
    after: 'hăng hái phát biểu',
  };
  await ask(teacherPage, 'PATCH', address, { changes: [study] });
  await ask(teacherPage, 'PUT', `${address}/hand-in`, {});
  await ask(supervisors, 'PUT', `/observations/${randomUUID()}`, {
    ...{ date: day, studentId, kind: 'late', at: '07:25', minutes: 10, word: '' },
  });
}

/** How often a text stands on each phone of a student's family that has it at all. */
export async function timesOnPhones(page: Page, student: string, text: string): Promise<number[]> {
  const found = await ask(page, 'POST', '/simulated-phone-searches', { q: student });
  const { phones } = (await found.json()) as { phones: { id: string }[] };
  const times = await Promise.all(
    phones.map(async ({ id }) => {
      const answer = await page.request.get(`/api/v1/simulated-phones/${id}`);
      const { messages } = (await answer.json()) as { messages: { text: string | null }[] };
      return messages.filter((message) => message.text === text).length;
    }),
  );
  return times.filter((count) => count > 0);
}
