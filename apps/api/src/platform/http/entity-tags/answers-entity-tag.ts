import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { entityTagOf } from './entity-tag.js';

/** What carries the count of its changes. */
export interface Versioned {
  version: number;
}

@Injectable()
class EntityTagInterceptor implements NestInterceptor<Versioned, Versioned> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned> {
    const response = context.switchToHttp().getResponse<Response>();
    return next
      .handle()
      .pipe(tap(({ version }) => response.setHeader('ETag', entityTagOf(version))));
  }
}

/** The route answers with one thing that has a `version`, and tells it as the answer's `ETag` too. */
export function AnswersEntityTag(): MethodDecorator {
  return applyDecorators(UseInterceptors(EntityTagInterceptor));
}
