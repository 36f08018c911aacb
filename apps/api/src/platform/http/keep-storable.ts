import type { RequestHandler } from 'express';

/**
 * Takes out of a body's texts what PostgreSQL has no place for: the zero character, and half of a
 * surrogate pair. Nobody sees or types either, and no name loses anything by it. Stands behind
 * `limitNesting`, so that the walk through the body has an end.
 */
export function keepStorable(): RequestHandler {
  return (request, _response, next) => {
    request.body = storable(request.body);
    next();
  };
}

function storable(value: unknown): unknown {
  // oxlint-disable-next-line no-control-regex
  if (typeof value === 'string') return value.replace(/\u0000|\p{Cs}/gu, '');
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members)) {
    // By assignment the name `__proto__` would be something else than a member.
    if (name !== '__proto__') members[name] = storable(members[name]);
  }
  return value;
}
