import type { Language } from '../messages/language.js';

/** What the API says of one field: its path, and a code. */
export interface FieldProblem {
  field: string;
  code: string;
  message?: string;
  /** In words, where the code alone would not say enough. */
  texts?: Readonly<Record<Language, string>>;
}

/**
 * - `refused`: the API said no, and why; asking again the same way brings the same answer.
 * - `failed`: something broke on the other side; it may work later.
 * - `unreachable`: no answer came at all.
 */
export type ProblemKind = 'refused' | 'failed' | 'unreachable';

/** An answer that is none: problem details (RFC 9457) of the API, a fault, or silence. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly kind: ProblemKind,
    /** A code of the error catalogue, where the API gave one. */
    readonly code: string | undefined,
    readonly detail: Readonly<Record<Language, string>> | undefined,
    readonly fields: readonly FieldProblem[] = [],
    /** After how many seconds asking again makes sense, where that is known. */
    readonly retryAfterSeconds?: number | undefined,
    /** How the thing is now, or what else the code says that the answer tells. */
    readonly current?: unknown,
    /** Names this request in the system's log: the beginning of its id, for a person to pass on. */
    readonly reference?: string | undefined,
  ) {
    super(code ?? kind);
  }
}

interface ProblemDetails {
  code?: unknown;
  detail?: unknown;
  fields?: unknown;
  current?: unknown;
  instance?: unknown;
}

/** The limits of the API count by the minute. */
const throttledSeconds = 60;

/**
 * Reads a refusal.
 * @param response its status and headers; the body may have been read
 * @param body what stood in it, as JSON or text
 */
export function readProblem(response: Response, body: unknown): ApiProblem {
  const { code, detail, fields, current, instance } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as ProblemDetails;
  // A proxy whose API is gone answers 502 to 504: the same as no answer.
  const isGone = response.status >= 502 && response.status <= 504 && typeof code !== 'string';
  return new ApiProblem(
    isGone ? 'unreachable' : response.status >= 500 ? 'failed' : 'refused',
    typeof code === 'string' ? code : undefined,
    isInBothLanguages(detail) ? detail : undefined,
    Array.isArray(fields) ? (fields as FieldProblem[]) : [],
    response.status === 429 ? readRetryAfter(response) : undefined,
    current,
    readReference(instance),
  );
}

export function unreachable(): ApiProblem {
  return new ApiProblem('unreachable', undefined, undefined);
}

function readReference(instance: unknown): string | undefined {
  const found = /^urn:lien-lac:request:([0-9a-f]{8})/.exec(String(instance));
  return found?.[1];
}

function readRetryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : throttledSeconds;
}

function isInBothLanguages(detail: unknown): detail is Record<Language, string> {
  const { vi, en } = (detail ?? {}) as Record<string, unknown>;
  return typeof vi === 'string' && typeof en === 'string';
}
