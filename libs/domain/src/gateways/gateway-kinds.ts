/** The kinds of gateways that there are adapters for. */
export const gatewayKinds = ['simulated-carrier', 'esms', 'smpp', 'zalo', 'email'] as const;
export type GatewayKind = (typeof gatewayKinds)[number];

/** Those that are set up on the page; the others come with the deployment. */
export const enteredGatewayKinds = [
  'esms',
  'smpp',
  'zalo',
] as const satisfies readonly GatewayKind[];
export type EnteredGatewayKind = (typeof enteredGatewayKinds)[number];

/** A gateway's name: it stands in the history of every message that it was handed. */
export const gatewayNamePattern = /^[a-z][a-z0-9-]{1,29}$/;

/**
 * How a gateway stands.
 *
 * - `working`: it takes messages.
 * - `fewer`: it had trouble, and gets fewer of them for a while.
 * - `self-paused`: it said that a person has to mend something; it is tried with one message a minute.
 * - `paused`: a person has it wait.
 * - `disabled`: a person has taken it out of service.
 * - `not-set-up`: what it needs is missing, so nothing can be handed to it.
 */
export const gatewayStates = [
  'working',
  'fewer',
  'self-paused',
  'paused',
  'disabled',
  'not-set-up',
] as const;
export type GatewayState = (typeof gatewayStates)[number];

export function gatewayState(gateway: {
  isSetUp: boolean;
  enabled: boolean;
  isPaused: boolean;
  isSelfPaused: boolean;
  step: number;
}): GatewayState {
  if (!gateway.enabled) return 'disabled';
  if (!gateway.isSetUp) return 'not-set-up';
  if (gateway.isPaused) return 'paused';
  if (gateway.isSelfPaused) return 'self-paused';
  return gateway.step > 0 ? 'fewer' : 'working';
}
