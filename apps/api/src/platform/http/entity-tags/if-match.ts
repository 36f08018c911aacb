import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { Request } from 'express';
import { CodedError } from '../../errors/coded-error.js';
import { versionsNamed } from './entity-tag.js';

/** The version of a thing on which whoever changes it looked. */
export type ExpectedVersion = ReturnType<typeof versionsNamed>;

/**
 * The request's `If-Match`: which version of the thing the person saw before changing it. Goes with
 * `@ChangesWhatWasSeen()` on the route.
 * @throws CodedError `request.no-version` (428) when the request does not say
 */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): ExpectedVersion => {
    const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
    if (header === undefined) throw new CodedError('request.no-version');
    return versionsNamed(header);
  },
);

/** Describes a route that changes a thing only as it was seen: it asks for `If-Match`. */
export function ChangesWhatWasSeen(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The ETag that came with the thing (its version in double quotes).',
      schema: { type: 'string', example: '"3"' },
    }),
    ApiResponse({
      status: 412,
      description:
        'Somebody changed it meanwhile; `current` of the problem tells how it is now, to compare.',
    }),
    ApiResponse({ status: 428, description: 'The request does not say which version was seen.' }),
  );
}

/**
 * Whether the author of a change saw the thing as it is. To be asked with the row held for update, so
 * that of two at once the second one finds the first one's version.
 * @param version of the row as it is
 */
export function isSeen(expected: ExpectedVersion, version: number): boolean {
  return expected === 'any' || expected.includes(version);
}

/** @param current the thing as it is, which the second one of two is shown to compare */
export function changedMeanwhile(current: object): CodedError {
  return new CodedError('request.changed-meanwhile', {}, [], current);
}

/**
 * The same for where the present state is at hand.
 * @param current asked for only where there is a difference
 * @throws CodedError `request.changed-meanwhile` (412) with the `current` state
 */
export async function requireSeen(
  expected: ExpectedVersion,
  version: number,
  current: () => object | Promise<object>,
): Promise<void> {
  if (!isSeen(expected, version)) throw changedMeanwhile(await current());
}
