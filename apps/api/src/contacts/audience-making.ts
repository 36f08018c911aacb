import { AudienceSheetRowEntity } from './audience-sheets/audience-sheet-row.entity.js';
import { AudienceSheetEntity } from './audience-sheets/audience-sheet.entity.js';
import { AudienceSheetsController } from './audience-sheets/audience-sheets.controller.js';
import { AudienceSheetsRepository } from './audience-sheets/audience-sheets.repository.js';
import { DescribeAudienceSheet } from './audience-sheets/describe-audience-sheet.js';
import { OldAudienceSheets } from './audience-sheets/old-audience-sheets.js';
import { SheetToMendWorkbook } from './audience-sheets/sheet-to-mend-workbook.js';
import { UploadAudienceSheet } from './audience-sheets/upload-audience-sheet.js';
import { RecipientListRepository } from './audience/recipient-list.repository.js';
import { RecipientList } from './audience/recipient-list.js';
import { ClassGroups } from './groups/class-groups.js';
import { DescribeStudentGroups } from './groups/describe-student-groups.js';
import { ExportStudentGroups } from './groups/export-student-groups.js';
import { GroupAccess } from './groups/group-access.js';
import { GroupSheetsRepository } from './groups/group-sheets.repository.js';
import { KeepStudentGroup } from './groups/keep-student-group.js';
import { ReadGroupSheet } from './groups/read-group-sheet.js';
import { StudentGroupFilesController } from './groups/student-group-files.controller.js';
import { StudentGroupMemberEntity } from './groups/student-group-member.entity.js';
import { StudentGroupEntity } from './groups/student-group.entity.js';
import { StudentGroupsController } from './groups/student-groups.controller.js';
import { StudentGroupsRepository } from './groups/student-groups.repository.js';

/** Saying for whom a message is: groups that are kept, and sheets that are uploaded. */
export const audienceMaking = {
  entities: [
    AudienceSheetEntity,
    AudienceSheetRowEntity,
    StudentGroupEntity,
    StudentGroupMemberEntity,
  ],
  controllers: [AudienceSheetsController, StudentGroupsController, StudentGroupFilesController],
  providers: [
    AudienceSheetsRepository,
    ClassGroups,
    DescribeAudienceSheet,
    DescribeStudentGroups,
    ExportStudentGroups,
    GroupAccess,
    GroupSheetsRepository,
    KeepStudentGroup,
    OldAudienceSheets,
    ReadGroupSheet,
    RecipientList,
    RecipientListRepository,
    SheetToMendWorkbook,
    StudentGroupsRepository,
    UploadAudienceSheet,
  ],
};
