import { gatewayTrouble, gatewayTroubles } from '@lien-lac/domain';
import type { GatewayTroubleView } from './gateway-part-views.js';

/** What a gateway's code comes to, in words. */
export function describeTrouble(code: string): GatewayTroubleView {
  const kind = gatewayTrouble(code);
  return { kind, ...gatewayTroubles[kind] };
}
