import {
  attendanceInWords,
  contradictionSides,
  errorText,
  observationInWords,
  smsPartCount,
} from '@lien-lac/domain';
import type { DailyReportEntity } from '../messages/daily-report.entity.js';
import type { ContradictionOfDay, StudentOfDay } from './class-day.js';
import type { ClassDayView } from './class-day-views.js';
import type { DescribedClassDay } from './describe-class-day.js';
import type { ContradictionView, SentReportView, StudentDayView } from './student-day-views.js';

/** @param partPrice what one SMS part costs about, in đồng */
export function viewClassDay(described: DescribedClassDay, partPrice: number): ClassDayView {
  const { day, state, dueAt, names, hindrances, outlook, seen, can } = described;
  const { diary } = day;
  return {
    ...{ classId: day.classId, className: day.className, date: day.date, state },
    dueAt: dueAt.toISOString(),
    handedInAt: diary?.handedInAt?.toISOString() ?? null,
    handedInBy: names.get(diary?.handedInBy ?? '') ?? null,
    forTeacher: diary?.forTeacher ?? false,
    minutesLate: diary?.minutesLate ?? null,
    reviewerName: names.get(day.review?.reviewerId ?? '') ?? null,
    students: day.lines.map((line) => viewStudent(line, described)),
    hindrances: hindrances.map(({ code, studentIds }) => ({
      ...{ code, message: errorText(code, 'vi'), studentIds: [...studentIds] },
    })),
    outlook: {
      ...{ messages: outlook.messages, parts: outlook.parts },
      cost: outlook.parts * partPrice,
      // Whoever follows the day is told of no change because a second has passed.
      leavesAt: `${outlook.leavesAt.toISOString().slice(0, 17)}00.000Z`,
      expiresAt: outlook.expiresAt.toISOString(),
      occasion: outlook.occasion,
    },
    seen,
    can: {
      ...{ begin: can['begin-review'], leave: can['leave-review'], makeReady: can['make-ready'] },
      ...{ reopen: can['reopen-review'], decide: can.decide, send: can.send },
      ...{ correct: can.correct, sendAgain: can['send-again'], fillIn: can.fillIn },
    },
  };
}

function viewStudent(line: StudentOfDay, described: DescribedClassDay): StudentDayView {
  const { names, unreachable, mayAgree } = described;
  const { id, fullName, entry, composed, edit } = line;
  const { conduct, study, homework, remark } = entry;
  return {
    ...{ studentId: id, fullName },
    entry: {
      attendance: entry.attendance.kind,
      attendanceWords: attendanceInWords(entry.attendance),
      ...{ conduct, study, homework, remark },
    },
    observations: line.observations.map(({ observation, takenOver, overruled }) => ({
      ...{ id: observation.id, department: observation.department },
      words: observationInWords(observation),
      ...{ takenOver, overruled },
    })),
    contradictions: line.contradictions.map((one) => viewContradiction(one, described)),
    composed: {
      ...{ text: composed.text, parts: composed.parts, kind: composed.kind },
      callAbout: [...composed.callAbout],
      leftOut: composed.leftOut.map(({ text }) => text),
      tooLong: composed.tooLong,
    },
    edit:
      edit === null
        ? null
        : {
            ...{ text: edit.text, parts: smsPartCount(edit.text), mayAgree: mayAgree(id) },
            editedBy: names.get(edit.editedBy) ?? null,
            confirmedBy: names.get(edit.confirmedBy ?? '') ?? null,
          },
    reports: line.reports.map((report) => viewReport(report, described)),
    unreachable: unreachable.get(id) ?? null,
  };
}

export function viewContradiction(
  { settlement, ...contradiction }: ContradictionOfDay,
  {
    day: { diary },
    names,
  }: Pick<DescribedClassDay, 'names'> & {
    day: Pick<DescribedClassDay['day'], 'diary'>;
  },
): ContradictionView {
  const { key, kind, status, choice, observation } = contradiction;
  const sides = contradictionSides(contradiction);
  return {
    ...{ key, kind, status, choice, department: observation.department },
    ...{ diaryWords: sides.diary, observationWords: sides.observation },
    diaryBy: names.get(diary?.handedInBy ?? '') ?? null,
    diaryAt: diary?.handedInAt?.toISOString() ?? null,
    settledBy: choice === null ? null : (names.get(settlement?.settledBy ?? '') ?? null),
    askedOf: settlement?.askedOf ?? null,
    question: settlement?.question ?? null,
    askedBy: names.get(settlement?.askedBy ?? '') ?? null,
    askedAt: settlement?.askedAt?.toISOString() ?? null,
    answer: settlement?.answer ?? null,
    answerWords: settlement?.answerWords ?? null,
    answeredBy: names.get(settlement?.answeredBy ?? '') ?? null,
    answeredAt: settlement?.answeredAt?.toISOString() ?? null,
  };
}

function viewReport(
  report: DailyReportEntity,
  { sends, resultOf, names }: DescribedClassDay,
): SentReportView {
  const send = sends.get(report.sendId);
  const { outcome, reason } = resultOf(report.sendId, report.studentId);
  return {
    occasion: send?.occasion ?? 'first',
    ...{ text: report.text, composed: report.composed, outcome, reason },
    sentAt: send?.sentAt.toISOString() ?? '',
    sentBy: names.get(send?.sentBy ?? '') ?? null,
    editedBy: names.get(report.editedBy ?? '') ?? null,
    confirmedBy: names.get(report.confirmedBy ?? '') ?? null,
  };
}
