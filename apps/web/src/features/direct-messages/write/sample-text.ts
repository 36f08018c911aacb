import { messageFields, normaliseMessageText, renderForStudents } from '@lien-lac/domain';
import type { WordingDraft } from './draft.js';

const sampleStudent = { fullName: 'Nguyễn Hoàng Minh Anh', className: '10A1', grade: 10 };

/** The text as it would leave for an invented student, before anybody was asked for the real ones. */
export function sampleText(
  { text, withoutDiacritics }: Pick<WordingDraft<unknown>, 'text' | 'withoutDiacritics'>,
  prefix: string,
): string {
  return renderForStudents(
    {
      ...{ text: normaliseMessageText(text), withoutDiacritics, prefix },
      ...{ messageDate: '2026-11-24', fields: messageFields },
    },
    [sampleStudent],
  );
}
