import { type Type, ValidationPipe, type ValidationError } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { CodedError, type FieldProblem } from './coded-error.js';

/** Checks every DTO at the edge; what is wrong is told field by field, and unknown fields are refused. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new CodedError('request.invalid', {}, problemsOf(errors)),
  });
}

/**
 * Checks one value of many that a request carries, in the same way as a whole body.
 * @throws CodedError `request.invalid` with the fields at fault
 */
export async function checkBody<Body extends object>(
  type: Type<Body>,
  value: unknown,
): Promise<Body> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CodedError('request.invalid', {}, [
      { field: '', code: 'isObject', message: 'must be an object' },
    ]);
  }
  const body = plainToInstance(type, value);
  const errors = await validate(body, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new CodedError('request.invalid', {}, problemsOf(errors));
  return body;
}

function problemsOf(errors: ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
      field,
      code,
      message,
    }));
    return [...own, ...problemsOf(error.children ?? [], field)];
  });
}
