import { timeInWords } from '../class-diary/attendance.js';
import { compareByGivenName } from '../names/given-name.js';
import {
  type Observation,
  type ObservationKind,
  observationKindLabels,
  observationKinds,
} from './observation.js';

export interface ObservedClass {
  readonly id: string;
  readonly name: string;
}

export interface ObservedStudent {
  readonly id: string;
  readonly fullName: string;
}

export interface ObservationLine {
  readonly studentName: string;
  readonly kind: ObservationKind;
  readonly at: string;
  readonly minutes: number | null;
  readonly word: string;
}

/** What was seen of one class on one day. */
export interface ObservationTableClass {
  readonly classId: string;
  readonly className: string;
  /** By given name, then by time; empty for a class of which there is nothing to say. */
  readonly lines: readonly ObservationLine[];
  readonly counts: Readonly<Record<ObservationKind, number>>;
}

/** Who reads a day's mail. */
export interface ObservationReader {
  /** The classes whose homeroom they have: those come first. */
  readonly ownClassIds: readonly string[];
  /** Whether they are told what was seen of every student's health: BGH and CGCN. */
  readonly seesHealth: boolean;
}

/**
 * The table of a day's mail: every class in the order given, also those of which there is nothing to
 * say, so that nobody wonders whether they were forgotten.
 */
export function observationTable(
  classes: readonly ObservedClass[],
  students: readonly ObservedStudent[],
  observations: readonly Observation[],
): ObservationTableClass[] {
  const names = new Map(students.map(({ id, fullName }) => [id, fullName]));
  return classes.map(({ id, name }) => {
    const lines = observations
      .filter(({ classId }) => classId === id)
      .map(({ studentId, kind, at, minutes, word }) => ({
        studentName: names.get(studentId) ?? '',
        ...{ kind, at, minutes, word },
      }))
      .sort(
        (one, other) =>
          compareByGivenName(one.studentName, other.studentName) ||
          one.at.localeCompare(other.at) ||
          observationKinds.indexOf(one.kind) - observationKinds.indexOf(other.kind),
      );
    return { classId: id, className: name, lines, counts: countsOf(lines) };
  });
}

/**
 * The table as one reader gets it: their own class first, and of a student of another class whose health
 * was seen to, only that it was. Health is told to those who have to act on it (`vietnam.md` § C.4).
 */
export function tableForReader(
  table: readonly ObservationTableClass[],
  { ownClassIds, seesHealth }: ObservationReader,
): ObservationTableClass[] {
  const isOwn = ({ classId }: ObservationTableClass): boolean => ownClassIds.includes(classId);
  const others = table.filter((one) => !isOwn(one));
  return [
    ...table.filter(isOwn),
    ...(seesHealth ? others : others.map((one) => ({ ...one, lines: one.lines.map(discreet) }))),
  ];
}

/** One line in words: "Đi muộn 10 phút lúc 7h25: có phụ huynh đưa". */
export function observationInWords({
  kind,
  at,
  minutes,
  word,
}: Omit<ObservationLine, 'studentName'>): string {
  const length = minutes === null ? '' : ` ${minutes} phút`;
  const said = word.trim() === '' ? '' : `: ${word.trim()}`;
  return `${observationKindLabels[kind].vi}${length} lúc ${timeInWords(at)}${said}`;
}

function discreet(line: ObservationLine): ObservationLine {
  return line.kind === 'health' ? { ...line, word: '' } : line;
}

function countsOf(lines: readonly ObservationLine[]): Record<ObservationKind, number> {
  const count = (kind: ObservationKind): number =>
    lines.filter((line) => line.kind === kind).length;
  return Object.fromEntries(observationKinds.map((kind) => [kind, count(kind)])) as Record<
    ObservationKind,
    number
  >;
}
