import { EnteredSettings } from '../../gateways/entered-settings.js';
import type { GatewayKindSetUp } from '../../gateways/gateway-kind.js';

/** Settings of a kind as they are kept when somebody enters these. */
export function settingsOf(
  { readSettings }: GatewayKindSetUp,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const entered = new EnteredSettings('settings', values);
  const settings = readSettings(entered);
  expect(entered.problems).toEqual([]);
  return settings;
}
