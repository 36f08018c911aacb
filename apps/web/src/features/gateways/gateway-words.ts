import type { Fact } from '../../components/fact-list.js';
import type { Messages } from '../../platform/messages/messages.js';
import type { Gateway, GatewayChannel } from './reading/gateway-queries.js';

/** The API counts what waits no further than this. */
const countedWaiting = 10_000;

type Words = Pick<Messages, 't' | 'format'>;

/** How it does, in the order in which one asks. */
export function healthFacts(gateway: Gateway, words: Words): Fact[] {
  const { t } = words;
  return [
    { label: t('gateways.fact.share'), value: shareWords(gateway, words) },
    { label: t('gateways.fact.speed'), value: speedWords(gateway, words) },
    { label: t('gateways.fact.today'), value: spendWords(gateway.spentToday, gateway, words) },
    { label: t('gateways.fact.month'), value: spendWords(gateway.spentThisMonth, gateway, words) },
    ...gateway.notices.map((notice) => ({
      label: t(`gateways.notice.${notice.subject}`),
      value: t('gateways.notice.said', {
        ...{ state: noticeWords(notice, words), time: words.format.dateTime(notice.saidAt) },
      }),
    })),
    ...(gateway.unanswered === 0
      ? []
      : [
          {
            label: t('gateways.fact.unanswered'),
            value: t('gateways.unanswered', { count: gateway.unanswered }),
          },
        ]),
  ];
}

const templateStates = ['ENABLE', 'PENDING_REVIEW', 'REJECT', 'DISABLE', 'DELETE'] as const;
const qualities = ['HIGH', 'MEDIUM', 'LOW', 'UNDEFINED'] as const;
const knownStates = [...templateStates, ...qualities];

/** What it says in our words; what is not known to us as it is. */
function noticeWords({ subject, state }: Gateway['notices'][number], { t, format }: Words): string {
  if (subject === 'quota' || subject === 'template-quota') {
    const count = Number(state);
    if (!Number.isInteger(count)) return state;
    return count === 0
      ? t('gateways.notice.used-up')
      : t('gateways.notice.a-day', { count: format.number(count) });
  }
  const known = knownStates.find((one) => one === state);
  return known === undefined ? state : t(`gateways.notice.state.${known}`);
}

export function shareWords(
  { share, channel, weight, step }: Gateway,
  { t, format }: Words,
): string {
  const of = t(`gateways.channel.${channel}`);
  const now = t('gateways.share', { share: format.share(share), channel: of });
  if (step > 0) return `${now} (${t('gateways.share.less')})`;
  return share === 0 && weight === 0 ? `${now} (${t('gateways.share.stands-by')})` : now;
}

export function speedWords({ speed, ratePerSecond }: Gateway, { t, format }: Words): string {
  const { takenPerMinute, answered, errors, medianMilliseconds, p95Milliseconds } = speed;
  const limit = ratePerSecond === null ? [] : [t('gateways.speed.limit', { count: ratePerSecond })];
  if (answered === 0) return [t('gateways.speed.none'), ...limit].join(' · ');
  return [
    t('gateways.speed', { count: format.number(takenPerMinute) }),
    ...(medianMilliseconds === null || p95Milliseconds === null
      ? []
      : [
          t('gateways.speed.answers', {
            median: secondsOf(medianMilliseconds, format),
            most: secondsOf(p95Milliseconds, format),
          }),
        ]),
    ...(errors === 0 ? [] : [t('gateways.speed.errors', { errors, answered })]),
    ...limit,
  ].join(' · ');
}

function secondsOf(milliseconds: number, format: Words['format']): string {
  return format.number(Math.max(0.01, Math.round(milliseconds / 10) / 100));
}

function spendWords(
  { messages, parts, cost }: Gateway['spentToday'],
  { channel }: Gateway,
  { t, format }: Words,
): string {
  if (messages === 0) return t('gateways.spend.nothing');
  return channel === 'email'
    ? t('gateways.spend.mails', { messages })
    : t('gateways.spend', { messages, parts, cost: format.money(cost) });
}

/** How many messages of a channel wait: "1.234", or "hơn 10.000". */
export function waitingWords(
  { waiting }: Pick<GatewayChannel, 'waiting'>,
  { t, format }: Words,
): string {
  const count = format.number(waiting);
  return waiting < countedWaiting ? count : t('gateways.waiting.more', { count });
}

/** What exactly pausing it does, a sentence for each thing. */
export function pauseEffects(
  { others, unanswered, channel }: Gateway,
  { waiting }: Pick<GatewayChannel, 'waiting'>,
  words: Words,
): string[] {
  const { t } = words;
  const told = {
    ...{ channel: t(`gateways.channel.${channel}`), others: others.join(', ') },
    count: waitingWords({ waiting }, words),
  };
  return [
    others.length === 0
      ? waiting === 0
        ? t('gateways.pause.none-later', told)
        : t('gateways.pause.none', told)
      : waiting === 0
        ? t('gateways.pause.others-later', told)
        : t('gateways.pause.others', told),
    ...(unanswered === 0 ? [] : [t('gateways.pause.unanswered', { count: unanswered })]),
    t('gateways.pause.until'),
  ];
}

/** Whether a person has to do something before it takes messages again. */
export function isBroken({ state }: Gateway): boolean {
  return state === 'self-paused' || state === 'not-set-up';
}
