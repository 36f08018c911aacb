/**
 * Why a file as a whole can't be read as a roster.
 *
 * - `roster.empty`: nothing in it.
 * - `roster.not-a-workbook`: another kind of file (a document, a picture, an OpenDocument sheet).
 * - `roster.old-excel-format`: Excel before 2007, or protected by a password: both are kept in the
 *   same container, which we don't open.
 * - `roster.macros`: a workbook with programs in it (.xlsm), whatever its name says.
 * - `roster.damaged`: a workbook whose contents can't be unpacked or understood.
 * - `roster.too-large`: it unpacks to more than `MOST_UNPACKED_BYTES`.
 * - `roster.too-many-rows`: more than `MOST_ROWS` rows that hold something; `rows` tells how many.
 */
export type WorkbookErrorCode =
  | 'roster.empty'
  | 'roster.not-a-workbook'
  | 'roster.old-excel-format'
  | 'roster.macros'
  | 'roster.damaged'
  | 'roster.too-large'
  | 'roster.too-many-rows';

/** A file that can't be read. Carries no word of the file, so that it may be logged. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  /** @param values what the text of the reason names, in numbers only */
  constructor(
    readonly code: WorkbookErrorCode,
    options?: ErrorOptions,
    readonly values: Readonly<Record<string, number>> = {},
  ) {
    super(code, options);
  }
}
