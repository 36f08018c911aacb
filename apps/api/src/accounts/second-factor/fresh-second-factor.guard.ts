import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { isSecondFactorFresh } from '@lien-lac/domain';
import type { Request } from 'express';
import { RealClock } from '../../platform/clock/real-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { asksSecondFactorKey, type AsksSecondFactorOptions } from './asks-second-factor.js';

/** Asks again for the second factor where a route does much at once; after all other guards. */
@Injectable()
export class FreshSecondFactorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly realClock: RealClock,
    private readonly modules: ModuleRef,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asks = this.reflector.get<AsksSecondFactorOptions | undefined>(
      asksSecondFactorKey,
      context.getHandler(),
    );
    if (asks === undefined) return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (request.user === undefined) throw new CodedError('session.required');
    const { state, givenAt } = request.user.secondFactor;
    // Who must set one up gets as far as the routes for that, and no further: SecondFactorGuard.
    if (state === 'none-needed' || state === 'to-set-up') return true;
    if (givenAt !== null && isSecondFactorFresh(givenAt, this.realClock.now())) return true;
    if (asks.when !== undefined) {
      const condition = this.modules.get(asks.when, { strict: false });
      if (!(await condition.holds(request))) return true;
    }
    throw new CodedError('second-factor.asked');
  }
}
