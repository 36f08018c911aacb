import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Action, ApiScope } from '@lien-lac/domain';
import { ApiProblems } from '../../platform/errors/api-problems.js';
import { type RouteAccess, routeAccessKey } from '../../platform/http/public-route.js';

export { PublicRoute, type RouteAccess, routeAccessKey } from '../../platform/http/public-route.js';

/** The route is for signed-in people whose role may do `action`. */
export function RequiresAction(action: Action): MethodDecorator & ClassDecorator {
  return SetMetadata<string, RouteAccess<Action>>(routeAccessKey, { action });
}

/**
 * The route is for other programs, by a token that has `scope`. People's sessions count for nothing
 * on it, and such a token counts for nothing on any other route.
 */
export function RequiresApiScope(scope: ApiScope): MethodDecorator {
  return applyDecorators(
    SetMetadata<string, RouteAccess<Action>>(routeAccessKey, { scope }),
    ApiBearerAuth('api-client'),
    ApiProblems(
      'api-client.required',
      { code: 'api-client.out-of-scope', values: { scope } },
      { code: 'api-client.too-many-requests', values: { limit: 120 } },
    ),
  );
}
