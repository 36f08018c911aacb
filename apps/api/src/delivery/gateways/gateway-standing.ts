import { type ChoosableGateway, gatewayState, type GatewayState } from '@lien-lac/domain';
import type { Channel, Gateway } from '../channels/gateway.js';
import type { GatewayEntity } from './gateway.entity.js';

/** A gateway as this process knows it: its row, and the adapter that was made by it. */
export interface GatewayStanding extends ChoosableGateway {
  channel: Channel;
  /** Null where it could not be made: settings are missing, or secrets can't be opened. */
  adapter: Gateway | null;
  state: GatewayState;
  ratePerSecond: number | undefined;
  /** Real time since when it has paused itself, and at which it may be tried; else null. */
  selfPausedAt: Date | null;
  probeAt: Date | null;
  /** False for one that tests and benchmarks put in a channel's place. */
  hasRow: boolean;
}

export function standingOf(row: GatewayEntity, adapter: Gateway | null): GatewayStanding {
  return {
    name: row.name,
    channel: row.channel,
    weight: row.weight,
    step: row.shareStep,
    price: row.price,
    position: row.position,
    adapter,
    state: gatewayState({
      isSetUp: adapter !== null,
      enabled: row.enabled,
      isPaused: row.pausedAt !== null,
      isSelfPaused: row.selfPausedAt !== null,
      step: row.shareStep,
    }),
    ratePerSecond: row.ratePerSecond ?? adapter?.ratePerSecond,
    ...{ selfPausedAt: row.selfPausedAt, probeAt: row.probeAt, hasRow: true },
  };
}

/** Whether it takes messages now; one that paused itself is only tried. */
export const isInService = ({ state }: Pick<GatewayStanding, 'state'>): boolean =>
  state === 'working' || state === 'fewer';

/** Whether messages may wait for it: it is there, and will take some again. */
export const isKept = ({ state }: Pick<GatewayStanding, 'state'>): boolean => state !== 'disabled';
