import type { Page } from 'playwright-core';
import { call } from './support/call.js';
import { open } from './support/school.js';

/** A password that nobody would refuse. */
export const goodPassword = 'phượng nở đầu tháng sáu';

export interface NewPerson {
  username: string;
  displayName: string;
  email: string;
  /** The one-time link, out of the mail to them. */
  link: string;
}

let made = 0;

/**
 * A new member of the staff, made the way that CGCN makes one: with a second person's word where the
 * role takes that, and the link by mail.
 */
export async function newPerson(role: string): Promise<NewPerson> {
  made += 1;
  const mark = `${Date.now().toString(36)}${made}`;
  const username = `nguoi.moi.${mark}`;
  const displayName = `Trần Người Mới ${mark}`;
  const email = `${username}@truong.example`;
  const maker = await open({ as: 'cgcn' });
  const { account } = await call<{ account: { waiting: { id: string }[] } }>(
    maker,
    'POST',
    '/accounts',
    { username, displayName, role, email },
  );
  for (const { id } of account.waiting) {
    await call(await open({ as: 'bgh' }), 'POST', `/role-changes/${id}/confirmation`);
  }
  return { username, displayName, email, link: await linkMailedTo(maker, email) };
}

/**
 * The link in the latest mail to an address, as soon as it has come.
 * @param reader somebody who is signed in
 * @param after how many mails with a link that address had before
 */
export async function linkMailedTo(reader: Page, email: string, after = 0): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { mails } = (await (
      await reader.request.get('/api/v1/simulated-mails?limit=50')
    ).json()) as { mails: { id: number; to: string[] }[] };
    const links: string[] = [];
    for (const { id } of mails.filter(({ to }) => to.includes(email))) {
      const { text } = (await (
        await reader.request.get(`/api/v1/simulated-mails/${id}`)
      ).json()) as { text: string };
      links.push(...(/https?:\/\/\S+#[\w-]{43}/.exec(text) ?? []));
    }
    if (links.length > after) return links[0]!;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No mail with a link came to ${email}.`);
}
