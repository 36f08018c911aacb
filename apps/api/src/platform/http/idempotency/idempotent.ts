import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { ApiProblems } from '../../errors/api-problems.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * The route takes an optional `Idempotency-Key`. Its verb calls `IdempotencyKeys.carriedOut` within
 * the transaction of its deed.
 */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Any 1 to 255 visible characters, new for each request and the same when it is sent again. ' +
        'For 24 hours a request that is sent again with its key changes nothing and gets the first ' +
        'answer, with the header `Idempotency-Replayed: true`. A request that was refused frees its key.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
    ApiProblems(
      'idempotency.in-progress',
      'idempotency.answer-lost',
      'idempotency.other-request',
      'idempotency.bad-key',
    ),
  );
}
