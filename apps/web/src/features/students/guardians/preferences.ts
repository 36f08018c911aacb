import { type MessageKind, messageKinds, usualPreference } from '@lien-lac/domain';
import type { Messages } from '../../../platform/messages/messages.js';
import type { GuardianDetail } from '../student-queries.js';

export type Preference = NonNullable<GuardianDetail['preferences']>[number];

/** How a guardian wants each kind, with what holds where nothing was said. */
export function wholePreferences(said: readonly Preference[] = []): Preference[] {
  return messageKinds.map(
    (messageKind: MessageKind) =>
      said.find((one) => one.messageKind === messageKind) ?? { messageKind, ...usualPreference },
  );
}

/** Which channel it really goes by is said where it is another one. */
export function preferenceText(
  { receives, channel, language }: Preference,
  sendsByZalo: boolean,
  t: Messages['t'],
): string {
  if (!receives) return t('students.preferences.not-received');
  return t('students.preferences.how', {
    channel: channelText(channel, sendsByZalo, t),
    language: t(`students.language.${language}`),
  });
}

/** @param sendsByZalo whether the school has a way to Zalo */
export function channelText(
  channel: Preference['channel'],
  sendsByZalo: boolean,
  t: Messages['t'],
): string {
  return t(`students.channel.${channel === 'zalo' && !sendsByZalo ? 'zalo-later' : channel}`);
}

/** Kinds that are wanted the same way together, in the order of the kinds. */
export function samePreferences(
  preferences: readonly Preference[],
  textOf: (preference: Preference) => string,
): { kinds: MessageKind[]; text: string }[] {
  const groups = new Map<string, MessageKind[]>();
  for (const preference of preferences) {
    const text = textOf(preference);
    groups.set(text, [...(groups.get(text) ?? []), preference.messageKind]);
  }
  return [...groups].map(([text, kinds]) => ({ kinds, text }));
}
