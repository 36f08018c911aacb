import { openText } from '../../src/delivery/dispatches/sealed-text.js';
import { SecretSeal } from '../../src/platform/sealing/secret-seal.js';
import type { TestSchool } from './school.js';

export interface StaffMailRow {
  title: string;
  /** As its reader gets it, whether or not the database could tell. */
  text: string;
  lane: string;
  obeysQuietHours: boolean;
}

/** What was mailed to a member of the staff, the first first, whether or not it has left. */
export async function mailsTo(school: TestSchool, email: string): Promise<StaffMailRow[]> {
  const rows = await school.sql<StaffMailRow & { sealed: boolean }>(
    `SELECT m.title, m.text, m.sealed, d.lane, d.obeys_quiet_hours AS "obeysQuietHours"
     FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
     WHERE m.channel = 'email' AND m.address = $1 ORDER BY m.id`,
    [email],
  );
  const seal = school.get(SecretSeal);
  return rows.map(({ sealed, ...mail }) => ({
    ...mail,
    text: sealed ? openText(seal, email, mail.text)! : mail.text,
  }));
}

/** The token behind the # of the last link that was mailed to them; null where none was. */
export async function mailedToken(school: TestSchool, email: string): Promise<string | null> {
  const texts = (await mailsTo(school, email)).map(({ text }) => /#([\w-]{43})/.exec(text)?.[1]);
  return texts.filter((token) => token !== undefined).at(-1) ?? null;
}
