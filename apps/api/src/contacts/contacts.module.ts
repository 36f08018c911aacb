import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { ContactAccess } from './access/contact-access.js';
import { AudienceRepository } from './audience/audience.repository.js';
import { Audience } from './audience/audience.js';
import { HomeroomAssignmentEntity } from './classes/homeroom-assignment.entity.js';
import { HomeroomsRepository } from './classes/homerooms.repository.js';
import { Homerooms } from './classes/homerooms.js';
import { SchoolClassEntity } from './classes/school-class.entity.js';
import { SchoolYearEntity } from './classes/school-year.entity.js';
import { ConfirmContacts } from './confirmation/confirm-contacts.js';
import { ConfirmationsController } from './confirmation/confirmations.controller.js';
import { ContactRepository } from './confirmation/contact.repository.js';
import { WithdrawConfirmation } from './confirmation/withdraw-confirmation.js';
import { SeedSmallSchool } from './demo/seed-small-school.js';
import { ContactEntity } from './guardians/contact.entity.js';
import { GuardianEntity } from './guardians/guardian.entity.js';
import { GuardianshipEntity } from './guardians/guardianship.entity.js';
import { PhoneEntity } from './guardians/phone.entity.js';
import { AcceptRoster } from './import/accept-roster.js';
import { ApplyRoster } from './import/apply-roster.js';
import { CorrectColumns } from './import/correct-columns.js';
import { PreviewRoster } from './import/preview-roster.js';
import { RosterImportEntity } from './import/roster-import.entity.js';
import { RosterImportRepository } from './import/roster-import.repository.js';
import { RosterImportsController } from './import/roster-imports.controller.js';
import { RosterPlanRepository } from './import/roster-plan.repository.js';
import { RosterReader } from './import/roster-reader.js';
import { SchoolRosterRepository } from './import/school-roster.repository.js';
import { UploadRoster } from './import/upload-roster.js';
import { RosterListsController } from './lists/roster-lists.controller.js';
import { RosterListsRepository } from './lists/roster-lists.repository.js';
import { EndOptOut } from './opt-outs/end-opt-out.js';
import { OptOutCircumstances } from './opt-outs/opt-out-circumstances.js';
import { OptOutEntity } from './opt-outs/opt-out.entity.js';
import { OptOutsController } from './opt-outs/opt-outs.controller.js';
import { OptOutsRepository } from './opt-outs/opt-outs.repository.js';
import { RecordOptOut } from './opt-outs/record-opt-out.js';
import { SuppressOptedOutContacts } from './opt-outs/suppress-opted-out-contacts.js';
import { EnrolmentEntity } from './students/enrolment.entity.js';
import { StudentEntity } from './students/student.entity.js';

const verbs = [
  AcceptRoster,
  ConfirmContacts,
  CorrectColumns,
  EndOptOut,
  RecordOptOut,
  SeedSmallSchool,
  UploadRoster,
  WithdrawConfirmation,
];

/** Classes, students, their guardians and phones: who they are, and whom a message may go to. */
@Module({
  imports: [
    DeliveryModule,
    TypeOrmModule.forFeature([
      ContactEntity,
      EnrolmentEntity,
      GuardianEntity,
      GuardianshipEntity,
      HomeroomAssignmentEntity,
      OptOutEntity,
      PhoneEntity,
      RosterImportEntity,
      SchoolClassEntity,
      SchoolYearEntity,
      StudentEntity,
    ]),
  ],
  controllers: [
    ConfirmationsController,
    OptOutsController,
    RosterImportsController,
    RosterListsController,
  ],
  providers: [
    ...verbs,
    ApplyRoster,
    Audience,
    AudienceRepository,
    ContactAccess,
    ContactRepository,
    Homerooms,
    HomeroomsRepository,
    OptOutCircumstances,
    OptOutsRepository,
    PreviewRoster,
    RosterImportRepository,
    RosterListsRepository,
    RosterPlanRepository,
    RosterReader,
    SchoolRosterRepository,
    SuppressOptedOutContacts,
  ],
  exports: [Audience, Homerooms, SeedSmallSchool],
})
export class ContactsModule {}
