import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { DayTimesEntity } from './day-times.entity.js';
import { SchoolCalendarEntity } from './school-calendar.entity.js';
import { SchoolCalendarRepository } from './school-calendar.repository.js';
import { SchoolDays } from './school-days.js';

/** On which days there is school, and what is due at which hour of them. */
@Module({
  imports: [ContactsModule, TypeOrmModule.forFeature([DayTimesEntity, SchoolCalendarEntity])],
  providers: [SchoolCalendarRepository, SchoolDays],
  exports: [SchoolDays],
})
export class SchoolCalendarModule {}
