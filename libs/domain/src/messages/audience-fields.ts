import type { AudienceRule } from '../contacts/audience-rule.js';
import { messageFields, type MessageField } from './message-fields.js';

/** The fields that a message to this audience may carry: those of every message, and its sheet's columns. */
export function fieldsOfAudience(rule: AudienceRule | undefined): readonly MessageField[] {
  return rule?.kind === 'sheet'
    ? [...messageFields, ...rule.columns.map(columnField)]
    : messageFields;
}

/** A column of an uploaded sheet as a field: each student's own value. */
function columnField(name: string): MessageField {
  return {
    name,
    meaning: {
      vi: `Cột “${name}” của bảng, mỗi học sinh một giá trị`,
      en: `The column “${name}” of the sheet, each student’s own value`,
    },
    sharing: 'one-per-student',
  };
}
