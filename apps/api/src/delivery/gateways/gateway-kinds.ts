import { type EnteredGatewayKind, enteredGatewayKinds, type GatewayKind } from '@lien-lac/domain';
import type { GatewayKindSetUp } from './gateway-kind.js';
import { esmsKind } from './kinds/esms.kind.js';
import { smppKind } from './kinds/smpp.kind.js';
import { zaloKind } from './kinds/zalo.kind.js';

/** How each kind is set up that people enter on the page. */
const setUps: Readonly<Partial<Record<EnteredGatewayKind, GatewayKindSetUp>>> = {
  esms: esmsKind,
  smpp: smppKind,
  zalo: zaloKind,
};

/** Undefined for a kind that comes with the deployment. */
export function setUpOf(kind: GatewayKind): GatewayKindSetUp | undefined {
  const entered = enteredGatewayKinds.find((one) => one === kind);
  return entered === undefined ? undefined : setUps[entered];
}
