import { SetMetadata, type Type } from '@nestjs/common';
import type { SecondFactorState } from '@lien-lac/domain';
import type { Request } from 'express';

export const asksSecondFactorKey = 'asks-second-factor';
export const openBeforeSecondFactorKey = 'open-before-second-factor';

/** A provider that says of one request whether the second factor is asked again for it. */
export interface SecondFactorCondition {
  holds(request: Request): Promise<boolean>;
}

export interface AsksSecondFactorOptions {
  /** Without it the route always asks. */
  when?: Type<SecondFactorCondition>;
}

/**
 * The route answers 403 with `second-factor.asked` unless the session gave its second factor within
 * the last ten minutes. Whoever has none, and need have none, passes.
 */
export function AsksSecondFactor(options: AsksSecondFactorOptions = {}): MethodDecorator {
  return SetMetadata(asksSecondFactorKey, options);
}

/** The route is open to a session that stands so, on its way to giving its second factor. */
export function OpenBeforeSecondFactor(
  ...states: Extract<SecondFactorState, 'asked' | 'to-set-up'>[]
): MethodDecorator {
  return SetMetadata(openBeforeSecondFactorKey, states);
}
