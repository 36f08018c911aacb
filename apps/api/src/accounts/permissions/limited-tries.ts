import { SetMetadata } from '@nestjs/common';

export const limitedTriesKey = 'limited-tries';

/** The route takes a secret that somebody might guess, so one address gets few tries at it. */
export function LimitedTries(): MethodDecorator {
  return SetMetadata(limitedTriesKey, true);
}
