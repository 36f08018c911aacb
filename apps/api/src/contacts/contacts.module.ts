import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { ContactAccess } from './access/contact-access.js';
import { audienceMaking } from './audience-making.js';
import { OldAudienceSheets } from './audience-sheets/old-audience-sheets.js';
import { AudienceCountRepository } from './audience/audience-count.repository.js';
import { AudienceRepository } from './audience/audience.repository.js';
import { Audience } from './audience/audience.js';
import { ContactNamesRepository } from './audience/contact-names.repository.js';
import { PhoneOwners } from './audience/phone-owners.js';
import { PhoneOwnersRepository } from './audience/phone-owners.repository.js';
import { RecipientList } from './audience/recipient-list.js';
import { ClassFamilies } from './audience/class-families.js';
import { ClassFamiliesRepository } from './audience/class-families.repository.js';
import { RecipientNames } from './audience/recipient-names.js';
import { ClassGroups } from './groups/class-groups.js';
import { AssignHomeroom } from './classes/assign-homeroom.js';
import { ClassesController } from './classes/classes.controller.js';
import { ClassRolls } from './classes/class-rolls.js';
import { ClassRollsRepository } from './classes/class-rolls.repository.js';
import { ClassListRepository } from './classes/class-list.repository.js';
import { DescribeClasses } from './classes/describe-classes.js';
import { EndHomeroom } from './classes/end-homeroom.js';
import { HomeroomAssignmentEntity } from './classes/homeroom-assignment.entity.js';
import { HomeroomsController } from './classes/homerooms.controller.js';
import { HomeroomsRepository } from './classes/homerooms.repository.js';
import { Homerooms } from './classes/homerooms.js';
import { RegisterClasses } from './classes/register-classes.js';
import { SchoolClassEntity } from './classes/school-class.entity.js';
import { SchoolYearEntity } from './classes/school-year.entity.js';
import { HandOvers } from './class-lists/hand-overs.js';
import { DeskDifferences } from './confirmation-desk/desk-differences.js';
import { contactKeeping } from './contact-keeping.js';
import { SeedSmallSchool } from './demo/seed-small-school.js';
import { ContactEntity } from './guardians/contact.entity.js';
import { GuardianEntity } from './guardians/guardian.entity.js';
import { GuardianshipEntity } from './guardians/guardianship.entity.js';
import { PhoneEntity } from './guardians/phone.entity.js';
import { AcceptRoster } from './import/accept-roster.js';
import { ApplyRoster } from './import/apply-roster.js';
import { CorrectColumns } from './import/correct-columns.js';
import { ListRosterRows } from './import/list-roster-rows.js';
import { OldRosters } from './import/old-rosters.js';
import { PreviewRoster } from './import/preview-roster.js';
import { ReadAcceptance } from './import/read-acceptance.js';
import { RefusedRowsWorkbook } from './import/refused-rows-workbook.js';
import { RosterAcceptanceEntity } from './import/roster-acceptance.entity.js';
import { RosterAcceptanceRepository } from './import/roster-acceptance.repository.js';
import { RosterAcceptances } from './import/roster-acceptances.js';
import { RosterImportEntity } from './import/roster-import.entity.js';
import { RosterImportRepository } from './import/roster-import.repository.js';
import { RosterImportsController } from './import/roster-imports.controller.js';
import { RosterPlanRepository } from './import/roster-plan.repository.js';
import { RosterReader } from './import/roster-reader.js';
import { RosterRowsController } from './import/roster-rows.controller.js';
import { SchoolRosterRepository } from './import/school-roster.repository.js';
import { UploadRoster } from './import/upload-roster.js';
import { RosterListsController } from './lists/roster-lists.controller.js';
import { ReadStudent } from './lists/read-student.js';
import { RosterListsRepository } from './lists/roster-lists.repository.js';
import { StudentDetailRepository } from './lists/student-detail.repository.js';
import { StudentsController } from './lists/students.controller.js';
import { StudentsRepository } from './lists/students.repository.js';
import { WaitingContacts } from './lists/waiting-contacts.js';
import { EndOptOut } from './opt-outs/end-opt-out.js';
import { OptOutCircumstances } from './opt-outs/opt-out-circumstances.js';
import { OptOutEntity } from './opt-outs/opt-out.entity.js';
import { OptOutsController } from './opt-outs/opt-outs.controller.js';
import { OptOutsRepository } from './opt-outs/opt-outs.repository.js';
import { RecordOptOut } from './opt-outs/record-opt-out.js';
import { SuppressOptedOutContacts } from './opt-outs/suppress-opted-out-contacts.js';
import { NoteFailingPhones } from './reachability/note-failing-phones.js';
import { PhoneRepository } from './reachability/phone.repository.js';
import { ProposedStudents } from './proposals/proposed-students.js';
import { StudentFactsRepository } from './proposals/student-facts.repository.js';
import { SettleMoves } from './moves/settle-moves.js';
import { schoolLife } from './school-life.js';
import { ClassUses } from './school-years/class-uses.js';
import { SchoolYears } from './school-years/school-years.js';
import { EnrolmentEntity } from './students/enrolment.entity.js';
import { StudentEntity } from './students/student.entity.js';

const verbs = [
  AcceptRoster,
  AssignHomeroom,
  CorrectColumns,
  EndHomeroom,
  EndOptOut,
  NoteFailingPhones,
  RecordOptOut,
  SeedSmallSchool,
  UploadRoster,
];

/** Classes, students, their guardians and phones: who they are, and whom a message may go to. */
@Module({
  imports: [
    AccountsModule,
    DeliveryModule,
    TypeOrmModule.forFeature([
      ...audienceMaking.entities,
      ...contactKeeping.entities,
      ...schoolLife.entities,
      ContactEntity,
      EnrolmentEntity,
      GuardianEntity,
      GuardianshipEntity,
      HomeroomAssignmentEntity,
      OptOutEntity,
      PhoneEntity,
      RosterAcceptanceEntity,
      RosterImportEntity,
      SchoolClassEntity,
      SchoolYearEntity,
      StudentEntity,
    ]),
  ],
  controllers: [
    ...audienceMaking.controllers,
    ...contactKeeping.controllers,
    ...schoolLife.controllers,
    ClassesController,
    OptOutsController,
    RosterImportsController,
    RosterListsController,
    RosterRowsController,
    StudentsController,
    HomeroomsController,
  ],
  providers: [
    ...verbs,
    ...audienceMaking.providers,
    ...contactKeeping.providers,
    ...schoolLife.providers,
    ApplyRoster,
    Audience,
    AudienceCountRepository,
    AudienceRepository,
    ClassFamilies,
    ClassFamiliesRepository,
    ClassListRepository,
    ClassRolls,
    ClassRollsRepository,
    ContactAccess,
    ContactNamesRepository,
    DescribeClasses,
    Homerooms,
    HomeroomsRepository,
    ListRosterRows,
    OptOutCircumstances,
    OptOutsRepository,
    PhoneOwners,
    PhoneOwnersRepository,
    PhoneRepository,
    PreviewRoster,
    ReadAcceptance,
    ProposedStudents,
    RecipientNames,
    RegisterClasses,
    ReadStudent,
    RefusedRowsWorkbook,
    RosterAcceptanceRepository,
    RosterAcceptances,
    OldRosters,
    RosterImportRepository,
    RosterListsRepository,
    RosterPlanRepository,
    RosterReader,
    SchoolRosterRepository,
    StudentDetailRepository,
    StudentFactsRepository,
    StudentsRepository,
    SuppressOptedOutContacts,
    WaitingContacts,
  ],
  exports: [
    ClassUses,
    SchoolYears,
    SettleMoves,
    Audience,
    ClassFamilies,
    ClassGroups,
    ClassRolls,
    DeskDifferences,
    HandOvers,
    Homerooms,
    NoteFailingPhones,
    OldAudienceSheets,
    PhoneOwners,
    ProposedStudents,
    RecipientList,
    RecipientNames,
    SeedSmallSchool,
  ],
})
export class ContactsModule {}
