import type { INestApplicationContext, Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { type RouteAccess, routeAccessKey } from '../../src/accounts/permissions/route-access.js';

export interface Route {
  /** Upper case, such as `POST`. */
  method: string;
  /** From the root, with the parameters named: `/api/v1/accounts/:id`. */
  path: string;
  /** Where it stands in the code: `AccountsController.create`. */
  handler: string;
  access: RouteAccess | undefined;
}

/** Every controller of an application, whichever module brought it. */
export function controllersOf(application: INestApplicationContext): Type[] {
  const modules = [...application.get(ModulesContainer).values()];
  const found = modules.flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return [...new Set(found)];
}

/** Every route of these controllers, as Nest's own decorators describe it. */
export function routesOf(controllers: readonly Type[]): Route[] {
  return controllers.flatMap((controller) =>
    handlersOf(controller).flatMap(({ name, handler }) => {
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const access = (Reflect.getMetadata(routeAccessKey, handler) ??
        Reflect.getMetadata(routeAccessKey, controller)) as RouteAccess | undefined;
      return pathsOf(controller).flatMap((base) =>
        pathsOf(handler).map((path) => ({
          method: RequestMethod[method],
          path: ['/api/v1', base, path].map(trimmed).filter(Boolean).join('/').replace(/^/, '/'),
          handler: `${controller.name}.${name}`,
          access,
        })),
      );
    }),
  );
}

/** What is wrong with the routes that say nothing of who may call them, each with its mend. */
export function undeclaredRoutes(routes: readonly Route[]): string[] {
  return routes
    .filter(({ access }) => access === undefined)
    .map(
      ({ handler, method, path }) =>
        `${handler} (${method} ${path}) says nothing of who may call it: put @RequiresAction('…') ` +
        "on it with an action of libs/domain/src/permissions/actions.ts, or @PublicRoute('why') " +
        'and its line in the list of public routes.',
    );
}

function handlersOf(controller: Type): { name: string; handler: object }[] {
  const found = new Map<string, object>();
  let prototype = controller.prototype as object | null;
  while (prototype !== null && prototype !== Object.prototype) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const method: unknown = value;
      if (name !== 'constructor' && typeof method === 'function' && !found.has(name)) {
        found.set(name, method);
      }
    }
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return [...found].map(([name, handler]) => ({ name, handler }));
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [path ?? ''].flat();
}

function trimmed(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
