import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { SchoolCalendarModule } from '../school-calendar/school-calendar.module.js';
import { ChangeClassDiary } from './change-class-diary.js';
import { ClassDiariesController } from './class-diaries.controller.js';
import { ClassDiaries } from './class-diaries.js';
import { ClassDiaryChangeEntity } from './class-diary-change.entity.js';
import { ClassDiaryUse } from './class-diary-use.js';
import { ClassDiaryEntity } from './class-diary.entity.js';
import { ClassDiaryRepository } from './class-diary.repository.js';
import { DescribeClassDiary } from './describe-class-diary.js';
import { DiaryAccess } from './diary-access.js';
import { HandInClassDiary } from './hand-in-class-diary.js';
import { TakeBackClassDiary } from './take-back-class-diary.js';
import { WaitingDiaries } from './waiting-diaries.js';

/** What a class's teacher records of a day (procedure § 3.2). */
@Module({
  imports: [
    AccountsModule,
    ContactsModule,
    SchoolCalendarModule,
    TypeOrmModule.forFeature([ClassDiaryChangeEntity, ClassDiaryEntity]),
  ],
  controllers: [ClassDiariesController],
  providers: [
    ChangeClassDiary,
    ClassDiaries,
    ClassDiaryRepository,
    ClassDiaryUse,
    DescribeClassDiary,
    DiaryAccess,
    HandInClassDiary,
    TakeBackClassDiary,
    WaitingDiaries,
  ],
  exports: [ClassDiaries, DiaryAccess],
})
export class ClassDiaryModule {}
