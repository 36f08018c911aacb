/**
 * The longest that a request to a gateway may be set to take, in milliseconds. How long an orderly end of a
 * worker may take follows from it, and so what `docker-compose.yml` lets it take.
 */
export const longestRequestTimeout = 120_000;
