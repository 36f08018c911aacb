import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { CodedError } from '../../platform/errors/coded-error.js';
import { carriesProtectionToken } from '../sessions/forgery-protection.js';
import { type RouteAccess, routeAccessKey } from './route-access.js';

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses what would change something on the strength of a cookie alone. */
@Injectable()
export class ForgeryGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (readingMethods.includes(request.method)) return true;
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    // A public route goes by no session, and a program's by its token: no browser sends that by itself.
    if (access !== undefined && !('action' in access)) return true;
    if (!carriesProtectionToken(request)) throw new CodedError('request.forged');
    return true;
  }
}
