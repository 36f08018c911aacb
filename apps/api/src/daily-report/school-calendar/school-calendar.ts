import type { Provider, Type } from '@nestjs/common';
import { DayTimesEntity } from './day-times.entity.js';
import { SchoolCalendarEntity } from './school-calendar.entity.js';
import { SchoolCalendarRepository } from './school-calendar.repository.js';
import { SchoolDays } from './school-days.js';

/** On which days there is school. */
export const schoolCalendar = {
  entities: [SchoolCalendarEntity, DayTimesEntity],
  controllers: [] as Type[],
  providers: [SchoolCalendarRepository, SchoolDays] as Provider[],
};
