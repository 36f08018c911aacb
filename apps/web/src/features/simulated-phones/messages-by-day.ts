import type { SimulatedMessage } from './phone-query.js';

export interface Day {
  /** As the page writes it. */
  date: string;
  messages: SimulatedMessage[];
}

/**
 * Messages as a phone shows them: the oldest first, under their days.
 * @param latestFirst as the API gives them; one that came while the pages were read may stand twice
 * @param dateOf how a day is written
 */
export function messagesByDay(
  latestFirst: readonly SimulatedMessage[],
  dateOf: (instant: string) => string,
): Day[] {
  const days: Day[] = [];
  const seen = new Set<string>();
  for (const message of latestFirst) {
    if (seen.has(message.id)) continue;
    seen.add(message.id);
    const date = dateOf(message.at);
    const [day] = days;
    if (day?.date === date) day.messages.unshift(message);
    else days.unshift({ date, messages: [message] });
  }
  return days;
}
