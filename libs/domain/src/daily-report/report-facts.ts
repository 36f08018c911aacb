import { type Attendance, isAbsent, timeInWords } from '../class-diary/attendance.js';
import type { DiaryEntry, DiaryTextField } from '../class-diary/diary-content.js';
import { phrasesOf } from '../class-diary/diary-phrases.js';
import type { Observation } from '../observations/observation.js';
import { type SensitiveMatter, sensitiveMatters, sensitiveMattersIn } from './sensitive-matters.js';
import { isOverruled, isPartAbsence, type SettledContradiction } from './settlement.js';

/** Everything that one student's message is made of, and nothing of any other student. */
export interface ReportFacts {
  readonly student: { readonly id: string; readonly fullName: string };
  readonly className: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** After the review: `settledAttendance`. */
  readonly attendance: Attendance;
  readonly entry: DiaryEntry;
  /** What of the student's observations the reviewer takes over. */
  readonly takenOver: readonly Observation[];
  /** The class's own; '' for the school's usual line. */
  readonly defaultLine: string;
}

/** Where in a message a phrase stands; the first is said before all others, and kept longest. */
export type ReportPart = 'attendance' | 'conduct' | 'study' | 'homework' | 'remark';

export interface ReportPhrase {
  readonly part: ReportPart;
  readonly text: string;
}

export interface ReportPhrases {
  /** In the order in which they are said. */
  readonly phrases: readonly ReportPhrase[];
  /** What the family has to be called about, since it is in no message. */
  readonly callAbout: readonly SensitiveMatter[];
}

/**
 * The phrases of a student's message. A text of the diary that speaks of health or of proceedings is left
 * out whole, since its other phrases may speak of the same; so is the word of such an observation.
 *
 * @throws RangeError when anything of another student is among the facts
 */
export function reportPhrases(facts: ReportFacts): ReportPhrases {
  const { student, attendance, entry, takenOver } = facts;
  if ([entry, ...takenOver].some(({ studentId }) => studentId !== student.id)) {
    throw new RangeError(`What is said of student ${student.id} has facts of another one`);
  }
  const callAbout = new Set<SensitiveMatter>();
  const phrases: ReportPhrase[] = [];
  const say = (part: ReportPart, text: string): void => {
    const isSaid = phrases.some((phrase) => phrase.text.toLowerCase() === text.toLowerCase());
    if (!isSaid) phrases.push({ part, text });
  };
  const ofDiary = (field: DiaryTextField): void => {
    const matters = sensitiveMattersIn(entry[field]);
    if (matters.length > 0) return matters.forEach((matter) => callAbout.add(matter));
    phrasesOf(entry[field]).forEach((phrase) => say(field, withoutStop(phrase)));
  };

  const inWords = attendancePhrase(attendance);
  if (inWords !== null) say('attendance', inWords);
  ofDiary('conduct');
  for (const observation of takenOver) {
    const matters = mattersOf(observation);
    if (matters.length > 0) matters.forEach((matter) => callAbout.add(matter));
    else {
      const phrase = observationPhrase(observation, attendance);
      if (phrase !== null) say('conduct', withoutStop(phrase));
    }
  }
  (['study', 'homework', 'remark'] as const).forEach(ofDiary);
  return { phrases, callAbout: sensitiveMatters.filter((matter) => callAbout.has(matter)) };
}

/**
 * The observations that a reviewer will want to take over: those that were not found to be wrong, and
 * that say something which the attendance does not say already.
 */
export function observationsToSuggest(
  attendance: Attendance,
  ofStudent: readonly Observation[],
  contradictions: readonly SettledContradiction[],
): Observation[] {
  return ofStudent.filter(
    (observation) =>
      !isOverruled(observation.id, contradictions) &&
      (mattersOf(observation).length > 0 || observationPhrase(observation, attendance) !== null),
  );
}

function mattersOf({ kind, word }: Observation): SensitiveMatter[] {
  const inWord = sensitiveMattersIn(word);
  return kind === 'health' ? [...new Set<SensitiveMatter>(['health', ...inWord])] : inWord;
}

/** As the family reads it; null for a student who was simply there. */
function attendancePhrase(attendance: Attendance): string | null {
  switch (attendance.kind) {
    case 'present':
      return null;
    case 'late':
      return `đi học muộn ${attendance.minutes} phút`;
    case 'absent-with-leave':
      return 'nghỉ học có phép';
    case 'absent-without-leave':
      return 'nghỉ học không phép';
    case 'left-early':
      return `về sớm lúc ${timeInWords(attendance.at)}`;
  }
}

/** Null where the attendance says it already. */
function observationPhrase(observation: Observation, attendance: Attendance): string | null {
  const { kind, at, minutes, department } = observation;
  const word = observation.word.trim();
  switch (kind) {
    case 'late': {
      const isOfMorning = department === 'supervisors';
      if (isOfMorning && attendance.kind === 'late') return null;
      const what = isOfMorning ? 'đi học muộn' : 'vào giờ bán trú muộn';
      return minutes === null ? what : `${what} ${minutes} phút`;
    }
    case 'absent': {
      if (isAbsent(attendance)) return null;
      if (!isPartAbsence(observation)) return `vắng lúc ${timeInWords(at)}`;
      const missed = word.replace(/^vắng(?: mặt)?\s*/iu, '');
      return `vắng ${missed === '' ? 'giờ bán trú' : missed}`;
    }
    case 'left-early': {
      if (attendance.kind === 'left-early') return null;
      return `về sớm lúc ${timeInWords(at)}${word === '' ? '' : `, ${word}`}`;
    }
    case 'uniform':
      return word === '' ? 'đồng phục chưa đúng quy định' : word;
    case 'meals':
      return word === '' ? 'chưa ăn trưa đầy đủ' : word;
    case 'rest':
      return word === '' ? 'chưa nghỉ trưa đúng giờ' : word;
    case 'conduct':
      return word === '' ? null : word;
    case 'health':
      return null;
  }
}

function withoutStop(phrase: string): string {
  return phrase.replace(/[\s.,;:]+$/u, '').trim();
}
