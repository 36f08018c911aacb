import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@lien-lac/domain';
import type { Request } from 'express';
import { CodedError } from '../../platform/errors/coded-error.js';

/** The signed-in person on whose word a request acts. */
export interface Principal {
  accountId: string;
  role: Role;
  displayName: string;
}

declare global {
  // Passport's types leave it to the application to say who its users are.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface User extends Principal {}
  }
}

/**
 * The person of the request, loaded anew for each one.
 * @throws CodedError `session.required` when nobody is signed in
 */
export const CurrentAccount = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal => {
    const { user } = context.switchToHttp().getRequest<Request>();
    if (user === undefined) throw new CodedError('session.required');
    return user;
  },
);
