/** By which way a guardian wants messages of a kind. */
export const contactChannels = ['sms', 'zalo', 'email'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** In which language a guardian wants them. */
export const contactLanguages = ['vi', 'en'] as const;
export type ContactLanguage = (typeof contactLanguages)[number];

/** What holds where nobody said otherwise: every kind, as a text message in Vietnamese. */
export const usualPreference = { receives: true, channel: 'sms', language: 'vi' } as const;

/**
 * The way by which messages are to go. E-mail goes as a text message until an address is confirmed,
 * since the confirmed number is in use until then. Zalo goes to that number; where it can't, because the
 * deployment has no way to Zalo or the person none, delivery has it leave as a text message.
 */
export function channelInUse(
  wanted: ContactChannel,
  { hasConfirmedEmail }: { hasConfirmedEmail: boolean },
): ContactChannel {
  return wanted === 'email' && !hasConfirmedEmail ? 'sms' : wanted;
}
