import { setClock } from '../support/call.js';
import { desk, phone } from '../support/look.js';
import { answerQuestion, beginDiary, handInDiary } from './walk-diary.js';
import { lookBack } from './walk-looking-back.js';
import { followMail, recordHealth, recordLateness, sendMail } from './walk-observations.js';
import { followMessages, followUp, reviewAndSend } from './walk-reports.js';
import type { Walk } from './walk.js';

/** A day with school, which no other walk and no other test uses. */
const day = '2026-11-26';

/**
 * A day of a class, from the first bell to its families' messages: its teacher writes the diary, the
 * supervisors and boarding record what they saw, CGCN compares and sends, and BGH looks at it all.
 */
export async function walkSchoolDay(walk: Walk): Promise<void> {
  const comms = await walk.open({ as: 'cgcn' });
  const at = (time: string): Promise<void> => setClock(comms, `${day}T${time}:00+07:00`);
  await at('07:30');
  const supervisors = await walk.open({ as: 'giamthi', viewport: phone });
  await recordLateness(walk, supervisors);
  const teacher = await walk.open({ as: 'gvcn12a3', viewport: phone });
  await beginDiary(walk, teacher);
  await at('12:30');
  const boarding = await walk.open({ as: 'bantru', viewport: phone });
  await recordHealth(walk, boarding);
  await at('14:40');
  await handInDiary(walk, teacher);
  await at('15:45');
  await supervisors.setViewportSize(desk);
  await sendMail(walk, supervisors);
  await reviewAndSend(walk, comms);
  await answerQuestion(walk, teacher);
  await followUp(walk, comms);
  await lookBack(walk, await walk.open({ as: 'bgh' }));
  await followMail(walk, supervisors);
  await followMessages(walk, comms);
}
