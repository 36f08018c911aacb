import { Injectable } from '@nestjs/common';
import { mayDo, schoolDate } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { DescribeStudentGroups } from './describe-student-groups.js';
import { GroupAccess } from './group-access.js';
import { GroupSheetsRepository } from './group-sheets.repository.js';
import type { StudentGroupView } from './student-group-views.js';

interface Member {
  code: string | null;
  fullName: string;
  className: string | null;
}

const wholeSchool = { vi: 'Toàn trường', en: 'The whole school' };

const groupColumns: readonly ListColumn<StudentGroupView>[] = [
  { heading: { vi: 'Tên nhóm', en: 'Group' }, value: ({ name }) => name, width: 40 },
  {
    heading: { vi: 'Của', en: 'Of' },
    value: ({ className }, language) => className ?? wholeSchool[language],
  },
  {
    ...{ heading: { vi: 'Người lập', en: 'Made by' }, width: 28 },
    value: ({ createdByName }) => createdByName,
  },
  { heading: { vi: 'Học sinh', en: 'Students' }, value: ({ students }) => students, width: 10 },
];

/** More than a name and a class, so that not everybody who may see the group gets it. */
const codeColumn: ListColumn<Member> = {
  heading: { vi: 'Mã học sinh', en: 'Student code' },
  value: ({ code }) => code,
};
const memberColumns: readonly ListColumn<Member>[] = [
  {
    ...{ heading: { vi: 'Họ và tên', en: 'Full name' }, width: 32 },
    value: ({ fullName }) => fullName,
  },
  { heading: { vi: 'Lớp', en: 'Class' }, value: ({ className }) => className, width: 12 },
];

/** Writes the saved groups that a person sees, or the students of one, as a workbook. */
@Injectable()
export class ExportStudentGroups {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly describe: DescribeStudentGroups,
    private readonly access: GroupAccess,
    private readonly sheets: GroupSheetsRepository,
    private readonly recordExport: RecordExport,
  ) {}

  async list(person: Principal, language: ExportLanguage): Promise<Buffer> {
    const groups = await this.describe.list(person);
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'list.exported' },
      ...{ subjectKind: 'list', subjectId: 'student-groups', details: { rows: groups.length } },
    });
    return writeList({ vi: 'Nhóm học sinh', en: 'Groups' }, groupColumns, groups, language);
  }

  /** @throws CodedError `student-group.not-found` also where it is not theirs to see */
  async members(person: Principal, id: string, language: ExportLanguage): Promise<Buffer> {
    const { id: groupId } = await this.access.find(person, id);
    const today = schoolDate(await this.schoolClock.now());
    const members = await this.sheets.members(groupId, today);
    const seesCodes = mayDo(person.role, 'contact.read') !== 'names-and-classes';
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'student-group.members-exported' },
      ...{ subjectKind: 'student-group', subjectId: groupId, details: { rows: members.length } },
    });
    const columns = seesCodes ? [codeColumn, ...memberColumns] : memberColumns;
    return writeList({ vi: 'Học sinh', en: 'Students' }, columns, members, language);
  }
}
