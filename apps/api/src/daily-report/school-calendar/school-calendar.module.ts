import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { CalendarWorkbooks } from './calendar-workbooks.js';
import { ChangeDayTimes } from './change-day-times.js';
import { ChangeSchoolCalendar } from './change-school-calendar.js';
import { DayTimesEntity } from './day-times.entity.js';
import { SeedDemoCalendar } from './demo/seed-demo-calendar.js';
import { ReadSchoolCalendar } from './read-school-calendar.js';
import { SchoolCalendarController } from './school-calendar.controller.js';
import { SchoolCalendarEntity } from './school-calendar.entity.js';
import { SchoolCalendarRepository } from './school-calendar.repository.js';
import { SchoolDays } from './school-days.js';

/** On which days there is school, and what is due at which hour of them. */
@Module({
  imports: [ContactsModule, TypeOrmModule.forFeature([DayTimesEntity, SchoolCalendarEntity])],
  controllers: [SchoolCalendarController],
  providers: [
    CalendarWorkbooks,
    ChangeDayTimes,
    ChangeSchoolCalendar,
    ReadSchoolCalendar,
    SchoolCalendarRepository,
    SchoolDays,
    SeedDemoCalendar,
  ],
  exports: [SchoolDays],
})
export class SchoolCalendarModule {}
