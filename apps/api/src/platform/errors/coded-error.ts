import type { ErrorCode } from '@lien-lac/domain';

/** What is wrong with one field of the input: its path, and a code of the catalogue or of class-validator. */
export interface FieldProblem {
  field: string;
  code: string;
  message?: string;
  /** The words, where they name a limit that only the code which checked it knows. */
  texts?: { vi: string; en: string };
}

/**
 * The one error that verbs and rules throw on purpose. Its code stands in the catalogue of
 * `libs/domain`, which has its HTTP status and its text in both languages.
 */
export class CodedError extends Error {
  override readonly name = 'CodedError';

  /**
   * @param values fill the `{…}` of the catalogue's text; never personal data that a log might keep
   * @param fields what is wrong with which field
   * @param current how the thing is now that somebody else changed meanwhile; personal data may stand
   *   in it, it goes to the person who asked and nowhere else
   */
  constructor(
    readonly code: ErrorCode,
    readonly values: Record<string, string | number> = {},
    readonly fields: FieldProblem[] = [],
    readonly current?: object,
  ) {
    super(code);
  }
}
