import { Injectable } from '@nestjs/common';
import {
  formatPhoneForPeople,
  relationshipLabels,
  type SamePersonLikelihood,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { ListSuggestions } from '../merging/list-suggestions.js';
import type { MergeSuggestionView, SuggestedGuardianView } from '../merging/merge-views.js';
import { RecordExport } from './record-export.js';

const atOnce = 200;

const likelihoods: Record<SamePersonLikelihood, Record<ExportLanguage, string>> = {
  likely: { vi: 'Tên giống nhau', en: 'The names agree' },
  possible: { vi: 'Chỉ giống số điện thoại', en: 'By the phone alone' },
};

const columns: readonly ListColumn<MergeSuggestionView>[] = [
  {
    ...{ heading: { vi: 'Phụ huynh', en: 'Guardian' }, width: 28 },
    value: ({ guardians: [one] }) => one?.fullName ?? null,
  },
  {
    ...{ heading: { vi: 'Con', en: 'Children' }, width: 40 },
    value: ({ guardians: [one] }, language) => childrenOf(one, language),
  },
  {
    ...{ heading: { vi: 'Phụ huynh kia', en: 'Other guardian' }, width: 28 },
    value: ({ guardians: [, other] }) => other?.fullName ?? null,
  },
  {
    ...{ heading: { vi: 'Con của người kia', en: 'Children of the other' }, width: 40 },
    value: ({ guardians: [, other] }, language) => childrenOf(other, language),
  },
  {
    heading: { vi: 'Số chung', en: 'Shared numbers' },
    value: ({ sharedPhones }) => sharedPhones.map(formatPhoneForPeople).join('; '),
  },
  {
    ...{ heading: { vi: 'Nhận định', en: 'Likelihood' }, width: 24 },
    value: ({ likelihood }, language) => likelihoods[likelihood][language],
  },
];

/** Writes who may be one person as a workbook, for whoever asks them by phone. */
@Injectable()
export class ExportMergeSuggestions {
  constructor(
    private readonly suggestions: ListSuggestions,
    private readonly recordExport: RecordExport,
  ) {}

  async run(account: Principal, language: ExportLanguage): Promise<Buffer> {
    const rows: MergeSuggestionView[] = [];
    let cursor: string | null = null;
    do {
      const page = await this.suggestions.run(cursor, atOnce);
      rows.push(...page.suggestions);
      cursor = page.next;
    } while (cursor !== null);
    await this.recordExport.run(account, {
      ...{ list: 'merge-suggestions', rows: rows.length, classIds: null, searched: false },
    });
    return writeList({ vi: 'Có thể gộp', en: 'To merge' }, columns, rows, language);
  }
}

/** One line for each child: "Lý An (10A1), Mẹ". */
function childrenOf(
  guardian: SuggestedGuardianView | undefined,
  language: ExportLanguage,
): string | null {
  const lines = (guardian?.students ?? []).map(({ fullName, className, relationship }) => {
    const child = className === null ? fullName : `${fullName} (${className})`;
    return `${child}, ${relationshipLabels[relationship][language]}`;
  });
  return lines.length === 0 ? null : lines.join('\n');
}
