import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiScope } from '@lien-lac/domain';
import type { Request } from 'express';
import { CodedError } from '../../platform/errors/coded-error.js';

/** The program on whose behalf a request acts. */
export interface ApiClientPrincipal {
  clientId: string;
  name: string;
  scopes: readonly ApiScope[];
}

declare global {
  // As Passport does for people.
  // oxlint-disable-next-line typescript/no-namespace
  namespace Express {
    interface Request {
      apiClient?: ApiClientPrincipal;
    }
  }
}

/**
 * The program of the request.
 * @throws CodedError `api-client.required` on a route that asks for none
 */
export const CurrentApiClient = createParamDecorator(
  (_data: unknown, context: ExecutionContext): ApiClientPrincipal => {
    const { apiClient } = context.switchToHttp().getRequest<Request>();
    if (apiClient === undefined) throw new CodedError('api-client.required');
    return apiClient;
  },
);
