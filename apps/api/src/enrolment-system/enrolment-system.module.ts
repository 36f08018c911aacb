import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { EnrolmentDifferenceEntity } from './differences/enrolment-difference.entity.js';
import { EnrolmentDifferencesController } from './differences/enrolment-differences.controller.js';
import { EnrolmentDifferencesRepository } from './differences/enrolment-differences.repository.js';
import { HoldDifference } from './differences/hold-difference.js';
import { KeepOurs } from './differences/keep-ours.js';
import { ListDifferences } from './differences/list-differences.js';
import { TakeTheirs } from './differences/take-theirs.js';
import { TellDesk } from './differences/tell-desk.js';
import { EnrolmentDoublesController } from './doubles/enrolment-doubles.controller.js';
import { PossibleDoubles } from './doubles/possible-doubles.js';
import { TellApart } from './doubles/tell-apart.js';
import { EnrolmentExportsController } from './exports/enrolment-exports.controller.js';
import { ExportDifferences } from './exports/export-differences.js';
import { ExportDoubles } from './exports/export-doubles.js';
import { EnrolmentStudentsController } from './enrolment-students.controller.js';
import { PushBatch } from './push/push-batch.js';
import { PushStudents } from './push/push-students.js';
import { EnrolmentRecordEntity } from './records/enrolment-record.entity.js';
import { EnrolmentRecords } from './records/enrolment-records.js';
import { EnrolmentRecordsRepository } from './records/enrolment-records.repository.js';
import { WaitingEnrolment } from './waiting-enrolment.js';

/** Students whom another program of the school (ĐTKT) pushes, and what becomes of them. */
@Module({
  imports: [
    AccountsModule,
    ContactsModule,
    TypeOrmModule.forFeature([EnrolmentDifferenceEntity, EnrolmentRecordEntity]),
  ],
  controllers: [
    EnrolmentDifferencesController,
    EnrolmentDoublesController,
    EnrolmentExportsController,
    EnrolmentStudentsController,
  ],
  providers: [
    EnrolmentDifferencesRepository,
    EnrolmentRecords,
    EnrolmentRecordsRepository,
    ExportDifferences,
    ExportDoubles,
    HoldDifference,
    KeepOurs,
    ListDifferences,
    PossibleDoubles,
    PushBatch,
    PushStudents,
    TakeTheirs,
    TellApart,
    TellDesk,
    WaitingEnrolment,
  ],
})
export class EnrolmentSystemModule {}
