import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { carrierBehaves } from '../support/carrier-behaves.js';
import { type OwnSchool, ownSchool } from '../support/own-school.js';
import { at } from './cast.js';
import { type Colleagues, signInTeachers } from './diaries-by-api.js';
import { classNames, fillSchool } from './large-school.js';
import { buildMailDoor, type MailDoor } from './mail-door.js';
import { emptyMailbox } from './mailbox.js';
import { Person } from './person.js';

/** A school of thirty classes on a day of its own. */
export interface OwnDay extends Colleagues {
  school: OwnSchool;
  mailServer: MailDoor;
  comms: Person;
  colleague: Person;
  giamThi: Person;
}

/** Such a school for the tests of one file, before its first bell. */
export function ownDay(): () => OwnDay {
  let mailServer: MailDoor;
  let day: OwnDay;
  const school = ownSchool(async () => {
    mailServer = await buildMailDoor();
    return {
      ...{ seed: 'accounts', classNames },
      // Whoever looks after the day's jobs does so from that day on, and not from the machine's own.
      workers: 0,
      environment: {
        SMTP_URL: mailServer.url,
        SMTP_TIMEOUT: '2000',
        // The evening lasts for some seconds, and a worker dies in the middle of it.
        CARRIER_RATE: '350',
        CARRIER_TIMEOUT: '2000',
        DELIVERY_LEASE_MARGIN: '5000',
        ...{ SIGN_INS_PER_MINUTE: '100', REQUESTS_PER_MINUTE: '100000' },
      },
    };
  });
  beforeAll(async () => {
    const { apiUrl, carrierUrl } = school;
    mailServer.leadTo(school.mailPort);
    // A message is taken some time before the carrier says so: whenever a worker dies, some are in doubt.
    await carrierBehaves(carrierUrl, { mode: 'late-answer', lateMilliseconds: 150 });
    const comms = await Person.signIn(apiUrl, 'cgcn');
    // Whoever is added is in the class from that day on.
    await comms.ask('PUT', '/school-clock', { now: at('06:30:00') });
    await school.addWorker();
    const classIds = await fillSchool(comms);
    const teachers = await signInTeachers(apiUrl);
    await emptyMailbox(carrierUrl);
    day = {
      ...{ school, mailServer, comms, classIds, teachers },
      colleague: await Person.signIn(apiUrl, 'cgcn2'),
      giamThi: await Person.signIn(apiUrl, 'giamthi'),
    };
  }, 180_000);
  afterAll(() => mailServer.close());
  return () => day;
}

/** Takes a picture of a moment where a folder for them is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCHOOL_DAY_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: page.viewportSize()!.width > 700,
  });
}
