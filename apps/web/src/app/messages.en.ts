import components from '../components/messages.en.json';
import accounts from '../features/accounts/everywhere.en.json';
import announcements from '../features/announcements/everywhere.en.json';
import apiClients from '../features/api-clients/everywhere.en.json';
import auditTrail from '../features/audit-trail/everywhere.en.json';
import brandnameTemplates from '../features/brandname-templates/everywhere.en.json';
import classDiary from '../features/class-diary/everywhere.en.json';
import dailyReports from '../features/daily-reports/everywhere.en.json';
import directMessages from '../features/direct-messages/everywhere.en.json';
import enrolmentSystem from '../features/enrolment-system/everywhere.en.json';
import gateways from '../features/gateways/everywhere.en.json';
import home from '../features/home/everywhere.en.json';
import homerooms from '../features/homerooms/everywhere.en.json';
import lookingBack from '../features/looking-back/everywhere.en.json';
import merging from '../features/merging/everywhere.en.json';
import messageTemplates from '../features/message-templates/everywhere.en.json';
import observations from '../features/observations/everywhere.en.json';
import roster from '../features/roster/everywhere.en.json';
import schoolCalendar from '../features/school-calendar/everywhere.en.json';
import schoolYears from '../features/school-years/everywhere.en.json';
import settings from '../features/settings/everywhere.en.json';
import simulatedMails from '../features/simulated-mails/everywhere.en.json';
import simulatedPhones from '../features/simulated-phones/everywhere.en.json';
import staff from '../features/staff/everywhere.en.json';
import studentGroups from '../features/student-groups/everywhere.en.json';
import students from '../features/students/everywhere.en.json';
import type { MessageTable } from '../platform/messages/message-registry.js';
import app from './shell/messages.en.json';

/** What any page may say; a feature's own pages bring the rest (`feature-messages.ts`). */
const messages = {
  app,
  components,
  accounts,
  staff,
  homerooms,
  home,
  roster,
  students,
  announcements,
  'message-templates': messageTemplates,
  'student-groups': studentGroups,
  'direct-messages': directMessages,
  'class-diary': classDiary,
  'looking-back': lookingBack,
  'daily-reports': dailyReports,
  observations,
  merging,
  'school-years': schoolYears,
  'enrolment-system': enrolmentSystem,
  'audit-trail': auditTrail,
  'api-clients': apiClients,
  settings,
  gateways,
  'brandname-templates': brandnameTemplates,
  'school-calendar': schoolCalendar,
  'simulated-mails': simulatedMails,
  'simulated-phones': simulatedPhones,
};

export default messages satisfies MessageTable;
