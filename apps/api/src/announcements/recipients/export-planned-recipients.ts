import {
  formatPhoneForPeople,
  messageStatusLabels,
  notDeliveredReasonTexts,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import {
  ListPlannedRecipients,
  type PlannedRecipient,
  type PlannedRecipientsQuestion,
} from './list-planned-recipients.js';

type Column = ListColumn<PlannedRecipient>;

const phone: Column = {
  ...{ heading: { vi: 'SĐT', en: 'Phone' }, width: 16 },
  value: (row) => (row.phone === null ? '' : formatPhoneForPeople(row.phone)),
};

const columnsWith = (columns: readonly Column[]): readonly Column[] => [
  {
    ...{ heading: { vi: 'Lớp', en: 'Class' }, width: 10 },
    value: ({ students }) => lines(students.map(({ className }) => className)),
  },
  {
    ...{ heading: { vi: 'Học sinh', en: 'Student' }, width: 28 },
    value: ({ students }) => lines(students.map(({ studentName }) => studentName)),
  },
  {
    ...{ heading: { vi: 'Phụ huynh', en: 'Guardian' }, width: 28 },
    value: ({ guardians }) => lines(guardians.map(({ guardianName }) => guardianName)),
  },
  ...columns,
  {
    ...{ heading: { vi: 'Vì sao có trong danh sách', en: 'Why in the list' }, width: 32 },
    value: ({ reasons }, language) => reasons.map((reason) => reason[language]).join(', '),
  },
  {
    heading: { vi: 'Trạng thái', en: 'State' },
    value: ({ status }, language) => messageStatusLabels[status][language].label,
  },
  {
    ...{ heading: { vi: 'Vì sao không tới', en: 'Why it did not arrive' }, width: 80 },
    value: ({ missedFor }, language) =>
      missedFor === null ? '' : notDeliveredReasonTexts[missedFor][language],
  },
];

/** Writes who is in a send, as the list on the screen has it, as a workbook. */
@Injectable()
export class ExportPlannedRecipients {
  constructor(
    private readonly list: ListPlannedRecipients,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `announcement.not-found` */
  async run(
    person: Principal,
    id: string,
    question: PlannedRecipientsQuestion,
    language: ExportLanguage,
  ): Promise<Buffer> {
    const rows: PlannedRecipient[] = [];
    for await (const page of this.list.all(person, id, question)) rows.push(...page);
    const { statuses, words } = question;
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'announcement.recipients-exported' },
      ...{ subjectKind: 'announcement', subjectId: id },
      // What was looked for may be a name.
      details: { ...(statuses && { statuses }), isSearched: words !== '', rows: rows.length },
    });
    // A column of blanks would look as if the school had no numbers.
    const seesPhones = rows.every((row) => row.phone !== null);
    return writeList(
      { vi: 'Người nhận', en: 'Recipients' },
      columnsWith(seesPhones ? [phone] : []),
      rows,
      language,
    );
  }
}

function lines(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join('\n');
}
