import type { Action, Role } from '@lien-lac/domain';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Logger } from '../../platform/logging/logger.js';
import { AccessGuard } from './access.guard.js';
import type { ApiClientPrincipal } from '../api-clients/current-api-client.js';
import { PublicRoute, RequiresAction, RequiresApiScope } from './route-access.js';

class PlantedController {
  @RequiresAction('audit.read')
  declared(): void {}

  @RequiresAction('audit.rewrite' as Action)
  unknownAction(): void {}

  @PublicRoute('planted')
  open(): void {}

  @RequiresApiScope('enrolment.read')
  forPrograms(): void {}

  forgotten(): void {}
}

describe('The guard before every route', () => {
  process.env.LOG_LEVEL ??= 'silent';
  const guard = new AccessGuard(new Reflector(), new Logger());
  const enter = (route: keyof PlantedController, role?: Role, apiClient?: ApiClientPrincipal) => {
    const user = role && { accountId: 'a', role, displayName: 'A' };
    const handler = Object.getOwnPropertyDescriptor(PlantedController.prototype, route)
      ?.value as () => void;
    return guard.canActivate({
      getHandler: () => handler,
      getClass: () => PlantedController,
      switchToHttp: () => ({ getRequest: () => ({ user, apiClient }) }),
    } as unknown as ExecutionContext);
  };
  const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

  it('lets in whom the list of permissions names, and nobody else', () => {
    expect(enter('declared', 'bgh')).toBe(true);
    expect(() => enter('declared', 'boarding')).toThrow(code('request.not-allowed'));
    expect(() => enter('declared')).toThrow(code('session.required'));
  });

  it('lets a program in by its scope alone, and a person not at all, where the route is for programs', () => {
    const program = { clientId: 'c', name: 'C', scopes: ['enrolment.read'] } as const;
    expect(enter('forPrograms', undefined, program)).toBe(true);
    expect(() =>
      enter('forPrograms', undefined, { ...program, scopes: ['enrolment.write'] }),
    ).toThrow(code('api-client.out-of-scope'));
    expect(() => enter('forPrograms', 'cgcn')).toThrow(code('api-client.required'));
    expect(() => enter('declared', undefined, program)).toThrow(code('session.required'));
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
