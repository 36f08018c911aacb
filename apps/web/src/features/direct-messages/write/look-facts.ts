import type { Fact } from '../../../components/fact-list.js';
import type { Messages } from '../../../platform/messages/messages.js';
import type { Preview } from '../reading/direct-message-views.js';

/** What will happen, in the order in which it matters. */
export function lookFacts(
  preview: Preview,
  withoutDiacritics: boolean,
  { t, format }: Messages,
): Fact[] {
  const { phones, emails, now, leavesAt, waitsForOpening, unreached } = preview;
  const cost = withoutDiacritics ? preview.withoutDiacritics : preview.withDiacritics;
  return [
    {
      label: t('direct-messages.fact.recipients'),
      value:
        emails === 0
          ? t('direct-messages.fact.phones', { phones })
          : t('direct-messages.fact.phones-and-mails', { phones, emails }),
    },
    {
      label: t('direct-messages.fact.time'),
      value: waitsForOpening
        ? t('direct-messages.fact.later', { time: format.nearTime(leavesAt, now) })
        : t('direct-messages.fact.now'),
    },
    {
      label: t('direct-messages.fact.cost'),
      value: t('direct-messages.fact.parts', {
        parts: cost.totalParts,
        cost: format.money(cost.totalCost),
      }),
    },
    {
      label: t('direct-messages.fact.unreached'),
      value: t('direct-messages.fact.students', { count: unreached.length }),
    },
  ];
}

/** What the button does: "Gửi tới 12 số lúc 06:00 ngày mai". */
export function sendLabel(
  { phones, emails, now, leavesAt, waitsForOpening }: Preview,
  { t, format }: Messages,
): string {
  const values = { count: phones + emails, time: format.nearTime(leavesAt, now) };
  if (emails === 0) {
    return t(
      waitsForOpening ? 'direct-messages.send.phones-at' : 'direct-messages.send.phones-now',
      values,
    );
  }
  return t(waitsForOpening ? 'direct-messages.send.at' : 'direct-messages.send.now', values);
}
