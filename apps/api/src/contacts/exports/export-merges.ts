import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { ListMerges } from '../merging/list-merges.js';
import type { GuardianMergeView } from '../merging/merge-views.js';
import { RecordExport } from './record-export.js';

const atOnce = 200;

const columns: readonly ListColumn<GuardianMergeView>[] = [
  {
    ...{ heading: { vi: 'Hồ sơ giữ lại', en: 'Record that stays' }, width: 28 },
    value: ({ keptName }) => keptName,
  },
  {
    ...{ heading: { vi: 'Hồ sơ gộp vào', en: 'Record that went into it' }, width: 28 },
    value: ({ goneName }) => goneName,
  },
  { heading: { vi: 'Gộp lúc', en: 'Merged at' }, value: ({ mergedAt }) => new Date(mergedAt) },
  {
    ...{ heading: { vi: 'Người gộp', en: 'Merged by' }, width: 28 },
    value: ({ mergedByName }) => mergedByName,
  },
  {
    heading: { vi: 'Tách ra lúc', en: 'Split at' },
    value: ({ undoneAt }) => undoneAt && new Date(undoneAt),
  },
];

/** Writes which guardians were made one, and which were split again, as a workbook. */
@Injectable()
export class ExportMerges {
  constructor(
    private readonly merges: ListMerges,
    private readonly recordExport: RecordExport,
  ) {}

  async run(account: Principal, language: ExportLanguage): Promise<Buffer> {
    const rows: GuardianMergeView[] = [];
    let cursor: string | null = null;
    do {
      const page = await this.merges.run(null, cursor, atOnce);
      rows.push(...page.merges);
      cursor = page.next;
    } while (cursor !== null);
    await this.recordExport.run(account, {
      ...{ list: 'merges', rows: rows.length, classIds: null, searched: false },
    });
    return writeList({ vi: 'Đã gộp', en: 'Merged' }, columns, rows, language);
  }
}
