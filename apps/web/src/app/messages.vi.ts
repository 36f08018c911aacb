import components from '../components/messages.vi.json';
import accounts from '../features/accounts/everywhere.vi.json';
import announcements from '../features/announcements/everywhere.vi.json';
import apiClients from '../features/api-clients/everywhere.vi.json';
import auditTrail from '../features/audit-trail/everywhere.vi.json';
import brandnameTemplates from '../features/brandname-templates/everywhere.vi.json';
import classDiary from '../features/class-diary/everywhere.vi.json';
import dailyReports from '../features/daily-reports/everywhere.vi.json';
import directMessages from '../features/direct-messages/everywhere.vi.json';
import enrolmentSystem from '../features/enrolment-system/everywhere.vi.json';
import gateways from '../features/gateways/everywhere.vi.json';
import home from '../features/home/everywhere.vi.json';
import homerooms from '../features/homerooms/everywhere.vi.json';
import lookingBack from '../features/looking-back/everywhere.vi.json';
import merging from '../features/merging/everywhere.vi.json';
import messageTemplates from '../features/message-templates/everywhere.vi.json';
import observations from '../features/observations/everywhere.vi.json';
import roster from '../features/roster/everywhere.vi.json';
import schoolCalendar from '../features/school-calendar/everywhere.vi.json';
import schoolYears from '../features/school-years/everywhere.vi.json';
import settings from '../features/settings/everywhere.vi.json';
import simulatedMails from '../features/simulated-mails/everywhere.vi.json';
import simulatedPhones from '../features/simulated-phones/everywhere.vi.json';
import staff from '../features/staff/everywhere.vi.json';
import studentGroups from '../features/student-groups/everywhere.vi.json';
import students from '../features/students/everywhere.vi.json';
import app from './shell/messages.vi.json';

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

export default messages;
