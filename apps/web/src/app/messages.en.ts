import components from '../components/messages.en.json';
import accounts from '../features/accounts/messages.en.json';
import announcements from '../features/announcements/messages.en.json';
import home from '../features/home/messages.en.json';
import roster from '../features/roster/messages.en.json';
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
  'simulated-phones': simulatedPhones,
};

export default messages satisfies MessageRegistry;
