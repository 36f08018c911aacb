import type { GatewayEntity } from '../delivery/gateways/gateway.entity.js';

/** A gateway's values as the audit trail keeps them: nothing secret. */
export function valuesOfGateway(
  gateway: Pick<GatewayEntity, 'settings' | 'weight' | 'price' | 'ratePerSecond'>,
): Record<string, unknown> {
  const { settings, weight, price, ratePerSecond } = gateway;
  return { ...settings, weight, price, ratePerSecond };
}
