import { usualDefaultLine } from '../class-diary/diary-phrases.js';
import { normaliseMessageText } from '../messages/normalise-message-text.js';
import { renderMessage } from '../messages/render-message.js';
import { smsPartCount } from '../messages/sms-part-count.js';
import { unaccent } from '../messages/unaccent.js';
import { givenNameOf } from '../names/given-name.js';
import { reportFields } from './report-fields.js';
import {
  type ReportFacts,
  type ReportPart,
  type ReportPhrase,
  reportPhrases,
} from './report-facts.js';
import { type SensitiveMatter, sensitiveMattersIn } from './sensitive-matters.js';

/** How many SMS parts a daily message may have where the school has said nothing else. */
export const usualReportParts = 3;

/** How many a school may allow: a message is read at a glance, and more costs more than it says. */
export const mostReportParts = 8;

/** How the school writes its daily messages. */
export interface ReportForm {
  /** What stands before every message, such as `THPT Hoa Sen:`; '' for nothing. */
  readonly prefix: string;
  /** Whether the text keeps its Vietnamese marks, and costs more. */
  readonly diacritics: boolean;
  /** How many SMS parts a message may have. */
  readonly mostParts: number;
}

/**
 * - `first`: the message of the evening.
 * - `again`: what could not leave in its evening, sent later by a person, with its date.
 * - `correction`: another one was wrong, and this one says so.
 */
export const reportOccasions = ['first', 'again', 'correction'] as const;
export type ReportOccasion = (typeof reportOccasions)[number];

/** What a message is: the class's default line, what was recorded, or only the wish for a call. */
export type ReportKind = 'ordinary' | 'recorded' | 'call';

export interface ComposedReport {
  /** Exactly as it leaves. */
  readonly text: string;
  readonly parts: number;
  readonly kind: ReportKind;
  /** What the family has to be called about: a case for the list of CGCN and of the teacher. */
  readonly callAbout: readonly SensitiveMatter[];
  /** What did not fit, in its order, so that the reviewer sees what the family is not told. */
  readonly leftOut: readonly ReportPhrase[];
  /** Whether what has to be said is alone longer than the parts allow. */
  readonly tooLong: boolean;
}

/** A phrase is cut only where this many of its words stay. */
const fewestWordsOfCut = 3;

const partLabels: Readonly<Record<ReportPart, string>> = {
  attendance: '',
  conduct: '',
  study: 'Học tập: ',
  homework: 'Dặn dò: ',
  remark: '',
};

/** Said in place of what is not for a text message. */
const callRequest = {
  alone: 'nhà trường có việc cần trao đổi riêng, kính nhờ PH gọi lại cho GVCN trong ngày',
  besides: 'Nhà trường có việc cần trao đổi riêng, kính nhờ PH gọi lại cho GVCN trong ngày',
};

/**
 * One student's message of a day in the school's form. It is made of that student's facts alone. Where
 * not all of it fits, what weighs least goes first: the remark, then what to bring, study and conduct; a
 * phrase that fits in part ends after a word, with "…". Attendance and the wish for a call always stay.
 *
 * @throws RangeError when anything of another student is among the facts
 */
export function composeReport(
  facts: ReportFacts,
  form: ReportForm,
  occasion: ReportOccasion,
): ComposedReport {
  const { phrases, callAbout } = reportPhrases(facts);
  const kept: ReportPhrase[] = phrases.filter(({ part }) => part === 'attendance');
  const optional = phrases.filter(({ part }) => part !== 'attendance');
  const hasNews = phrases.some(({ part }) => part !== 'homework' && part !== 'remark');
  const speaksOfDay = hasNews || callAbout.length > 0;
  const opening = speaksOfDay ? null : defaultLineOf(facts);

  const written = (chosen: readonly ReportPhrase[], line: string | null): string =>
    finished(
      line === null
        ? withFacts(facts, chosen, callAbout.length > 0)
        : sentences([line, ...groupsOf(chosen)]),
      { facts, form, occasion },
    );
  const fits = (chosen: readonly ReportPhrase[], line: string | null): boolean =>
    smsPartCount(written(chosen, line)) <= form.mostParts;

  // The line is the one piece of an ordinary message, and is cut like any other.
  const line = opening === null ? null : cutToFit(opening, (text) => fits(kept, text), 1);
  const leftOut: ReportPhrase[] = [];
  for (const phrase of optional) {
    // Once something did not fit, nothing that weighs less is squeezed in after it.
    if (leftOut.length > 0) leftOut.push(phrase);
    else if (fits([...kept, phrase], line)) kept.push(phrase);
    else {
      leftOut.push(phrase);
      const isFitting = (text: string): boolean => fits([...kept, { ...phrase, text }], line);
      const cut = cutToFit(phrase.text, isFitting, fewestWordsOfCut);
      if (cut !== null) kept.push({ ...phrase, text: cut });
    }
  }
  // A message says something: where not even one phrase fits, a person has to write it.
  if (speaksOfDay && kept.length === 0 && callAbout.length === 0)
    kept.push(...leftOut.splice(0, 1));
  const text = written(kept, line ?? opening);
  const parts = smsPartCount(text);
  const kind = phrases.length === 0 ? (callAbout.length > 0 ? 'call' : 'ordinary') : 'recorded';
  return { text, parts, kind, callAbout, leftOut, tooLong: parts > form.mostParts };
}

/** "23/11": the day of a report in its text. */
export function dayInText(date: string): string {
  const [, month, day] = date.split('-');
  return `${day}/${month}`;
}

function defaultLineOf({ student, className, defaultLine }: ReportFacts): string {
  const values = {
    tên: givenNameOf(student.fullName),
    'họ tên học sinh': student.fullName,
    lớp: className,
  };
  const isFit = defaultLine.trim() !== '' && sensitiveMattersIn(defaultLine).length === 0;
  for (const line of [...(isFit ? [defaultLine] : []), usualDefaultLine]) {
    const rendered = renderMessage(line, values, reportFields);
    if ('text' in rendered) return rendered.text;
  }
  return usualDefaultLine;
}

function withFacts(
  { student, className }: ReportFacts,
  phrases: readonly ReportPhrase[],
  asksForCall: boolean,
): string {
  const name = `Em ${givenNameOf(student.fullName)} (${className})`;
  const [first, ...rest] = groupsOf(phrases);
  if (first === undefined) return sentences([`${name}: ${callRequest.alone}`]);
  // What stands right after the name needs no word before it.
  const begin = first.replace(partLabels.study, '');
  return sentences([`${name}: ${begin}`, ...rest, ...(asksForCall ? [callRequest.besides] : [])]);
}

/** Phrases that are said together, in the order of the message: `Học tập: …; …`. */
function groupsOf(phrases: readonly ReportPhrase[]): string[] {
  const said = (...parts: ReportPart[]): string =>
    phrases
      .filter(({ part }) => parts.includes(part))
      .map(({ text }) => text)
      .join('; ');
  const groups: [label: string, text: string][] = [
    ['', said('attendance', 'conduct')],
    [partLabels.study, said('study')],
    [partLabels.homework, said('homework')],
    ['', capitalised(said('remark'))],
  ];
  return groups.filter(([, text]) => text !== '').map(([label, text]) => `${label}${text}`);
}

function sentences(groups: readonly string[]): string {
  return groups.map((group) => (/[.!?…]$/u.test(group) ? group : `${group}.`)).join(' ');
}

function finished(
  body: string,
  given: { facts: ReportFacts; form: ReportForm; occasion: ReportOccasion },
): string {
  const { facts, form, occasion } = given;
  const day = dayInText(facts.date);
  const marks = { first: '', again: `Ngày ${day}: `, correction: `Đính chính tin ngày ${day}: ` };
  const prefix = form.prefix.trim() === '' ? '' : `${form.prefix.trim()} `;
  const text = normaliseMessageText(`${prefix}${marks[occasion]}${body}`);
  return form.diacritics ? text : unaccent(text);
}

/** As many whole words as fit, with "…" where some are missing; null where too few would be left. */
function cutToFit(
  text: string,
  fits: (text: string) => boolean,
  fewestWords: number,
): string | null {
  if (fits(text)) return text;
  const words = text.split(/\s+/u);
  for (let count = words.length - 1; count >= fewestWords; count -= 1) {
    const cut = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s.,;:]+$/u, '')}…`;
    if (fits(cut)) return cut;
  }
  return null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
