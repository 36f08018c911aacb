import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { classDiary } from './class-diary/class-diary.js';
import { schoolCalendar } from './school-calendar/school-calendar.js';

/** The message that each family gets of the day: from the diary to the evening (procedure § 3.2). */
@Module({
  imports: [
    TypeOrmModule.forFeature([...schoolCalendar.entities, ...classDiary.entities]),
    AccountsModule,
    ContactsModule,
  ],
  controllers: [...schoolCalendar.controllers, ...classDiary.controllers],
  providers: [...schoolCalendar.providers, ...classDiary.providers],
})
export class DailyReportModule {}
