import { ValidationPipe, type ValidationError } from '@nestjs/common';
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
