import { SetMetadata } from '@nestjs/common';
import type { Action } from '@lien-lac/domain';
import { type RouteAccess, routeAccessKey } from '../../platform/http/public-route.js';

export { PublicRoute, type RouteAccess, routeAccessKey } from '../../platform/http/public-route.js';

/** The route is for signed-in people whose role may do `action`. */
export function RequiresAction(action: Action): MethodDecorator & ClassDecorator {
  return SetMetadata<string, RouteAccess<Action>>(routeAccessKey, { action });
}
