import components from '../components/messages.vi.json';
import accounts from '../features/accounts/messages.vi.json';
import announcements from '../features/announcements/messages.vi.json';
import apiClients from '../features/api-clients/messages.vi.json';
import auditTrail from '../features/audit-trail/messages.vi.json';
import enrolmentSystem from '../features/enrolment-system/messages.vi.json';
import home from '../features/home/messages.vi.json';
import roster from '../features/roster/messages.vi.json';
import merging from '../features/merging/messages.vi.json';
import schoolYears from '../features/school-years/messages.vi.json';
import simulatedMails from '../features/simulated-mails/messages.vi.json';
import simulatedPhones from '../features/simulated-phones/messages.vi.json';
import students from '../features/students/messages.vi.json';
import app from './shell/messages.vi.json';

const messages = {
  app,
  components,
  accounts,
  home,
  roster,
  students,
  announcements,
  merging,
  'school-years': schoolYears,
  'enrolment-system': enrolmentSystem,
  'audit-trail': auditTrail,
  'api-clients': apiClients,
  'simulated-mails': simulatedMails,
  'simulated-phones': simulatedPhones,
};

export default messages;

type Registered = typeof messages;

declare module '../platform/messages/message-registry.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface MessageRegistry extends Registered {}
}
