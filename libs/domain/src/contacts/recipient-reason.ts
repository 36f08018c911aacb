/** Why somebody is in an audience, in words. */
export interface ReasonText {
  vi: string;
  en: string;
}

/**
 * What is kept of the reasons with each message, in words; as the statement that finds the recipients
 * writes it: `class:ID`, `group:ID`, `picked` and `row:NUMBER`, with blanks between several.
 * @param names of classes and groups, by their ids; one that is gone is named without its name
 */
export function reasonTexts(because: string, names: ReadonlyMap<string, string>): ReasonText[] {
  return because
    .split(' ')
    .filter((reason) => reason !== '')
    .map((reason) => {
      const [kind = '', id = ''] = reason.split(':');
      const name = names.get(id);
      switch (kind) {
        case 'class':
          return { vi: `Lớp ${name ?? 'không còn'}`, en: `Class ${name ?? 'no more there'}` };
        case 'group':
          return { vi: `Nhóm ${name ?? 'không còn'}`, en: `Group ${name ?? 'no more there'}` };
        case 'row':
          return { vi: `Dòng ${id} của bảng`, en: `Row ${id} of the sheet` };
        default:
          return { vi: 'Chọn riêng', en: 'Picked' };
      }
    });
}

/** The ids that reasons name, of classes and of groups. */
export function namedInReasons(becauses: readonly string[]): {
  classes: string[];
  groups: string[];
} {
  const found = { class: new Set<string>(), group: new Set<string>() };
  for (const reason of becauses.flatMap((because) => because.split(' '))) {
    const [kind = '', id = ''] = reason.split(':');
    if (kind === 'class' || kind === 'group') found[kind].add(id);
  }
  return { classes: [...found.class], groups: [...found.group] };
}
