import type { DiaryActor } from '../class-diary/diary-acts.js';
import { remarkProblem } from '../messages/remark-problem.js';
import { smsPartCount } from '../messages/sms-part-count.js';
import { mayDo } from '../permissions/actions.js';
import { sensitiveMattersIn } from './sensitive-matters.js';

/** A message that CGCN wrote otherwise than it was composed. */
export interface ReportEdit {
  readonly text: string;
  readonly editedBy: string;
  /** The teacher, or another member of CGCN; null until one of them has said yes to this very text. */
  readonly confirmedBy: string | null;
}

/** Why a person may not give the word that an edited text needs, as an error code. */
export type ReportEditRefusal =
  | 'report.edit-not-permitted'
  | 'report.edit-own'
  | 'report.edit-confirmed';

/** Null when this person's word will do: the class's teacher, or a member of CGCN who did not write it. */
export function editRefusal(actor: DiaryActor, edit: ReportEdit): ReportEditRefusal | null {
  const isReviewer = mayDo(actor.role, 'daily-report.send') === 'all';
  const isTeacher = mayDo(actor.role, 'diary.write') === 'own-class' && actor.hasHomeroom;
  if (!isReviewer && !isTeacher) return 'report.edit-not-permitted';
  if (edit.editedBy === actor.accountId) return 'report.edit-own';
  return edit.confirmedBy === null ? null : 'report.edit-confirmed';
}

/** What keeps a text that somebody wrote from being a student's message, as an error code. */
export type ReportTextProblem =
  | 'report.text-empty'
  | 'report.text-too-long'
  | 'report.text-has-markup'
  | 'report.text-has-phone'
  | 'report.text-sensitive';

/** Longer than any number of parts that a school would pay for. */
const longestReport = 1_000;

/** @param mostParts how many SMS parts a message may have */
export function reportTextProblems(text: string, mostParts: number): ReportTextProblem[] {
  if (text.trim() === '') return ['report.text-empty'];
  const problems: ReportTextProblem[] = [];
  const remark = remarkProblem(text, longestReport);
  if (remark === 'too-long' || smsPartCount(text) > mostParts)
    problems.push('report.text-too-long');
  if (remark === 'has-markup') problems.push('report.text-has-markup');
  if (remark === 'has-phone') problems.push('report.text-has-phone');
  if (sensitiveMattersIn(text).length > 0) problems.push('report.text-sensitive');
  return problems;
}
