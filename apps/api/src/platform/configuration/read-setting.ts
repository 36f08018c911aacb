/** How the system runs: `demo` and `test` may move the school clock and use the reserved numbers. */
export const modes = ['production', 'demo', 'test'] as const;
export type Mode = (typeof modes)[number];

/** A setting that cannot be used. The message is one line for whoever starts the system. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

export type Environment = Record<string, string | undefined>;

export function wholeNumber(
  environment: Environment,
  name: string,
  fallback: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const given = environment[name];
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ConfigurationError(
      `${name} must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}.`,
    );
  }
  return value;
}

/** A number of minutes, as milliseconds. No session lasts longer than a day anyway. */
export function minutes(environment: Environment, name: string, fallback: number): number {
  return wholeNumber(environment, name, fallback, 1, 24 * 60) * 60_000;
}

export function flag(environment: Environment, name: string, fallback: boolean): boolean {
  return (
    oneOf(environment, name, ['true', 'false'] as const, fallback ? 'true' : 'false') === 'true'
  );
}

export function oneOf<T extends string>(
  environment: Environment,
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const given = environment[name] || fallback;
  const found = allowed.find((value) => value === given);
  if (found === undefined) {
    throw new ConfigurationError(`${name} must be one of: ${allowed.join(', ')}.`);
  }
  return found;
}

export function url(
  environment: Environment,
  name: string,
  schemes: string[],
  fallback?: string,
): string {
  // docker-compose passes on as empty what nobody set.
  const given = environment[name] || fallback;
  if (given === undefined) throw new ConfigurationError(`${name} is not set.`);
  if (!URL.canParse(given) || !schemes.includes(new URL(given).protocol)) {
    // The value itself may hold a password, so it is not repeated.
    throw new ConfigurationError(
      `${name} must be a URL that begins with ${schemes.join(' or ')}//.`,
    );
  }
  return given;
}

export function mailbox(environment: Environment, name: string): string {
  const given = environment[name] ?? '';
  if (!/^[a-z0-9._-]+@[a-z0-9.-]+$/i.test(given)) {
    throw new ConfigurationError(
      `${name} must be a plain mailbox, such as reports@school.example.`,
    );
  }
  return given.toLowerCase();
}

export function secret(environment: Environment, name: string, mode: Mode): string {
  const given = environment[name];
  if (given !== undefined && given.length >= 32) return given;
  if (mode === 'production' || given !== undefined) {
    throw new ConfigurationError(`${name} must be set to at least 32 characters.`);
  }
  return `only-for-${mode}-${name.toLowerCase()}-not-a-secret-at-all`;
}

/** Any text that is not blank. */
export function text(environment: Environment, name: string): string {
  const given = environment[name]?.trim();
  if (!given) throw new ConfigurationError(`${name} is not set.`);
  return given;
}
