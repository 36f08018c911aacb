/** Where somebody is in writing a message, as the address has it. */
export interface WriteSearch {
  /** The class written to, for those who have to choose one. */
  class?: string;
  /** Whose family is written to, for whoever comes from that student. */
  student?: string;
  /** Why: nobody has explained that the student is absent. */
  about?: 'absence';
  /** Absent while the recipients are picked; then the text, then the last look. */
  step?: 'text' | 'look';
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** What of an address can be used; the rest is left out. */
export function readWriteSearch(search: Record<string, unknown>): WriteSearch {
  const { class: classId, student, about, step } = search;
  return {
    ...(typeof classId === 'string' && uuid.test(classId) ? { class: classId } : {}),
    ...(typeof student === 'string' && uuid.test(student) ? { student } : {}),
    ...(about === 'absence' ? { about } : {}),
    ...(step === 'text' || step === 'look' ? { step } : {}),
  };
}
