import type { Locator, Page } from 'playwright-core';
import { cast, day, ownClass } from './cast.js';
import { classNames } from './large-school.js';
import { forEach, type Person } from './person.js';

interface Contradiction {
  key: string;
  choice: string | null;
}
interface ClassDay {
  state: string;
  minutesLate: number | null;
  students: { fullName: string; composed: { text: string }; contradictions: Contradiction[] }[];
}

const pathOf = (classId: string): string => `/classes/${classId}/daily-reports/${day}`;

export const readClass = (person: Person, classId: string): Promise<ClassDay> =>
  person.ask<ClassDay>('GET', pathOf(classId));

/**
 * Reviews every class but the one on the screen; the supervisors are right wherever they contradict.
 * @returns how many contradictions there were
 */
export async function reviewOthers(
  comms: Person,
  classIds: Readonly<Record<string, string>>,
): Promise<number> {
  let settled = 0;
  await forEach(
    classNames.filter((className) => className !== ownClass),
    async (className) => {
      const path = pathOf(classIds[className]!);
      const { students } = await comms.ask<ClassDay>('POST', `${path}/review`);
      const open = students.flatMap(({ contradictions }) => contradictions);
      if (open.length > 0) {
        // The API lets no class leave with an open one either.
        const refused = await comms.try('POST', `${path}/readiness`);
        expect(((await refused.json()) as { code: string }).code).toBe('report.open-contradiction');
      }
      for (const { key } of open) {
        await comms.ask('PUT', `${path}/settlements`, { key, choice: 'observation' });
        settled += 1;
      }
      await comms.ask('POST', `${path}/readiness`);
    },
  );
  return settled;
}

/** What each student's family will be told, by class and name, as it stands before it leaves. */
export async function textsToSend(
  comms: Person,
  classIds: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  await forEach(classNames, async (className) => {
    const { students } = await readClass(comms, classIds[className]!);
    for (const { fullName, composed } of students) {
      texts.set(`${className} ${fullName}`, composed.text);
    }
  });
  return texts;
}

/** From the board to the class's day. */
export async function openClass(comms: Page, className: string): Promise<void> {
  await rowOf(comms, className).click();
  await comms.getByRole('heading', { level: 1, name: `Lớp ${className}, 24/11/2026` }).waitFor();
}

/** The line of a class on the board. */
export const rowOf = (comms: Page, className: string): Locator =>
  comms.getByRole('row').filter({ has: comms.getByText(className, { exact: true }) });

/** One contradiction is settled by choosing, the other by asking the teacher, who answers in the app. */
export async function settleOwnClass(comms: Page, teacher: Page): Promise<void> {
  await comms.getByRole('button', { name: 'Bắt đầu rà soát' }).click();
  const of = (student: string) => comms.getByRole('article', { name: student }).first();
  const done = comms.getByRole('button', { name: 'Rà soát xong' });
  await of(cast.seenLate).getByText('Giám thị: Đi muộn 10 phút lúc 7h25').waitFor();
  await of(cast.seenLate).getByText('Nhật kí: Có mặt').waitFor();
  await of(cast.seenLate).getByRole('button', { name: 'Theo Giám thị' }).click();
  await comms.getByRole('heading', { name: '1 chỗ chưa khớp' }).waitFor();
  expect(await done.isDisabled()).toBe(true);
  await of(cast.missedAtNoon).getByRole('button', { name: 'Hỏi người đã ghi' }).click();
  await comms.getByLabel('Lời hỏi thêm').fill('Trưa nay em có ở lại không ạ?');
  await comms.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await of(cast.missedAtNoon).getByText('Đang chờ trả lời.').waitFor();

  await teacher.goto('/');
  await teacher.getByRole('link', { name: /câu hỏi của tổ CGCN/ }).tap();
  await teacher.getByText('“Trưa nay em có ở lại không ạ?”').waitFor();
  await teacher.getByRole('radio', { name: /^Bán trú: Vắng/ }).check();
  await teacher.getByLabel(/^Ghi thêm/).fill('Mẹ em đón lúc 11h30.');
  await teacher.getByRole('button', { name: 'Trả lời' }).tap();
  await teacher.getByText('Không có câu hỏi nào').waitFor();

  await of(cast.missedAtNoon).getByText('“Mẹ em đón lúc 11h30.”').waitFor();
  await of(cast.missedAtNoon).getByRole('button', { name: 'Theo Bán trú' }).click();
  await comms.getByText('Đã xử lí 2 chỗ chưa khớp').waitFor();
  await done.click();
  await comms.getByRole('button', { name: /^Gửi \d+ tin$/ }).waitFor();
}

/** Sends the class that is on the screen, after a look at what comes to one more family. */
export async function sendShownClass(comms: Page): Promise<void> {
  const preview = comms.getByRole('status').filter({ hasText: '1 / 40' });
  await preview.waitFor();
  await comms.getByRole('button', { name: 'Em sau' }).click();
  await comms.getByRole('status').filter({ hasText: '2 / 40' }).waitFor();
  await comms.getByRole('button', { name: 'Gửi 80 tin' }).click();
  await comms.getByRole('heading', { name: 'Kết quả' }).waitFor();
}

/** What went into no message is on the teacher's list, until they have called. */
export async function noteCall(teacher: Page, student: string): Promise<void> {
  await teacher.goto('/');
  await teacher.getByRole('link', { name: /gia đình cần gọi điện/ }).tap();
  const call = teacher.getByRole('article', { name: student });
  await call.getByLabel('Đã trao đổi gì?').fill('Mẹ em đã đón về.');
  await call.getByRole('button', { name: 'Đã gọi' }).tap();
  await teacher.getByText('Không có gia đình nào cần gọi').waitFor();
}
