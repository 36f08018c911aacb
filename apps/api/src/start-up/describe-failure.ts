import { ConfigurationError } from '../platform/configuration/configuration.js';
import { RestoreRefusal } from './backup/restore-refusal.js';
import { UnreadableBackup } from './backup/sealed-stream.js';

interface SystemError {
  code?: unknown;
  syscall?: unknown;
  port?: unknown;
  address?: unknown;
  errors?: unknown;
}

/**
 * Why a process could not start, in one line for whoever started it: what happened and what to do.
 * A password never stands in it.
 * @param databaseUrl the address that was tried, to name its host and database
 * @returns undefined for a failure that is ours and not the surroundings'
 */
export function describeFailure(error: unknown, databaseUrl = ''): string | undefined {
  if (error instanceof ConfigurationError) return error.message;
  if (error instanceof UnreadableBackup || error instanceof RestoreRefusal) return error.message;
  const failure = firstOf(error);
  const code = typeof failure.code === 'string' ? failure.code : '';
  if (failure.syscall === 'listen') return describeListening(code, failure);
  return describeDatabase(code, error, databaseUrl);
}

function describeListening(code: string, failure: SystemError): string | undefined {
  const port = String(failure.port);
  switch (code) {
    case 'EADDRINUSE':
      if (port === process.env.OBSERVATION_PORT) {
        return `Port ${port} is in use by another program; choose another as OBSERVATION_PORT, one for each process of this machine.`;
      }
      return `Port ${port} is in use by another program; choose another, such as PORT=${nextPort(port)}.`;
    case 'EACCES':
      return `This account may not listen on port ${port}; choose one above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
      return `HOST names an address (${String(failure.address)}) that this machine does not have.`;
    default:
      return undefined;
  }
}

function describeDatabase(code: string, error: unknown, databaseUrl: string): string | undefined {
  const { host, database, user } = partsOf(databaseUrl);
  switch (code) {
    case 'ECONNREFUSED':
      return `DATABASE_URL: nothing listens at ${host}; start PostgreSQL there or correct the address.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `DATABASE_URL: no machine is known by the name in ${host}; correct the address.`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return `DATABASE_URL: ${host} cannot be reached from here; correct the address or the network.`;
    case 'ECONNRESET':
    case 'EPIPE':
      return notPostgres(host);
    case '28P01':
    case '28000':
      return `DATABASE_URL: PostgreSQL at ${host} does not let the user ${user} in; correct the user or the password.`;
    case '3D000':
      return `DATABASE_URL: there is no database ${database} at ${host}; create it or correct the name.`;
    case '42501':
      return `DATABASE_URL: the user ${user} may not create tables in ${database}; make it the owner of the database.`;
    case '53300':
      return `DATABASE_URL: PostgreSQL at ${host} has no connection left; raise its max_connections.`;
    case '57P03':
      return `DATABASE_URL: PostgreSQL at ${host} is still starting or stopping; try again in a moment.`;
    default:
      return describeByMessage(error, host);
  }
}

/** The driver gives these no code. */
function describeByMessage(error: unknown, host: string): string | undefined {
  const message = error instanceof Error ? error.message : '';
  if (/timeout expired|timed out|timeout exceeded/i.test(message)) {
    return `DATABASE_URL: ${host} does not answer as PostgreSQL does; correct the address or the network.`;
  }
  if (/password must be a string/i.test(message)) {
    return `DATABASE_URL: PostgreSQL at ${host} asks for a password and the address holds none.`;
  }
  if (/does not support SSL|SSL connection|certificate/i.test(message)) {
    return `DATABASE_URL: ${host} and we do not agree on an encrypted connection; see sslmode.`;
  }
  if (/^connection terminated|^received invalid response|unknown message code/i.test(message)) {
    return notPostgres(host);
  }
  return undefined;
}

function notPostgres(host: string): string {
  return `DATABASE_URL: what listens at ${host} is not PostgreSQL; correct the address.`;
}

/** A name with several addresses fails once for each; one of them tells the story. */
function firstOf(error: unknown): SystemError {
  if (typeof error !== 'object' || error === null) return {};
  const { errors } = error as SystemError;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return typeof first === 'object' && first !== null ? first : error;
}

function partsOf(databaseUrl: string): { host: string; database: string; user: string } {
  if (!URL.canParse(databaseUrl)) return { host: '', database: '', user: '' };
  const url = new URL(databaseUrl);
  return {
    host: `${url.hostname}:${url.port === '' ? '5432' : url.port}`,
    database: decodeURIComponent(url.pathname.slice(1)) || '(none named)',
    user: decodeURIComponent(url.username) || '(none named)',
  };
}

function nextPort(port: string): number {
  const next = Number(port) + 1;
  return next <= 65_535 ? next : 3_000;
}
