import { blockingCode, enteredGatewayKinds } from '@lien-lac/domain';
import type {
  GatewayErrorRow,
  GatewaySpend,
  GatewaySum,
} from '../delivery/gateways/figures.repository.js';
import { latencyBounds } from '../delivery/gateways/gateway-figures.js';
import { setUpOf } from '../delivery/gateways/gateway-kinds.js';
import type { GatewayEntity } from '../delivery/gateways/gateway.entity.js';
import type { GatewayNoticeEntity } from '../delivery/gateways/gateway-notice.entity.js';
import { isKept, type GatewayStanding } from '../delivery/gateways/gateway-standing.js';
import { describeTrouble } from './describe-trouble.js';
import type { GatewayView } from './gateway-views.js';

/** What is known of a gateway, before it is put into words. */
export interface GatewayFacts {
  row: GatewayEntity;
  standing: GatewayStanding;
  share: number;
  others: string[];
  /** By account id. */
  names: ReadonlyMap<string, string>;
  /** Of the last `speedMinutes`. */
  lately: GatewaySum | undefined;
  today: GatewaySpend | undefined;
  month: GatewaySpend | undefined;
  errors: readonly GatewayErrorRow[];
  unanswered: number;
  notices: readonly GatewayNoticeEntity[];
  /** Where this deployment is reached, without a closing slash. */
  publicUrl: string;
}

export const speedMinutes = 5;

export function describeGateway(facts: GatewayFacts): GatewayView {
  const { row, standing, share, others } = facts;
  const setUp = setUpOf(row.kind);
  const nameOf = (id: string | null): string => (id === null ? '' : (facts.names.get(id) ?? ''));
  const waits = standing.state === 'paused' || standing.state === 'self-paused';
  return {
    ...{ name: row.name, kind: row.kind, channel: row.channel, state: standing.state },
    comesWithDeployment: !enteredGatewayKinds.some((kind) => kind === row.kind),
    settings: row.settings,
    secrets: {
      fields: (setUp?.secretFields ?? []).map((field) => ({ field, isSet: field in row.secrets })),
      setAt: row.secretsSetAt?.toISOString() ?? null,
      setBy: row.secretsSetBy === null ? null : nameOf(row.secretsSetBy),
      canBeOpened: standing.adapter !== null,
    },
    notices: describeNotices(facts),
    reportsTo: describeReports(facts),
    ...{ weight: row.weight, price: row.price },
    ratePerSecond: standing.ratePerSecond ?? null,
    ...{ share, step: row.shareStep, others },
    paused:
      row.pausedAt === null
        ? null
        : { since: row.pausedAt.toISOString(), by: nameOf(row.pausedBy) },
    selfPaused: describeSelfPause(row),
    speed: describeSpeed(facts.lately),
    spentToday: describeSpend(facts.today),
    spentThisMonth: describeSpend(facts.month),
    errors: facts.errors.map(({ code, outcome, count, firstAt, lastAt }) => ({
      ...{ code, outcome, count, trouble: describeTrouble(code) },
      ...{ firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() },
    })),
    unanswered: facts.unanswered,
    version: row.version,
    can: {
      changeSettings: setUp !== undefined,
      pause: row.enabled && row.pausedAt === null,
      resume: row.enabled && (waits || row.shareStep > 0),
      disable: row.enabled,
      enable: !row.enabled,
      test: isKept(standing) && row.pausedAt === null && standing.adapter !== null,
    },
  };
}

/** What was said of another template than the one in use tells nothing any more. */
function describeNotices({ row, notices }: GatewayFacts): GatewayView['notices'] {
  return notices
    .filter(({ about }) => about === '' || about === row.settings.templateId)
    .map(({ subject, state, saidAt }) => ({
      ...{ subject, state, saidAt: saidAt.toISOString() },
      blocks: blockingCode({ subject, state }) !== null,
    }));
}

function describeReports({ row, publicUrl }: GatewayFacts): GatewayView['reportsTo'] {
  const reports = setUpOf(row.kind)?.reports;
  if (reports === undefined) return null;
  return { url: `${publicUrl}${reports.path}`, isEntered: reports.isEntered };
}

function describeSelfPause(row: GatewayEntity): GatewayView['selfPaused'] {
  const { selfPausedAt, selfPausedCode, probeAt } = row;
  if (selfPausedAt === null || selfPausedCode === null || probeAt === null) return null;
  return {
    ...{ since: selfPausedAt.toISOString(), triedAt: probeAt.toISOString() },
    ...{ code: selfPausedCode, trouble: describeTrouble(selfPausedCode) },
  };
}

function describeSpeed(sum: GatewaySum | undefined): GatewayView['speed'] {
  return {
    takenPerMinute: Math.round(((sum?.taken ?? 0) / speedMinutes) * 10) / 10,
    ...{ answered: sum?.answered ?? 0, errors: sum?.errors ?? 0 },
    medianMilliseconds: quantile(sum?.latencies ?? [], 0.5),
    p95Milliseconds: quantile(sum?.latencies ?? [], 0.95),
  };
}

function describeSpend(sum: GatewaySpend | undefined): GatewayView['spentToday'] {
  return { messages: sum?.taken ?? 0, parts: sum?.parts ?? 0, cost: sum?.cost ?? 0 };
}

/** The bound below which this part of the answers came; null where there are none. */
function quantile(counts: readonly number[], part: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let seen = 0;
  const index = counts.findIndex((count) => (seen += count) >= total * part);
  return latencyBounds[Math.min(index, latencyBounds.length - 1)]!;
}
