import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dayQuery, gridQuery } from '../observation-queries.js';
import type { Grid } from '../observation-views.js';
import { type OpenOutbox, useOutbox } from '../outbox/use-outbox.js';
import { mergeDay, type ShownObservation } from './merge-day.js';

export interface Today {
  grid: UseQueryResult<Grid>;
  outbox: OpenOutbox;
  /** In the order in which they happened. */
  observations: ShownObservation[];
  /** The time of day at the school by the server's clock, HH:MM. */
  now: () => string;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Everything an observer taps on, with what they tapped. */
export function useToday(): Today {
  const outbox = useOutbox();
  const grid = useQuery(gridQuery);
  const day = useQuery(dayQuery());
  const { data, dataUpdatedAt } = grid;
  const { entries } = outbox;
  const observations = useMemo(() => mergeDay(day.data, entries, data), [day.data, entries, data]);
  return {
    ...{ grid, outbox, observations },
    // What the phone believes is of no interest, only how long ago the school said its time.
    now: () => {
      const said = data === undefined ? Date.now() : Date.parse(data.now);
      const since = data === undefined ? 0 : Date.now() - dataUpdatedAt;
      return clock.format(new Date(said + since));
    },
  };
}
