import { lessonTimeLabels, weekdayLabels, weekdays } from '@lien-lac/domain';
import type { Messages } from '../../platform/messages/messages.js';
import type { Calendar, SpecialDays } from './calendar-queries.js';

/** What saving would do, a line for each thing that is set, changed or taken away. */
export function changesOf(before: Calendar, after: Calendar, messages: Messages): string[] {
  const { t, language } = messages;
  const terms = lines(before.terms, after.terms, (term) => `${term.name} ${days(term, messages)}`);
  const special = lines(before.specialDays, after.specialDays, (one) => said(one, messages));
  const week = weekdays
    .filter((day) => before.week[day] !== after.week[day])
    .map((day) =>
      t('school-calendar.change.week', {
        day: weekdayLabels[day][language],
        lessons: lessonTimeLabels[after.week[day]][language],
      }),
    );
  return [
    ...week,
    ...[...terms.added, ...special.added].map((line) =>
      t('school-calendar.change.added', { line }),
    ),
    ...[...terms.gone, ...special.gone].map((line) => t('school-calendar.change.gone', { line })),
  ];
}

function lines<Item>(
  before: readonly Item[],
  after: readonly Item[],
  words: (item: Item) => string,
): { added: string[]; gone: string[] } {
  const [was, is] = [before.map(words), after.map(words)];
  return {
    added: is.filter((line) => !was.includes(line)),
    gone: was.filter((line) => !is.includes(line)),
  };
}

function said(special: SpecialDays, messages: Messages): string {
  const lessons = lessonTimeLabels[special.lessons][messages.language];
  return [special.note, `${days(special, messages)}:`, lessons].filter(Boolean).join(' ');
}

function days({ from, until }: { from: string; until: string }, { format }: Messages): string {
  if (from === until) return format.date(from);
  return `${format.date(from)}–${format.date(until)}`;
}
