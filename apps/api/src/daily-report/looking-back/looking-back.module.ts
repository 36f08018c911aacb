import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { ClassDiaryModule } from '../class-diary/class-diary.module.js';
import { DailyReportsModule } from '../daily-reports.module.js';
import { ObservationsModule } from '../observations/observations.module.js';
import { SchoolCalendarModule } from '../school-calendar/school-calendar.module.js';
import { ExportClassMonth } from './export-class-month.js';
import { ExportSchoolMonth } from './export-school-month.js';
import { ExportStudentWeeks } from './export-student-weeks.js';
import { LookAtClassMonth } from './look-at-class-month.js';
import { LookAtSchoolMonth } from './look-at-school-month.js';
import { LookAtStudent } from './look-at-student.js';
import { LookingBackExportsController } from './looking-back-exports.controller.js';
import { LookingBackController } from './looking-back.controller.js';
import { MonthsInView } from './month-in-view.js';
import { RecordedDays } from './recorded-days.js';

/** What came of the days behind us: of a student, a class and the school. It writes nothing. */
@Module({
  imports: [
    AccountsModule,
    ClassDiaryModule,
    ContactsModule,
    DailyReportsModule,
    ObservationsModule,
    SchoolCalendarModule,
  ],
  controllers: [LookingBackController, LookingBackExportsController],
  providers: [
    ExportClassMonth,
    ExportSchoolMonth,
    ExportStudentWeeks,
    LookAtClassMonth,
    LookAtSchoolMonth,
    LookAtStudent,
    MonthsInView,
    RecordedDays,
  ],
})
export class LookingBackModule {}
