import type { EnteredGatewayKind } from '@lien-lac/domain';
import { AddGateway } from '../../src/gateways/add-gateway.js';
import type { TestSchool } from './school.js';

export interface GatewayToEnter {
  name?: string;
  kind: EnteredGatewayKind;
  settings: Record<string, unknown>;
  secrets: Record<string, unknown>;
  weight?: number;
  price?: number;
  ratePerSecond?: number | null;
}

/** Enters a gateway as a person does on the page, beside those that the school has. */
export async function enterGateway(school: TestSchool, gateway: GatewayToEnter): Promise<void> {
  await school.get(AddGateway).run(null, {
    ...{ name: gateway.kind, weight: 100, price: 350, ratePerSecond: null },
    ...gateway,
  });
}

/** The same as the one way out for text messages. To be called before a worker is started. */
export async function enterOnlyGateway(school: TestSchool, gateway: GatewayToEnter): Promise<void> {
  await enterGateway(school, gateway);
  await school.sql(`UPDATE gateway SET enabled = false WHERE name = 'simulated-carrier'`);
}
