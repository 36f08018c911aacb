import { normaliseMessageText } from '../messages/normalise-message-text.js';
import { unaccent } from '../messages/unaccent.js';
import { dayInText, type ReportForm } from './compose-report.js';

/**
 * A text that a person wrote in the place of a message which has left: it says that it corrects it, as
 * `composeReport` marks one. A text that is marked already stays as it is.
 * @param date of the report, `YYYY-MM-DD`
 */
export function correctionText(text: string, date: string, form: ReportForm): string {
  return marked(text, `Đính chính tin ngày ${dayInText(date)}: `, form);
}

/** A text that could not leave in its evening, as it goes later: with its date. */
export function sentAgainText(text: string, date: string, form: ReportForm): string {
  return marked(text, `Ngày ${dayInText(date)}: `, form);
}

function marked(text: string, mark: string, { prefix, diacritics }: ReportForm): string {
  const spell = (words: string): string => (diacritics ? words : unaccent(words));
  const given = spell(normaliseMessageText(text));
  const begin = prefix.trim() === '' ? '' : spell(`${prefix.trim()} `);
  const body = begin !== '' && given.startsWith(begin) ? given.slice(begin.length) : given;
  return body.startsWith(spell(mark)) ? `${begin}${body}` : `${begin}${spell(mark)}${body}`;
}
