import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './api-types.js';

export type { operations, paths } from './api-types.js';

/** What the API takes and gives, by the name that it has in the contract. */
export type Schemas = components['schemas'];

export type ApiClient = Client<paths>;

/** A client that knows every route of the contract; a route or a field that is not in it does not compile. */
export function createApiClient(options: ClientOptions): ApiClient {
  return createClient<paths>(options);
}
