/** By which way a guardian wants messages of a kind. */
export const contactChannels = ['sms', 'zalo', 'email'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** In which language a guardian wants them. */
export const contactLanguages = ['vi', 'en'] as const;
export type ContactLanguage = (typeof contactLanguages)[number];

/** What holds where nobody said otherwise: every kind, as a text message in Vietnamese. */
export const usualPreference = { receives: true, channel: 'sms', language: 'vi' } as const;

/**
 * The way by which messages really go. Zalo is kept as it was said and goes as a text message until
 * there is a gateway to it; e-mail goes as a text message until an address is confirmed, since the
 * confirmed number is in use until then.
 */
export function channelInUse(
  wanted: ContactChannel,
  { hasConfirmedEmail }: { hasConfirmedEmail: boolean },
): 'sms' | 'email' {
  return wanted === 'email' && hasConfirmedEmail ? 'email' : 'sms';
}
