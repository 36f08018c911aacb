import {
  type Attendance,
  type ComposedReport,
  composeReport,
  type ContradictionStanding,
  type DiaryEntry,
  emptyDiary,
  entryOf,
  findContradictions,
  isOverruled,
  type Observation,
  observationsToSuggest,
  type ReportForm,
  type ReportOccasion,
  type SettledContradiction,
  settledAttendance,
  withSettlements,
} from '@lien-lac/domain';
import type { ClassDiary } from '../class-diary/class-diaries.js';
import type { DailyReportEntity } from '../messages/daily-report.entity.js';
import type { ReportEditEntity } from '../messages/report-edit.entity.js';
import type { ClassReviewEntity } from './class-review.entity.js';
import type { ContradictionSettlementEntity } from './contradiction-settlement.entity.js';
import type { ObservationChoiceEntity } from './observation-choice.entity.js';

/** Everything that a class's day is looked at by, as it stands in the database. */
export interface ClassDayFacts {
  classId: string;
  className: string;
  date: string;
  /** `HH:MM` */
  firstLesson: string;
  /** Who is in the class on the day, by given name. */
  students: readonly { id: string; fullName: string }[];
  diary: ClassDiary | null;
  /** Of those students alone. */
  observations: readonly Observation[];
  review: ClassReviewEntity | null;
  settlements: readonly ContradictionSettlementEntity[];
  choices: readonly ObservationChoiceEntity[];
  edits: readonly ReportEditEntity[];
  reports: readonly DailyReportEntity[];
}

export interface ContradictionOfDay extends SettledContradiction {
  /** What was decided and asked of it; null where nobody has touched it. */
  settlement: ContradictionSettlementEntity | null;
}

export interface ObservationOfDay {
  observation: Observation;
  takenOver: boolean;
  /** It was found to be wrong, so that nothing of it can be taken over. */
  overruled: boolean;
}

export interface StudentOfDay {
  id: string;
  fullName: string;
  entry: DiaryEntry;
  /** After the review. */
  attendance: Attendance;
  observations: ObservationOfDay[];
  contradictions: ContradictionOfDay[];
  composed: ComposedReport;
  /** Of the message that comes next. */
  edit: ReportEditEntity | null;
  /** What the family was told of the day, in order. */
  reports: DailyReportEntity[];
}

/** A class's day: the diary beside the observations, and what each family will be told. */
export interface ClassDay extends ClassDayFacts {
  /** How the school writes its messages. */
  form: ReportForm;
  contradictions: ContradictionOfDay[];
  lines: StudentOfDay[];
}

export function contradictionsOf(
  facts: Pick<ClassDayFacts, 'diary' | 'observations' | 'firstLesson' | 'settlements'>,
): ContradictionOfDay[] {
  // Until the diary is handed in it says nothing that could be wrong.
  if (facts.diary === null || !isHandedIn(facts.diary)) return [];
  const { content } = facts.diary;
  const found = findContradictions(content, facts.observations, facts.firstLesson);
  const byKey = new Map(facts.settlements.map((settlement) => [settlement.key, settlement]));
  return withSettlements(found, facts.settlements).map((contradiction) => ({
    ...contradiction,
    settlement: byKey.get(contradiction.key) ?? null,
  }));
}

/** What of a contradiction decides who may do what. */
export function standingOf({ status, settlement }: ContradictionOfDay): ContradictionStanding {
  return { status, askedOf: settlement?.askedOf ?? null };
}

export function isHandedIn({ standing: { status } }: ClassDiary): boolean {
  return status !== 'draft' && status !== 'taken-back';
}

/** @param occasion of the messages that are composed */
export function describeClassDay(
  facts: ClassDayFacts,
  form: ReportForm,
  occasion: ReportOccasion,
): ClassDay {
  const content = facts.diary?.content ?? emptyDiary;
  const contradictions = contradictionsOf(facts);
  const choices = new Map(
    facts.choices.map(({ observationId, takenOver }) => [observationId, takenOver]),
  );
  const lines = facts.students.map((student): StudentOfDay => {
    const isOfStudent = ({ studentId }: { studentId: string }): boolean => studentId === student.id;
    const own = contradictions.filter(isOfStudent);
    const seen = facts.observations.filter(isOfStudent);
    const reports = facts.reports.filter(isOfStudent);
    const entry = entryOf(content, student.id);
    const attendance = settledAttendance(entry.attendance, own);
    const suggested = new Set(observationsToSuggest(attendance, seen, own).map(({ id }) => id));
    const observations = seen.map((observation) => {
      const overruled = isOverruled(observation.id, own);
      const isChosen = choices.get(observation.id) ?? suggested.has(observation.id);
      return { observation, overruled, takenOver: !overruled && isChosen };
    });
    const takenOver = observations.filter((one) => one.takenOver);
    const composed = composeReport(
      {
        ...{ student, className: facts.className, date: facts.date, attendance, entry },
        takenOver: takenOver.map(({ observation }) => observation),
        defaultLine: content.defaultLine,
      },
      form,
      occasion,
    );
    const edit =
      facts.edits.find((one) => isOfStudent(one) && one.number === reports.length) ?? null;
    return {
      ...{ ...student, entry, attendance, observations, contradictions: own },
      ...{ composed, edit, reports },
    };
  });
  return { ...facts, form, contradictions, lines };
}
