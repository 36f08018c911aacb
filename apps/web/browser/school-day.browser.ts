import type { Page } from 'playwright-core';
import { at, cast, day, ownClass, slow } from './school-day/cast.js';
import {
  fillOrdinaryDiaries,
  handIn,
  observeElsewhere,
  writeDiary,
} from './school-day/diaries-by-api.js';
import { studentName, teacherOf } from './school-day/large-school.js';
import { eachArrived, expectEachMailOnce, expectEachTold } from './school-day/last-count.js';
import { mailsAt } from './school-day/mailbox.js';
import { ownDay, picture } from './school-day/own-day.js';
import { carrierSummary } from './school-day/phones.js';
import {
  fillInFor,
  handInDiary,
  mailsTaken,
  observe,
  openClassToObserve,
  openDiary,
  sendMailOfDay,
  writeOwnDiary,
} from './school-day/recording-steps.js';
import {
  noteCall,
  openClass,
  readClass,
  reviewOthers,
  rowOf,
  sendShownClass,
  settleOwnClass,
  textsToSend,
} from './school-day/review-steps.js';
import { until } from './school-day/until.js';
import { accessibilityProblems } from './support/accessibility.js';
import { phone, settled } from './support/look.js';

/** BGH, two of CGCN and thirty teachers. */
const readers = 33;

const isFine = async (page: Page): Promise<void> => {
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
};

describe('a school day of thirty classes', () => {
  const begun = ownDay();

  it('goes from the first bell to each family’s phone, once, with every mail once', async () => {
    const own = begun();
    const { school, mailServer, comms, colleague, giamThi, classIds } = own;
    const setClock = (time: string): Promise<unknown> =>
      comms.ask('PUT', '/school-clock', { now: at(time) });
    const window = (as: string, viewport?: typeof phone): Promise<Page> =>
      school.open({ as, ...(viewport === undefined ? {} : { viewport }) });
    const mailCount = async (): Promise<number> => (await mailsAt(school.carrierUrl)).length;
    const taken = async (): Promise<number> => (await carrierSummary(school.carrierUrl)).accepted;

    // The first bell: what is seen of the classes.
    await setClock('07:26:00');
    const [supervisors, boarding, teacher] = await Promise.all([
      window('giamthi', phone),
      window('bantru', phone),
      window(teacherOf(ownClass), phone),
    ]);
    await openClassToObserve(supervisors);
    await observe(supervisors, cast.seenLate, {
      ...{ kind: 'Đi muộn', chip: '10 phút', time: '7h25', mark: 'Đi muộn 07:25' },
    });
    await setClock('10:02:00');
    await observe(supervisors, cast.unwell, {
      ...{ kind: 'Sức khoẻ', chip: 'mệt, đã xuống phòng y tế', time: '10h' },
      mark: 'Sức khoẻ 10:00',
    });
    await picture(supervisors, '01-observing');
    await setClock('11:46:00');
    await openClassToObserve(boarding);
    await observe(boarding, cast.missedAtNoon, {
      ...{ kind: 'Vắng', chip: 'giờ bán trú', time: '11h45', mark: 'Vắng 11:45' },
    });

    // The afternoon: the diaries.
    await setClock('15:05:00');
    await Promise.all([
      writeOwnDiary(teacher),
      fillOrdinaryDiaries(own),
      observeElsewhere(giamThi, classIds),
    ]);
    await picture(teacher, '02-diary');
    await handInDiary(teacher, 'Đúng hạn 16:00.');
    await teacher.getByText(/nộp lúc 15:0\d/).waitFor();
    await picture(teacher, '03-handed-in');

    // 15:30: four are reminded, by a mail server that sends everybody away at first.
    mailServer.behave('refuses');
    await setClock('15:30:00');
    await until('a reminder was refused', () => mailServer.met() > 0);
    mailServer.behave('opens');
    await until('the slow were reminded', async () => (await mailCount()) === 4);

    // 15:50: the mail of the day, to one that lets everybody in and says nothing.
    mailServer.behave('hangs');
    await setClock('15:50:00');
    await sendMailOfDay(supervisors, 'Giám thị', readers);
    await until('all connections hang', () => mailServer.met() >= 8);
    await picture(supervisors, '04-mail-under-way');
    mailServer.behave('opens');
    await mailsTaken(supervisors, readers);
    await picture(supervisors, '05-mail-taken');

    // The worker dies ten seconds before the diaries are due; one comes right then.
    await writeDiary(own, slow.inTime);
    await setClock('15:59:50');
    await school.killWorker();
    await handIn(own, slow.inTime);
    expect(await readClass(comms, classIds[slow.inTime]!)).toMatchObject({ minutesLate: 0 });
    await setClock('16:06:00');
    const office = await window('cgcn');
    await office.goto('/');
    await office.getByRole('link', { name: /lớp chưa nộp sổ nhật kí/ }).click();
    await office.getByRole('alert').getByText('Có việc tự động chưa chạy đúng giờ').waitFor();
    expect(await office.locator('main [aria-current=page]').allTextContents()).toEqual([
      'Chưa nộp sổ (3)',
    ]);
    await picture(office, '06-board-without-worker');
    // Two find what was due at 16:00, and do it once: three teachers are told, and Bán trú.
    await Promise.all([school.addWorker(), school.addWorker()]);
    await until('what was due at 16:00 was caught up', async () => (await mailCount()) === 41);
    await office.reload();
    await office.getByRole('button', { name: 'Nhắc 3 lớp chưa nộp sổ' }).click();
    await office.getByText('Đã gửi thư nhắc giáo viên của 3 lớp.').waitFor();
    expect(await office.getByRole('alert').count()).toBe(0);
    await until('three were reminded once more', async () => (await mailCount()) === 44);

    // One comes late, and stands on the board by itself; one is filled in by CGCN.
    await office.getByRole('link', { name: 'Tất cả (30)' }).click();
    await setClock('16:22:05');
    const lateTeacher = await window(teacherOf(slow.late), phone);
    await openDiary(lateTeacher, slow.late);
    await handInDiary(lateTeacher, 'Muộn 23 phút so với hạn 16:00.');
    await rowOf(office, slow.late).getByText('16:22 · muộn 23 phút').waitFor();
    await office.getByRole('link', { name: 'Chưa nộp sổ (2)' }).click();
    await fillInFor(office, slow.filledIn, studentName(6));
    await setClock('16:40:00');
    await sendMailOfDay(boarding, 'Bán trú', readers);
    await mailsTaken(boarding, readers);
    await setClock('17:00:00');
    await until('BGH was told', async () => (await mailCount()) === 78);
    await setClock('17:10:00');
    await writeDiary(own, slow.last);
    await handIn(own, slow.last);
    expect(await readClass(comms, classIds[slow.last]!)).toMatchObject({ minutesLate: 71 });

    // The review: of one class on the screen, of the others beside it.
    await office.goto(`/daily-reports?date=${day}`);
    await rowOf(office, ownClass).getByText('2 chỗ chưa khớp').waitFor();
    await isFine(office);
    await picture(office, '07-board');
    await openClass(office, ownClass);
    await isFine(office);
    await picture(office, '08-contradictions');
    const [contradictions] = await Promise.all([
      reviewOthers(colleague, classIds),
      settleOwnClass(office, teacher),
    ]);
    expect(contradictions).toBe(2);
    await picture(office, '09-ready');
    const texts = await textsToSend(comms, classIds);

    // One class is sent, then all that are ready; a worker dies meanwhile, and the other goes on.
    await sendShownClass(office);
    await office.getByRole('link', { name: 'Bảng các lớp' }).click();
    await office.getByRole('button', { name: 'Gửi 28 lớp đã sẵn sàng' }).click();
    // Nobody sends what they wrote themselves.
    await office.getByText('Sổ 12A1 do thầy/cô ghi thay').waitFor();
    await picture(office, '10-send-all');
    await office.getByRole('button', { name: 'Gửi 28 lớp', exact: true }).click();
    await until('some of it had left', async () => (await taken()) > 300);
    await school.killWorker();
    expect(await taken()).toBeLessThan(2_300);
    await office.getByText('Đã gửi 28 lớp, 2.239 tin.').waitFor();
    await picture(office, '11-sent-all');
    const deputyOffice = await window('cgcn2');
    await deputyOffice.goto('/');
    await deputyOffice.getByRole('link', { name: /lớp sẵn sàng gửi tin/ }).click();
    await openClass(deputyOffice, slow.filledIn);
    await sendShownClass(deputyOffice);
    await noteCall(teacher, cast.unwell);

    // Each family has its own text, once on each phone; each mail is in its mailbox, once.
    await eachArrived(own);
    await deputyOffice.getByRole('link', { name: 'Bảng các lớp' }).click();
    await rowOf(deputyOffice, ownClass).getByText('80 xác nhận').waitFor();
    await picture(deputyOffice, '12-board-sent');
    await expectEachTold(own, texts);
    await expectEachMailOnce(own);

    // And BGH looks back on the day.
    const leadership = await window('bgh');
    await leadership.goto('/looking-back');
    const byDay = leadership.getByRole('table', { name: 'Vắng, muộn và về sớm theo ngày' });
    await byDay.getByRole('row', { name: /^Thứ Ba 24\/11/ }).waitFor({ state: 'attached' });
    await picture(leadership, '13-looking-back');
  }, 300_000);
});
