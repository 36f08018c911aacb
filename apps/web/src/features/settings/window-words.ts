import type { Messages } from '../../platform/messages/messages.js';
import type { QuietHours, SendingWindow, WindowPreview } from './sending-window-queries.js';

/** "Không gửi từ 22:00 đến 06:00", or that there are no such hours. */
export function hoursText(
  { quietFrom, quietUntil }: QuietHours,
  { t }: Pick<Messages, 't'>,
): string {
  return quietFrom === quietUntil
    ? t('settings.window.none')
    : t('settings.window.hours', { from: quietFrom, until: quietUntil });
}

/** What exactly saving these hours does, a sentence for each thing, the gravest first. */
export function effectsOf(
  hours: QuietHours,
  preview: WindowPreview,
  current: SendingWindow,
  { t, format }: Pick<Messages, 't' | 'format'>,
): string[] {
  const at = (instant: string): string => format.nearTime(instant, preview.now);
  const isAtOnce = (instant: string): boolean => instant === preview.now;
  return [
    ...(hours.quietFrom === hours.quietUntil ? [t('settings.window.effect.none')] : []),
    ...(current.open && !preview.open ? [t('settings.window.effect.stops')] : []),
    ...(!current.open && preview.open ? [t('settings.window.effect.begins')] : []),
    ...preview.moved.map(({ messages, leavesAt, wouldLeaveAt }) =>
      isAtOnce(wouldLeaveAt)
        ? t('settings.window.effect.moved-now', { count: messages, before: at(leavesAt) })
        : isAtOnce(leavesAt)
          ? t('settings.window.effect.held', { count: messages, after: at(wouldLeaveAt) })
          : t('settings.window.effect.moved', {
              ...{ count: messages, before: at(leavesAt), after: at(wouldLeaveAt) },
            }),
    ),
    ...(preview.moved.length === 0 ? [t('settings.window.effect.nothing-moves')] : []),
    ...(preview.moved.length > 0 && preview.unmoved > 0
      ? [t('settings.window.effect.unmoved', { count: preview.unmoved })]
      : []),
  ];
}
