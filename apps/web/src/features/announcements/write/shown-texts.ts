import {
  countSmsParts,
  isSameForAll,
  type MessageField,
  normaliseMessageText,
  renderForStudents,
  type SmsParts,
  unaccent,
  withPrefix,
} from '@lien-lac/domain';
import type { Preview, Sample } from '../reading/announcement-views.js';
import type { AnnouncementDraft } from './draft.js';

/** One way of sending the text, as the phone that is shown would get it. */
export interface ShownText {
  text: string;
  sms: SmsParts;
  /** SMS parts of the whole send; undefined while nobody has counted. */
  totalParts: number | undefined;
  /** In đồng; undefined while it is not known. */
  totalCost: number | undefined;
  /** Whether the total is reckoned from some of the messages. */
  isAbout: boolean;
}

export interface ShownTexts {
  withDiacritics: ShownText;
  withoutDiacritics: ShownText;
}

/**
 * What the phone shows at this very key press. The names of the students come from the last answer;
 * the totals too, where they can't be told from the one message.
 *
 * @param today the day for {ngày} where none is chosen, `YYYY-MM-DD`
 * @param isFresh whether the answer is of this very text
 */
export function showTexts(
  draft: Pick<AnnouncementDraft, 'text' | 'date'>,
  preview: Preview | undefined,
  { today, isFresh, fields }: { today: string; isFresh: boolean; fields?: readonly MessageField[] },
): ShownTexts {
  const text = normaliseMessageText(draft.text);
  const messageDate = draft.date === '' ? today : draft.date;
  const students = preview?.sample?.students ?? [];
  const told = fields === undefined ? {} : { fields };
  const prefix = preview?.prefix ?? '';
  const show = (withoutDiacritics: boolean): ShownText => {
    const shown = written({ text, withoutDiacritics, messageDate, prefix, ...told }, students);
    const sms = countSmsParts(shown);
    if (preview === undefined || text === '') {
      return { text: shown, sms, totalParts: undefined, totalCost: undefined, isAbout: true };
    }
    const counted = preview.sample?.[withoutDiacritics ? 'withoutDiacritics' : 'withDiacritics'];
    const isSame = isSameForAll(text, fields);
    const totalParts =
      !isSame && isFresh && counted !== undefined
        ? counted.totalParts
        : sms.parts * preview.messages;
    return {
      text: shown,
      sms,
      totalParts,
      totalCost: totalParts * preview.partPrice,
      isAbout: !isSame && !(isFresh && preview.totalPartsAreExact),
    };
  };
  return { withDiacritics: show(false), withoutDiacritics: show(true) };
}

/** With its fields filled in, or as they were written where one of them cannot be. */
function written(
  wording: Parameters<typeof renderForStudents>[0],
  students: Sample['students'],
): string {
  try {
    return renderForStudents(wording, students);
  } catch {
    const whole = withPrefix(wording.prefix, wording.text);
    return wording.withoutDiacritics ? unaccent(whole) : whole;
  }
}
