/** One allowed move of a status: from any of these, to that. */
export interface StatusMove<Status extends string = string> {
  readonly from: readonly Status[];
  readonly to: Status;
  /** The move takes something that had ended up again; it does not make its start unfinished. */
  readonly reopens?: true;
}

/**
 * All moves of one kind of thing, by name. Nothing else may change its status: a move is one
 * `UPDATE … SET status = to WHERE status = ANY(from)`.
 */
export type StatusTable = Readonly<Record<string, StatusMove>>;

/** The statuses that a table speaks of. */
export type StatusIn<Table extends StatusTable> =
  | Table[keyof Table]['from'][number]
  | Table[keyof Table]['to'];

/** A status as a person reads it, in one language. */
export interface StatusText {
  /** The one word or phrase that is used on every screen. */
  readonly label: string;
  /** One sentence that says what it means. */
  readonly explanation: string;
}

export interface StatusTexts {
  readonly vi: StatusText;
  readonly en: StatusText;
}

/** Every status of the table, once, in the order in which the moves first name them. */
export function statusesIn<Table extends StatusTable>(table: Table): StatusIn<Table>[] {
  const statuses = Object.values(table).flatMap(({ from, to }) => [...from, to]);
  return [...new Set(statuses)] as StatusIn<Table>[];
}

/** The statuses that no move leaves, save one that reopens. */
export function endStatusesIn<Table extends StatusTable>(table: Table): StatusIn<Table>[] {
  const left = Object.values(table).flatMap(({ from, reopens }) => (reopens ? [] : from));
  return statusesIn(table).filter((status) => !left.includes(status));
}

/** The names of the moves that are allowed from a status. */
export function movesFrom<Table extends StatusTable>(
  table: Table,
  status: StatusIn<Table>,
): (keyof Table & string)[] {
  return Object.keys(table).filter((name) => table[name]!.from.includes(status));
}
