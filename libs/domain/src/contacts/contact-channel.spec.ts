import { channelInUse, type ContactChannel } from './contact-channel.js';

test.each<[ContactChannel, confirmed: boolean, inUse: ContactChannel]>([
  ['sms', true, 'sms'],
  ['sms', false, 'sms'],
  ['zalo', true, 'zalo'],
  ['zalo', false, 'zalo'],
  ['email', true, 'email'],
  ['email', false, 'sms'],
])('%s with an address confirmed: %s goes by %s', (wanted, hasConfirmedEmail, inUse) => {
  expect(channelInUse(wanted, { hasConfirmedEmail })).toBe(inUse);
});
