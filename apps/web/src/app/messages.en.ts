import components from '../components/messages.en.json';
import accounts from '../features/accounts/messages.en.json';
import announcements from '../features/announcements/messages.en.json';
import apiClients from '../features/api-clients/messages.en.json';
import auditTrail from '../features/audit-trail/messages.en.json';
import enrolmentSystem from '../features/enrolment-system/messages.en.json';
import home from '../features/home/messages.en.json';
import roster from '../features/roster/messages.en.json';
import merging from '../features/merging/messages.en.json';
import schoolYears from '../features/school-years/messages.en.json';
import simulatedMails from '../features/simulated-mails/messages.en.json';
import simulatedPhones from '../features/simulated-phones/messages.en.json';
import students from '../features/students/messages.en.json';
import type { MessageRegistry } from '../platform/messages/message-registry.js';
import app from './shell/messages.en.json';

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

export default messages satisfies MessageRegistry;
