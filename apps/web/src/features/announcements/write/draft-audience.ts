import {
  type AudienceRule,
  fieldsOfAudience,
  type MessageField,
  messageFields,
  readAudienceRule,
} from '@lien-lac/domain';
import type { Schemas } from '@lien-lac/contract';
import type { PickedStudent } from '../../../components/student-picker/student-picker.js';

/** For whom it is, with every choice that was made on the way. */
export interface DraftAudience {
  audienceKind: AudienceRule['kind'] | null;
  grades: number[];
  classIds: string[];
  groupIds: string[];
  students: PickedStudent[];
  sheet: DraftSheet | null;
  except: DraftException;
}

/** A sheet that was uploaded. */
export interface DraftSheet {
  id: string;
  columns: string[];
}

/** Who of them is left out. */
export interface DraftException {
  classIds: string[];
  groupIds: string[];
  students: PickedStudent[];
  contactIds: string[];
}

export const emptyAudience: DraftAudience = {
  audienceKind: null,
  grades: [],
  classIds: [],
  groupIds: [],
  students: [],
  sheet: null,
  except: { classIds: [], groupIds: [], students: [], contactIds: [] },
};

/** The audience that is chosen; undefined while it is none. */
export function audienceOf({
  audienceKind: kind,
  ...chosen
}: DraftAudience): AudienceRule | undefined {
  const { grades, classIds, groupIds, students, sheet, except } = chosen;
  const rule = {
    kind,
    ...(kind === 'grades' ? { grades } : {}),
    ...(kind === 'classes' ? { classIds } : {}),
    ...(kind === 'picked' ? { groupIds, studentIds: idsOf(students) } : {}),
    ...(kind === 'sheet' && sheet !== null ? { sheetId: sheet.id, columns: sheet.columns } : {}),
    except: {
      classIds: except.classIds,
      groupIds: except.groupIds,
      studentIds: idsOf(except.students),
      contactIds: except.contactIds,
    },
  };
  return readAudienceRule(rule).rule;
}

/** What the text may say of a student. */
export function fieldsOf(draft: DraftAudience): readonly MessageField[] {
  return draft.audienceKind === 'sheet' ? fieldsOfAudience(audienceOf(draft)) : messageFields;
}

function idsOf(students: readonly PickedStudent[]): string[] {
  return students.map(({ id }) => id);
}

/** The audience of a request that was handed in, to be chosen anew. */
export function draftAudienceOf(audience: Schemas['AudienceBody']): DraftAudience {
  return {
    audienceKind: audience.kind,
    grades: audience.grades ?? [],
    classIds: audience.classIds ?? [],
    groupIds: audience.groupIds ?? [],
    students: pickedBefore(audience.studentIds),
    sheet:
      audience.sheetId === undefined
        ? null
        : { id: audience.sheetId, columns: audience.columns ?? [] },
    except: {
      classIds: audience.except?.classIds ?? [],
      groupIds: audience.except?.groupIds ?? [],
      students: pickedBefore(audience.except?.studentIds),
      contactIds: audience.except?.contactIds ?? [],
    },
  };
}

/** The request knows the ids of its students alone. */
function pickedBefore(ids: readonly string[] = []): PickedStudent[] {
  return ids.map((id) => ({ id, fullName: '', className: null }));
}
