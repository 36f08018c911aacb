import { channelInUse, type ContactChannel } from './contact-channel.js';

test.each<[ContactChannel, confirmed: boolean, inUse: 'sms' | 'email']>([
  ['sms', true, 'sms'],
  ['sms', false, 'sms'],
  ['zalo', true, 'sms'],
  ['zalo', false, 'sms'],
  ['email', true, 'email'],
  ['email', false, 'sms'],
])('%s with an address confirmed: %s goes by %s', (wanted, hasConfirmedEmail, inUse) => {
  expect(channelInUse(wanted, { hasConfirmedEmail })).toBe(inUse);
});
