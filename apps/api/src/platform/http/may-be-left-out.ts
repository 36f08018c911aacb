import { ValidateIf } from 'class-validator';

/**
 * The field may be missing. `null` is a value and refused as the wrong one: with `IsOptional` it would
 * pass every check, and stand where the code has an initial value for what is missing.
 */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_body: unknown, value: unknown) => value !== undefined);
}
