import { cast, day, illByDiary, lateByGiamThi, missedByGiamThi, ownClass, slow } from './cast.js';
import {
  allFamilies,
  classNames,
  studentName,
  teacherOf,
  unconfirmedPhone,
} from './large-school.js';
import { attachedRows, listed, type Mail, mailsAt, repeatedMails, textOf } from './mailbox.js';
import type { OwnDay } from './own-day.js';
import { carrierSummary, textsAt } from './phones.js';
import { until } from './until.js';

/** Two for each student, without the phone that nobody confirmed. */
export const allMessages = 2 * allFamilies.length - 1;
/** Without those two, too, to which the messages of two children came. */
const allPhones = allMessages - 2;

interface BoardNumbers {
  classes: { results: { total: number; confirmed: number } | null }[];
}

/** Waits until the carrier has said of each message that it arrived. */
export async function eachArrived({ comms }: OwnDay): Promise<void> {
  await until('every message was confirmed', async () => {
    const path = `/daily-report-board?date=${day}`;
    const { classes } = await comms.ask<BoardNumbers>('GET', path);
    const confirmed = classes.map(({ results }) => results?.confirmed ?? 0);
    return confirmed.reduce((sum, count) => sum + count, 0) === allMessages;
  });
}

/**
 * Each phone has what its families are told, once, and nothing else.
 * @param texts by class and name
 */
export async function expectEachTold(
  { school }: OwnDay,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const expected = new Map<string, string[]>([[unconfirmedPhone, []]]);
  for (const { className, studentName: name, phones } of allFamilies) {
    for (const phone of phones.filter((one) => one !== unconfirmedPhone)) {
      const text = texts.get(`${className} ${name}`)!;
      expected.set(phone, [...(expected.get(phone) ?? []), text].sort());
    }
  }
  expect(await textsAt(school.carrierUrl, expected.keys())).toEqual(expected);
  expect(await carrierSummary(school.carrierUrl)).toMatchObject({
    ...{ accepted: allMessages, distinctPhones: allPhones, deliveredTwice: 0 },
  });
  const told = (student: string): string | undefined => texts.get(`${ownClass} ${student}`);
  expect([cast.late, cast.onLeave, cast.withoutCard, cast.seenLate].map(told)).toEqual([
    ...['Em Khoa (10A1): đi học muộn 15 phút.', 'Em Giang (10A1): nghỉ học có phép.'],
    ...['Em Hà (10A1): không đeo thẻ học sinh.', 'Em Hà (10A1): đi học muộn 10 phút.'],
  ]);
  expect([cast.missedAtNoon, cast.unwell, cast.ordinary].map(told)).toEqual([
    'Em Quân (10A1): vắng giờ bán trú.',
    'Em Quân (10A1): nhà trường có việc cần trao đổi riêng, kính nhờ PH gọi lại cho GVCN trong ngày.',
    'Em Chi đi học đúng giờ, chuẩn bị bài đầy đủ, chú ý nghe giảng.',
  ]);
  // Of nobody's health, which was seen of one and is in the diary of another.
  expect([...texts.values()].filter((text) => /sốt|mệt|y tế/u.test(text))).toEqual([]);
  const { className, place } = illByDiary;
  expect(texts.get(`${className} ${studentName(place)}`)).toMatch(/kính nhờ PH gọi lại cho GVCN/u);
}

const addressOf = (username: string): string => `${username}@truong.example`;
const office = ['bgh', 'cgcn', 'cgcn2'];
const mailOfDay = (department: string): string =>
  `Tình hình học sinh các lớp ngày 24/11/2026 (${department})`;
/** To whom the mails of both departments go. */
const readers = [...office, ...classNames.map(teacherOf)];
const unwellWord = 'mệt, đã xuống phòng y tế';

/** Each mail of the day is in its mailbox, once; nobody has one more. */
export async function expectEachMailOnce({ school: { carrierUrl } }: OwnDay): Promise<void> {
  const to = (subject: string, usernames: readonly string[]): Pick<Mail, 'subject' | 'to'>[] =>
    usernames.map((username) => ({ subject, to: [addressOf(username)] }));
  const { inTime, ...missing } = slow;
  const reminded = Object.values(missing).map(teacherOf);
  const mails = await mailsAt(carrierUrl);
  expect(listed(mails)).toEqual(
    listed([
      // By itself at 15:30; at 16:00 by itself, and by a press.
      ...to('Nhắc nộp Sổ nhật kí hôm nay', [teacherOf(inTime), ...reminded]),
      ...to('Sổ nhật kí hôm nay đã quá hạn', [...reminded, ...reminded]),
      ...to('Nhắc gửi báo cáo ngày 24/11/2026 (Bán trú)', ['bantru']),
      ...to('Sổ nhật kí chưa nộp hôm nay', ['bgh']),
      ...to(mailOfDay('Giám thị'), readers),
      ...to(mailOfDay('Bán trú'), readers),
    ]),
  );
  expect(await repeatedMails(carrierUrl)).toBe(0);
  const toLeadership = mails.find(({ subject }) => subject.startsWith('Sổ nhật kí chưa nộp'));
  expect(await textOf(carrierUrl, toLeadership!.number)).toContain('1/30 lớp:\n  - 12A10: ');
  for (const { number, subject, to: mailboxes } of mails) {
    const [address = ''] = mailboxes;
    if (subject === mailOfDay('Giám thị')) await expectSheetOf(carrierUrl, number, address);
    if (subject !== mailOfDay('Bán trú')) continue;
    expect((await attachedRows(carrierUrl, number)).slice(1)).toEqual([
      [1, ownClass, cast.missedAtNoon, 'Vắng', '11:45', null, 'giờ bán trú'],
    ]);
  }
}

/** A teacher's own class stands first, and another's ailment is not told them. */
async function expectSheetOf(carrierUrl: string, number: number, address: string): Promise<void> {
  const [, ...rows] = await attachedRows(carrierUrl, number);
  const seen = [ownClass, missedByGiamThi.className, lateByGiamThi.className];
  const own = seen.find((className) => addressOf(teacherOf(className)) === address);
  expect(rows).toHaveLength(4);
  expect(rows[0]![1]).toBe(own ?? ownClass);
  const knowsWhy = own === ownClass || office.map(addressOf).includes(address);
  const unwell = rows.find((row) => row[2] === cast.unwell);
  expect(unwell!.slice(3)).toEqual(['Sức khoẻ', '10:00', null, knowsWhy ? unwellWord : null]);
}
