import type { Page } from 'playwright-core';
import { accountsScenes } from './accounts.js';
import { myAccountScenes } from './accounts-mine.js';
import { passwordScenes } from './accounts-passwords.js';
import { secondFactorScenes } from './accounts-second-factor.js';
import { announcementsScenes } from './announcements.js';
import { announcementsLifeScenes } from './announcements-life.js';
import { apiClientsScenes } from './api-clients.js';
import { audiencesScenes } from './audiences.js';
import { auditTrailScenes } from './audit-trail.js';
import { brandnameTemplatesScenes } from './brandname-templates.js';
import { classDiaryScenes } from './class-diary.js';
import { dailyReportsScenes } from './daily-reports.js';
import { directMessagesScenes } from './direct-messages.js';
import { enrolmentSystemScenes } from './enrolment-system.js';
import { gatewaysScenes } from './gateways.js';
import { homeroomsScenes } from './homerooms.js';
import { homeScenes } from './home.js';
import { lookingBackScenes } from './looking-back.js';
import { mergingScenes } from './merging.js';
import { observationsScenes } from './observations.js';
import { rosterScenes } from './roster.js';
import { schoolYearsScenes } from './school-years.js';
import { settingsScenes } from './settings.js';
import { simulatedMailsScenes } from './simulated-mails.js';
import { simulatedPhonesScenes } from './simulated-phones.js';
import { staffScenes } from './staff.js';
import { studentsScenes } from './students.js';

/** One page in one of its states, to be looked at. */
export interface Scene {
  /** The name of its pictures: `home-typical`. */
  name: string;
  /** Who is signed in: the username of a demo account. Nobody unless told. */
  as?: string;
  /** The address of the page. */
  path: string;
  /** Brings it into its state, once it has settled; answers of the API can be replaced beforehand. */
  before?: (page: Page) => Promise<unknown>;
  act?: (page: Page) => Promise<unknown>;
}

/** Every scene; each feature adds a file of its own. */
export const scenes: readonly Scene[] = [
  ...accountsScenes,
  ...secondFactorScenes,
  ...passwordScenes,
  ...myAccountScenes,
  ...homeScenes,
  ...simulatedPhonesScenes,
  ...simulatedMailsScenes,
  ...announcementsScenes,
  ...audiencesScenes,
  ...announcementsLifeScenes,
  ...dailyReportsScenes,
  ...directMessagesScenes,
  ...classDiaryScenes,
  ...observationsScenes,
  ...rosterScenes,
  ...studentsScenes,
  ...mergingScenes,
  ...schoolYearsScenes,
  ...enrolmentSystemScenes,
  ...auditTrailScenes,
  ...apiClientsScenes,
  ...gatewaysScenes,
  ...settingsScenes,
  ...brandnameTemplatesScenes,
  ...staffScenes,
  ...homeroomsScenes,
  ...lookingBackScenes,
];
