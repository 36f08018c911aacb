import { csrfSync } from 'csrf-sync';

/**
 * The protection token stands in the session, and the page repeats it in the header `x-csrf-token`:
 * another site's page can make a browser send our cookie, but can't read the token.
 */
const protection = csrfSync({
  getTokenFromRequest: (request) => {
    const given = request.headers['x-csrf-token'];
    return typeof given === 'string' ? given : undefined;
  },
});

/** The session's token; made when the session has none yet. */
export const protectionToken = protection.generateToken;

/** Whether the request repeats its session's token. */
export const carriesProtectionToken = protection.isRequestValid;
