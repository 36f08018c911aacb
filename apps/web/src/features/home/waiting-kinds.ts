import { type WaitingKind, waitingKinds } from '@lien-lac/domain';
import type { Tone } from '../../components/state-texts.js';

/** One line of the home: how many of what. */
export interface WaitingItem {
  kind: string;
  count: number;
  /** The page where it is done. */
  to?: string | undefined;
  /** After which it is late, by the school clock. */
  dueAt?: string | undefined;
}

const tones: Readonly<Record<WaitingKind, Tone>> = {
  'diary-to-hand-in': 'attention',
  'day-jobs-missed': 'bad',
  'gateways-to-mend': 'bad',
  'announcements-to-approve': 'attention',
  'report-questions': 'attention',
  'report-edits': 'attention',
  contradictions: 'attention',
  'diaries-to-review': 'attention',
  'reports-to-send': 'attention',
  'diaries-missing': 'waiting',
  'calls-to-make': 'attention',
  'announcements-returned': 'attention',
  'announcements-paused': 'attention',
  'announcements-unsure': 'attention',
  'direct-messages-without-sender': 'attention',
  'accounts-to-confirm': 'attention',
  'school-year-to-open': 'attention',
  'contacts-to-confirm': 'attention',
  'enrolment-differences': 'attention',
  'enrolment-doubles': 'attention',
  'class-lists-to-hand-over': 'attention',
  'numbers-to-mend': 'attention',
  'class-lists-awaited': 'waiting',
  'observations-mail-to-send': 'attention',
  'announcements-in-review': 'waiting',
  'announcements-waiting': 'waiting',
  'announcements-sending': 'moving',
  'direct-messages-sending': 'moving',
  'announcements-ended': 'good',
  'reports-expired': 'bad',
  'announcements-not-arrived': 'bad',
  'direct-messages-not-arrived': 'bad',
  'observations-mails-not-arrived': 'bad',
};

export interface WaitingLine extends WaitingItem {
  kind: WaitingKind;
  tone: Tone;
}

/** The lines of a home. A kind that this version of the page does not know is left out, and so is what counts none. */
export function linesOf(items: readonly WaitingItem[]): WaitingLine[] {
  return items.flatMap((item) => {
    const kind = waitingKinds.find((each) => each === item.kind);
    return kind === undefined || item.count <= 0 ? [] : [{ ...item, kind, tone: tones[kind] }];
  });
}
