import type { TestSchool } from './school.js';

export interface StaffMailRow {
  title: string;
  text: string;
}

/** What was mailed to a member of the staff, the first first, whether or not it has left. */
export function mailsTo(school: TestSchool, email: string): Promise<StaffMailRow[]> {
  return school.sql<StaffMailRow>(
    `SELECT m.title, m.text FROM outbound_message m WHERE m.channel = 'email' AND m.address = $1 ORDER BY m.id`,
    [email],
  );
}

/** The token behind the # of the last link that was mailed to them; null where none was. */
export async function mailedToken(school: TestSchool, email: string): Promise<string | null> {
  const texts = (await mailsTo(school, email)).map(({ text }) => /#([\w-]{43})/.exec(text)?.[1]);
  return texts.filter((token) => token !== undefined).at(-1) ?? null;
}
