import { accountsFeature } from '../features/accounts/routes.js';
import { announcementsFeature } from '../features/announcements/routes.js';
import { apiClientsFeature } from '../features/api-clients/routes.js';
import { auditTrailFeature } from '../features/audit-trail/routes.js';
import { brandnameTemplatesFeature } from '../features/brandname-templates/routes.js';
import { classDiaryFeature } from '../features/class-diary/routes.js';
import { dailyReportsFeature } from '../features/daily-reports/routes.js';
import { directMessagesFeature } from '../features/direct-messages/routes.js';
import { enrolmentSystemFeature } from '../features/enrolment-system/routes.js';
import { gatewaysFeature } from '../features/gateways/routes.js';
import { homeFeature } from '../features/home/routes.js';
import { homeroomsFeature } from '../features/homerooms/routes.js';
import { lookingBackFeature } from '../features/looking-back/routes.js';
import { mergingFeature } from '../features/merging/routes.js';
import { messageTemplatesFeature } from '../features/message-templates/routes.js';
import { observationsFeature } from '../features/observations/routes.js';
import { rosterFeature } from '../features/roster/routes.js';
import { schoolCalendarFeature } from '../features/school-calendar/routes.js';
import { schoolYearsFeature } from '../features/school-years/routes.js';
import { settingsFeature } from '../features/settings/routes.js';
import { simulatedMailsFeature } from '../features/simulated-mails/routes.js';
import { simulatedPhonesFeature } from '../features/simulated-phones/routes.js';
import { staffFeature } from '../features/staff/routes.js';
import { studentGroupsFeature } from '../features/student-groups/routes.js';
import { studentsFeature } from '../features/students/routes.js';

/** Every part of the app. This list and the messages beside it are the one place where they meet. */
export const features = [
  homeFeature,
  accountsFeature,
  staffFeature,
  homeroomsFeature,
  simulatedPhonesFeature,
  simulatedMailsFeature,
  rosterFeature,
  studentsFeature,
  announcementsFeature,
  studentGroupsFeature,
  messageTemplatesFeature,
  directMessagesFeature,
  classDiaryFeature,
  lookingBackFeature,
  dailyReportsFeature,
  observationsFeature,
  mergingFeature,
  schoolYearsFeature,
  enrolmentSystemFeature,
  auditTrailFeature,
  gatewaysFeature,
  settingsFeature,
  brandnameTemplatesFeature,
  schoolCalendarFeature,
  apiClientsFeature,
] as const;
