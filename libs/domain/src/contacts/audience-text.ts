import type { AudienceRule } from './audience-rule.js';

/** An audience in words, for whoever reads a request. */
export interface AudienceText {
  vi: string;
  en: string;
}

/**
 * @param classNames of the rule's classes, in the order of the school; those that are gone left out
 */
export function audienceText(rule: AudienceRule, classNames: readonly string[]): AudienceText {
  switch (rule.kind) {
    case 'school':
      return { vi: 'Toàn trường', en: 'The whole school' };
    case 'grades': {
      const grades = rule.grades.join(', ');
      return { vi: `Khối ${grades}`, en: `${plural('Grade', rule.grades)} ${grades}` };
    }
    case 'classes': {
      if (classNames.length === 0) {
        return { vi: 'Lớp không còn trong năm học', en: 'Classes that are no longer there' };
      }
      const names = classNames.join(', ');
      return { vi: `Lớp ${names}`, en: `${plural('Class', classNames)} ${names}` };
    }
  }
}

function plural(word: string, named: readonly unknown[]): string {
  if (named.length === 1) return word;
  return word === 'Class' ? 'Classes' : `${word}s`;
}
