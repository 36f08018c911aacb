import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { CodedError } from '../../errors/coded-error.js';
import { Logger } from '../../logging/logger.js';
import { bodyHashOf } from './body-hash.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import type { Claim } from './idempotency-keys.repository.js';
import { readIdempotencyKey } from './read-idempotency-key.js';

/** Whoever a request may come from, as the guards before the routes leave them. */
interface Callers {
  user?: { accountId: string };
  apiClient?: { clientId: string };
}

/** Honours `Idempotency-Key` on the routes that carry `@Idempotent()`. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly logger: Logger,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = readIdempotencyKey(request.headers['idempotency-key']);
    if (key === null) return next.handle();
    const identity = { caller: callerOf(request), route: `${request.method} ${request.path}`, key };
    const begun = await this.begin(identity, request.body, response);
    if ('body' in begun) {
      response.setHeader('Idempotency-Replayed', 'true').status(begun.status);
      return of(JSON.parse(begun.body));
    }
    return of(await this.answer(begun, next, response));
  }

  private async begin(
    identity: Parameters<IdempotencyKeys['begin']>[0],
    body: unknown,
    response: Response,
  ): ReturnType<IdempotencyKeys['begin']> {
    try {
      return await this.keys.begin(identity, bodyHashOf(body));
    } catch (error) {
      if (error instanceof CodedError && error.code === 'idempotency.in-progress') {
        response.setHeader('Retry-After', '1');
      }
      throw error;
    }
  }

  private async answer(claim: Claim, next: CallHandler, response: Response): Promise<unknown> {
    let body: unknown;
    try {
      body = await this.keys.during(claim, () =>
        lastValueFrom(next.handle(), { defaultValue: null }),
      );
    } catch (error) {
      await this.keys.free(claim);
      throw error;
    }
    try {
      const kept = JSON.stringify(body) ?? 'null';
      await this.keys.keepAnswer(claim, { status: response.statusCode, body: kept });
    } catch (error) {
      // The deed is done: its caller is told so, and a second request with the key does not repeat it.
      this.logger.warning({}, 'an answer could not be kept for its idempotency key', error);
    }
    return body;
  }
}

function callerOf(request: Request): string {
  const { apiClient, user } = request as Callers;
  if (apiClient !== undefined) return `client:${apiClient.clientId}`;
  if (user !== undefined) return `account:${user.accountId}`;
  throw new Error('A route that anybody may call cannot honour an idempotency key.');
}
