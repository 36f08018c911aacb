import { SetMetadata } from '@nestjs/common';

export const routeAccessKey = 'route-access';

/**
 * Who gets through to a route: those who may do an action, other programs whose token has a scope, or
 * anybody, for a stated reason.
 */
export type RouteAccess<Action extends string = string> =
  | { action: Action }
  | { scope: string }
  | { publicBecause: string };

/**
 * The route is open to anybody, without a session and without its protection token: it has to know
 * its callers by other means, or give nothing away.
 * @param because why, in a few words, for whoever reviews the open routes
 */
export function PublicRoute(because: string): MethodDecorator & ClassDecorator {
  return SetMetadata<string, RouteAccess>(routeAccessKey, { publicBecause: because });
}
