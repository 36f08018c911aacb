import type { Fact } from '../../../components/fact-list.js';
import type { Messages } from '../../../platform/messages/messages.js';
import type { AnnouncementView, Preview } from '../reading/announcement-views.js';
import { AudienceFact } from './audience-fact.js';
import { Unreachable } from './unreachable.js';

/** Everything that is to be seen before it is let go: first what it does, then who answers for it. */
export function requestFacts(
  announcement: AnnouncementView,
  preview: Preview | undefined,
  { t, format }: Messages,
): Fact[] {
  const { statement, template, requesterName, requesterRole, requestedAt } = announcement;
  return [
    ...(preview === undefined ? [] : previewFacts(announcement, preview, { t, format })),
    {
      label: t('announcements.fact.audience'),
      value: <AudienceFact announcement={announcement} />,
    },
    ...(template === null
      ? []
      : [
          {
            label: t('announcements.fact.template'),
            value: t('announcements.fact.template-value', {
              name: template.name,
              version: template.version,
            }),
          },
        ]),
    {
      label: t('announcements.fact.requester'),
      value: t('announcements.fact.requester-value', {
        name: requesterName,
        role: t(`accounts.role.${requesterRole}`),
        time: format.dateTime(requestedAt),
      }),
    },
    ...(statement === null
      ? []
      : [
          {
            label: t('announcements.fact.statement'),
            value: t(
              statement.ofThisText
                ? 'announcements.fact.statement-value'
                : 'announcements.fact.statement-of-other-text',
              { name: statement.name, time: format.dateTime(statement.at) },
            ),
          },
        ]),
  ];
}

function previewFacts(
  { id, sendAt, ...announcement }: AnnouncementView,
  preview: Preview,
  { t, format }: Pick<Messages, 't' | 'format'>,
): Fact[] {
  const { phones, messages, students, sample } = preview;
  const { withoutDiacritics } = announcement.proposal ?? announcement;
  const text = sample?.[withoutDiacritics ? 'withoutDiacritics' : 'withDiacritics'];
  return [
    {
      label: t('announcements.fact.recipients'),
      value:
        announcement.corrects === null
          ? t(messages === phones ? 'announcements.fact.phones' : 'announcements.fact.messages', {
              ...{ phones, messages, students },
            })
          : t('announcements.correct.phones', { phones }),
    },
    { label: t('announcements.fact.time'), value: timeFact(sendAt, preview, { t, format }) },
    ...(text === undefined
      ? []
      : [
          {
            label: t('announcements.fact.cost'),
            value: t(
              preview.totalPartsAreExact
                ? 'announcements.fact.parts-each'
                : 'announcements.fact.about-each',
              {
                each: text.parts,
                parts: text.totalParts,
                cost: format.money(text.totalCost),
              },
            ),
          },
        ]),
    {
      label: t('announcements.fact.unreachable'),
      value: (
        <Unreachable
          of={{ id }}
          count={preview.unreachableStudents}
          reasons={preview.unreachable}
        />
      ),
    },
  ];
}

/** When it leaves; where the quiet hours hold it back, that they do. */
function timeFact(
  sendAt: string | null,
  { wantedAt, leavesAt, waitsForOpening }: Preview,
  { t, format }: Pick<Messages, 't' | 'format'>,
): string {
  if (!waitsForOpening) {
    return sendAt === null ? t('announcements.fact.upon-approval') : format.dateTime(leavesAt);
  }
  return t('announcements.fact.time-quiet', {
    wanted: format.time(wantedAt),
    // Of a day that was chosen, "tomorrow" would be another's.
    time: sendAt === null ? format.nearTime(leavesAt, wantedAt) : format.dateTime(leavesAt),
  });
}
