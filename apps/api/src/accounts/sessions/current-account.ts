import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@lien-lac/domain';
import type { Request } from 'express';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { SecondFactorStanding } from '../second-factor/second-factor-standing.js';

/** The signed-in person on whose word a request acts. */
export interface Principal {
  accountId: string;
  role: Role;
  displayName: string;
}

/** The same with what this session has of the second factor. */
export interface SignedInPerson extends Principal {
  secondFactor: SecondFactorStanding;
}

declare global {
  // Passport's types leave it to the application to say who its users are.
  // oxlint-disable-next-line typescript/no-namespace
  namespace Express {
    // oxlint-disable-next-line typescript/no-empty-object-type
    interface User extends SignedInPerson {}
  }
}

/**
 * The person of the request, loaded anew for each one.
 * @throws CodedError `session.required` when nobody is signed in
 */
export const CurrentAccount = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SignedInPerson => {
    const { user } = context.switchToHttp().getRequest<Request>();
    if (user === undefined) throw new CodedError('session.required');
    return user;
  },
);
