import type { GatewayStanding } from '../gateways/gateway-standing.js';
import type { AllowanceRepository } from '../claim/allowance.repository.js';
import type { Lane } from '../dispatches/dispatch-request.js';

/** The share of a gateway's burst that the bulk lane leaves for urgent messages. */
const urgentShare = 0.2;

/** How many messages may be claimed for this gateway now, up to `wanted`. */
export async function takeAllowance(
  allowances: AllowanceRepository,
  gateway: Pick<GatewayStanding, 'name' | 'ratePerSecond'>,
  lane: Lane,
  wanted: number,
  realNow: Date,
): Promise<number> {
  const { ratePerSecond } = gateway;
  if (ratePerSecond === undefined) return wanted;
  // A tenth of a second's worth at once, and never less than two, so that the reserve leaves one.
  const burst = Math.max(2, ratePerSecond / 10);
  await allowances.open(gateway.name, burst, realNow);
  return allowances.take({
    gateway: gateway.name,
    wanted,
    reserve: lane === 'bulk' ? Math.min(1, burst * urgentShare) : 0,
    ratePerSecond,
    burst,
    realNow,
  });
}
