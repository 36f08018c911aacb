import type { Gateway } from '../delivery/channels/gateway.js';
import type { Gateways } from '../delivery/channels/gateways.js';

type KnowingGateway = Gateway & Required<Pick<Gateway, 'registeredTemplates'>>;

/** Those in service that know which texts are registered with them. */
export function knowingGateways(gateways: Gateways): KnowingGateway[] {
  return gateways.standing().flatMap(({ adapter, state }) => {
    if (adapter === null || state === 'disabled' || !knows(adapter)) return [];
    return [adapter];
  });
}

function knows(gateway: Gateway): gateway is KnowingGateway {
  return gateway.registeredTemplates !== undefined;
}
