import type { Action, Role } from '@lien-lac/domain';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Logger } from '../../platform/logging/logger.js';
import { AccessGuard } from './access.guard.js';
import { PublicRoute, RequiresAction } from './route-access.js';

class PlantedController {
  @RequiresAction('audit.read')
  declared(): void {}

  @RequiresAction('audit.rewrite' as Action)
  unknownAction(): void {}

  @PublicRoute('planted')
  open(): void {}

  forgotten(): void {}
}

describe('The guard before every route', () => {
  process.env.LOG_LEVEL ??= 'silent';
  const guard = new AccessGuard(new Reflector(), new Logger());
  const enter = (route: keyof PlantedController, role?: Role) => {
    const user = role && { accountId: 'a', role, displayName: 'A' };
    const handler = Object.getOwnPropertyDescriptor(PlantedController.prototype, route)
      ?.value as () => void;
    return guard.canActivate({
      getHandler: () => handler,
      getClass: () => PlantedController,
      switchToHttp: () => ({ getRequest: () => ({ user }) }),
    } as unknown as ExecutionContext);
  };
  const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

  it('lets in whom the list of permissions names, and nobody else', () => {
    expect(enter('declared', 'bgh')).toBe(true);
    expect(() => enter('declared', 'boarding')).toThrow(code('request.not-allowed'));
    expect(() => enter('declared')).toThrow(code('session.required'));
  });

  it('lets anybody in where the route is public', () => {
    expect(enter('open')).toBe(true);
  });

  it('refuses everybody where the route says nothing, or names no known action', () => {
    for (const route of ['forgotten', 'unknownAction'] as const) {
      expect(() => enter(route, 'cgcn')).toThrow(code('request.not-allowed'));
    }
  });
});
