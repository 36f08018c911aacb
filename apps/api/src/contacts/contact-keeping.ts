import { AddStudent } from './class-lists/add-student.js';
import { ClassListHandOverEntity } from './class-lists/class-list-hand-over.entity.js';
import { ClassListsController } from './class-lists/class-lists.controller.js';
import { ClassListsRepository } from './class-lists/class-lists.repository.js';
import { HandOverClassList } from './class-lists/hand-over-class-list.js';
import { HandOversRepository } from './class-lists/hand-overs.repository.js';
import { HandOvers } from './class-lists/hand-overs.js';
import { ListClassLists } from './class-lists/list-class-lists.js';
import { TakeBackHandOver } from './class-lists/take-back-hand-over.js';
import { WaitingClassLists } from './class-lists/waiting-class-lists.js';
import { ConfirmationDeskController } from './confirmation-desk/confirmation-desk.controller.js';
import { ContactCallEntity } from './confirmation-desk/contact-call.entity.js';
import { ContactCallRepository } from './confirmation-desk/contact-call.repository.js';
import { CorrectContact } from './confirmation-desk/correct-contact.js';
import { DescribeDesk } from './confirmation-desk/describe-desk.js';
import { DeskDifferences } from './confirmation-desk/desk-differences.js';
import { DeskRepository } from './confirmation-desk/desk.repository.js';
import { ListDesk } from './confirmation-desk/list-desk.js';
import { ReadDeskContact } from './confirmation-desk/read-desk-contact.js';
import { RecordCall } from './confirmation-desk/record-call.js';
import { ConfirmContacts } from './confirmation/confirm-contacts.js';
import { ConfirmationsController } from './confirmation/confirmations.controller.js';
import { ContactRepository } from './confirmation/contact.repository.js';
import { RefuseContacts } from './confirmation/refuse-contacts.js';
import { ReplacedContacts } from './confirmation/replaced-contacts.js';
import { WithdrawConfirmations } from './confirmation/withdraw-confirmations.js';
import { ConsentEntity } from './consents/consent.entity.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ConsentsRepository } from './consents/consents.repository.js';
import { ListConsents } from './consents/list-consents.js';
import { RecordConsent } from './consents/record-consent.js';
import { ExportClassLists } from './exports/export-class-lists.js';
import { ExportDepartures } from './exports/export-departures.js';
import { ExportDesk } from './exports/export-desk.js';
import { ExportHomerooms } from './exports/export-homerooms.js';
import { ExportMergeSuggestions } from './exports/export-merge-suggestions.js';
import { ExportMerges } from './exports/export-merges.js';
import { ExportStudents } from './exports/export-students.js';
import { ExportsController } from './exports/exports.controller.js';
import { MergeExportsController } from './exports/merge-exports.controller.js';
import { RecordExport } from './exports/record-export.js';
import { RosterTemplate } from './exports/roster-template.js';
import { WholeSchoolExport } from './exports/whole-school-export.js';
import { AddContact } from './guardians/add-contact.js';
import { AddGuardian } from './guardians/add-guardian.js';
import { Addresses } from './guardians/address.js';
import { ContactReplacementsController } from './guardians/contact-replacements.controller.js';
import { CorrectGuardian } from './guardians/correct-guardian.js';
import { EndGuardianship } from './guardians/end-guardianship.js';
import { GuardiansController } from './guardians/guardians.controller.js';
import { GuardiansRepository } from './guardians/guardians.repository.js';
import { OwnStudentsRepository } from './guardians/own-students.repository.js';
import { OwnStudents } from './guardians/own-students.js';
import { ProposeContact } from './guardians/propose-contact.js';
import { ReadGuardian } from './guardians/read-guardian.js';
import { ReplaceContact } from './guardians/replace-contact.js';
import { ImportReach } from './import/import-reach.js';
import { NameSearchesRepository } from './lists/name-searches.repository.js';
import { ContactPreferenceEntity } from './preferences/contact-preference.entity.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { PreferencesRepository } from './preferences/preferences.repository.js';
import { SetPreferences } from './preferences/set-preferences.js';

/** Collecting, correcting and confirming contacts (procedure § 1), and what families say of them. */
export const contactKeeping = {
  entities: [ClassListHandOverEntity, ConsentEntity, ContactCallEntity, ContactPreferenceEntity],
  controllers: [
    ClassListsController,
    ConfirmationDeskController,
    ConfirmationsController,
    ConsentsController,
    ContactReplacementsController,
    ExportsController,
    MergeExportsController,
    GuardiansController,
    PreferencesController,
  ],
  providers: [
    AddContact,
    AddGuardian,
    Addresses,
    AddStudent,
    ClassListsRepository,
    ConfirmContacts,
    ConsentsRepository,
    ContactCallRepository,
    ContactRepository,
    CorrectContact,
    CorrectGuardian,
    DescribeDesk,
    DeskDifferences,
    DeskRepository,
    EndGuardianship,
    ExportClassLists,
    ExportDepartures,
    ExportDesk,
    ExportHomerooms,
    ExportMergeSuggestions,
    ExportMerges,
    ExportStudents,
    GuardiansRepository,
    HandOverClassList,
    HandOvers,
    HandOversRepository,
    ImportReach,
    ListClassLists,
    ListConsents,
    ListDesk,
    NameSearchesRepository,
    OwnStudents,
    OwnStudentsRepository,
    PreferencesRepository,
    ProposeContact,
    ReadDeskContact,
    ReadGuardian,
    RecordCall,
    RecordConsent,
    RecordExport,
    RefuseContacts,
    ReplaceContact,
    ReplacedContacts,
    RosterTemplate,
    SetPreferences,
    TakeBackHandOver,
    WaitingClassLists,
    WholeSchoolExport,
    WithdrawConfirmations,
  ],
};
