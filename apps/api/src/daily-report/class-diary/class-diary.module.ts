import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { SchoolCalendarModule } from '../school-calendar/school-calendar.module.js';
import { ClassDiaries } from './class-diaries.js';
import { ClassDiaryChangeEntity } from './class-diary-change.entity.js';
import { ClassDiaryUse } from './class-diary-use.js';
import { ClassDiaryEntity } from './class-diary.entity.js';
import { ClassDiaryRepository } from './class-diary.repository.js';

/** What a class's teacher records of a day (procedure § 3.2). */
@Module({
  imports: [
    ContactsModule,
    SchoolCalendarModule,
    TypeOrmModule.forFeature([ClassDiaryChangeEntity, ClassDiaryEntity]),
  ],
  providers: [ClassDiaries, ClassDiaryRepository, ClassDiaryUse],
  exports: [ClassDiaries],
})
export class ClassDiaryModule {}
