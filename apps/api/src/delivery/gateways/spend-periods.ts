import { schoolDate, schoolInstant } from '@lien-lac/domain';

/** When the day and the month began over which it is told what gateways cost, in the school's time zone. */
export function spendPeriods(now: Date): { today: Date; month: Date } {
  const date = schoolDate(now);
  return {
    today: schoolInstant(date, '00:00'),
    month: schoolInstant(`${date.slice(0, 7)}-01`, '00:00'),
  };
}
