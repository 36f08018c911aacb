import { AddGateway } from '../gateways/add-gateway.js';
import type { NewGatewayBody } from '../gateways/gateway-bodies.js';
import { withApplication } from './with-application.js';

/**
 * Enters a gateway as CGCN does on the page, for trials and benchmarks that have no page.
 * @param environment as `readConfiguration` takes it
 * @throws CodedError as the page tells it
 */
export async function enterGateway(
  environment: Record<string, string | undefined>,
  gateway: Omit<NewGatewayBody, 'weight' | 'price' | 'ratePerSecond'> & Partial<NewGatewayBody>,
): Promise<void> {
  await withApplication(environment, (application) =>
    application
      .get(AddGateway, { strict: false })
      .run(null, { ...{ weight: 100, price: 350, ratePerSecond: null }, ...gateway }),
  );
}
