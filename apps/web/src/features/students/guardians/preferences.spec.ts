import { type Preference, samePreferences, wholePreferences } from './preferences.js';

const email: Preference = {
  messageKind: 'daily-report',
  receives: true,
  channel: 'email',
  language: 'en',
};

describe('what a guardian receives', () => {
  it('is every kind by SMS in Vietnamese, where nothing was said', () => {
    expect(wholePreferences([email])).toEqual([
      { messageKind: 'announcement', receives: true, channel: 'sms', language: 'vi' },
      email,
      { messageKind: 'direct-message', receives: true, channel: 'sms', language: 'vi' },
    ]);
  });

  it('is told together for the kinds that go the same way', () => {
    expect(samePreferences(wholePreferences([email]), ({ channel }) => channel)).toEqual([
      { kinds: ['announcement', 'direct-message'], text: 'sms' },
      { kinds: ['daily-report'], text: 'email' },
    ]);
  });
});
