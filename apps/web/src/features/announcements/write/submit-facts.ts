import type { Fact } from '../../../components/fact-list.js';
import type { Messages } from '../../../platform/messages/messages.js';
import { type AnnouncementDraft, sendAtOf } from './draft.js';
import type { DraftPreview } from './use-draft-preview.js';

/** What will happen, in the order in which it matters; only what is known yet. */
export function submitFacts(
  draft: AnnouncementDraft,
  { preview, texts, now }: DraftPreview,
  { t, format }: Messages,
): Fact[] {
  if (preview === undefined) {
    return [{ label: t('announcements.fact.recipients'), value: t('announcements.fact.not-yet') }];
  }
  const text = draft.withoutDiacritics ? texts.withoutDiacritics : texts.withDiacritics;
  const wanted = sendAtOf(draft);
  const leaves = now === undefined ? '' : format.nearTime(preview.leavesAt, now);
  return [
    {
      label: t('announcements.fact.recipients'),
      value: t(
        preview.messages === preview.phones
          ? 'announcements.fact.phones'
          : 'announcements.fact.messages',
        { phones: preview.phones, messages: preview.messages, students: preview.students },
      ),
    },
    {
      label: t('announcements.fact.time'),
      value:
        wanted === null
          ? t(
              preview.waitsForOpening
                ? 'announcements.fact.upon-approval-later'
                : 'announcements.fact.upon-approval',
              { time: leaves },
            )
          : t('announcements.fact.at', { time: leaves }),
    },
    ...(text.totalParts === undefined || text.totalCost === undefined
      ? []
      : [
          {
            label: t('announcements.fact.cost'),
            value: t(text.isAbout ? 'announcements.fact.about' : 'announcements.fact.parts', {
              parts: text.totalParts,
              cost: format.money(text.totalCost),
            }),
          },
        ]),
    {
      label: t('announcements.fact.unreachable'),
      value: t('announcements.fact.students', { count: preview.unreachableStudents }),
    },
  ];
}
