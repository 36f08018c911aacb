import type { AudienceRule, AudienceScope } from './audience-rule.js';

/** An audience in words, for whoever reads a request. */
export interface AudienceText {
  vi: string;
  en: string;
}

/** What the rule's classes and groups are called, in the order of the school; those that are gone left out. */
export interface AudienceNames {
  classes: readonly string[];
  groups: readonly string[];
  exceptClasses: readonly string[];
  exceptGroups: readonly string[];
}

export function audienceText(rule: AudienceRule, names: AudienceNames): AudienceText {
  const scope = scopeText(rule, names);
  const left = leftOut(rule, names);
  if (left.vi.length === 0) return scope;
  return {
    vi: `${scope.vi}, trừ ${left.vi.join(', ')}`,
    en: `${scope.en}, without ${left.en.join(', ')}`,
  };
}

function scopeText(rule: AudienceScope, names: AudienceNames): AudienceText {
  switch (rule.kind) {
    case 'school':
      return { vi: 'Toàn trường', en: 'The whole school' };
    case 'grades': {
      const grades = rule.grades.join(', ');
      return { vi: `Khối ${grades}`, en: `${plural('Grade', rule.grades.length)} ${grades}` };
    }
    case 'classes':
      if (names.classes.length === 0) {
        return { vi: 'Lớp không còn trong năm học', en: 'Classes that are no longer there' };
      }
      return classesText(names.classes);
    case 'picked': {
      const groups = groupsText(names.groups);
      const students = studentsText(rule.studentIds.length);
      const parts = [
        ...(rule.groupIds.length === 0 ? [] : [groups]),
        ...(rule.studentIds.length === 0 ? [] : [students]),
      ];
      return {
        vi: parts.map(({ vi }) => vi).join(' và '),
        en: parts.map(({ en }) => en).join(' and '),
      };
    }
    case 'sheet':
      return { vi: 'Theo bảng tải lên', en: 'By an uploaded sheet' };
  }
}

function leftOut(
  { except = {} }: AudienceRule,
  names: AudienceNames,
): { vi: string[]; en: string[] } {
  const parts: AudienceText[] = [];
  if (names.exceptClasses.length > 0) parts.push(lowered(classesText(names.exceptClasses)));
  if (names.exceptGroups.length > 0) parts.push(lowered(groupsText(names.exceptGroups)));
  if (except.studentIds !== undefined) parts.push(studentsText(except.studentIds.length));
  if (except.contactIds !== undefined) {
    const count = except.contactIds.length;
    parts.push({
      vi: `${count} liên lạc bỏ chọn`,
      en: `${count} unticked ${plural('contact', count)}`,
    });
  }
  return { vi: parts.map(({ vi }) => vi), en: parts.map(({ en }) => en) };
}

function classesText(names: readonly string[]): AudienceText {
  const listed = names.join(', ');
  return { vi: `Lớp ${listed}`, en: `${plural('Class', names.length)} ${listed}` };
}

function groupsText(names: readonly string[]): AudienceText {
  if (names.length === 0) return { vi: 'Nhóm không còn', en: 'Groups that are no longer there' };
  const listed = names.join(', ');
  return { vi: `Nhóm ${listed}`, en: `${plural('Group', names.length)} ${listed}` };
}

function studentsText(count: number): AudienceText {
  return { vi: `${count} học sinh`, en: `${count} ${plural('student', count)}` };
}

function lowered({ vi, en }: AudienceText): AudienceText {
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return { vi: lower(vi), en: lower(en) };
}

function plural(word: string, count: number): string {
  if (count === 1) return word;
  return word.endsWith('s') ? `${word}es` : `${word}s`;
}
