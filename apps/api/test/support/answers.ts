import type { ErrorCode } from '@lien-lac/domain';

/** The body of an answer, as the type that its route promises. */
export function bodyOf<Body>(answer: { body: unknown }): Body {
  return answer.body as Body;
}

/** The code of an answer that tells of an error; undefined when it doesn't. */
export function codeOf(answer: { body: unknown }): ErrorCode | undefined {
  return (answer.body as { code?: ErrorCode } | null)?.code;
}
