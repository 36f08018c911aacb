import type { ReactElement, ReactNode } from 'react';
import { StateBadge } from '../../../components/state-badge.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { nameOf, wardText } from '../guardian-words.js';
import type { GuardianRecord, SuggestedGuardian, WholeGuardian } from '../merging-queries.js';
import styles from '../merging.module.css';

export interface Side {
  guardian: SuggestedGuardian;
  record: GuardianRecord;
}

/** What the school has of each of two guardians. */
export function SideBySide({ sides }: { sides: readonly Side[] }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const rows: [label: string, lines: (side: Side) => ReactNode[]][] = [
    [
      t('merging.row.students'),
      ({ guardian }) => guardian.students.map((student) => wardText(student, messages)),
    ],
    [t('merging.row.contacts'), ({ record }) => contactLines(record, messages)],
    [t('merging.row.preferences'), ({ record }) => preferenceLines(record, messages)],
    [t('merging.row.opt-outs'), ({ record }) => optOutLines(record, messages)],
    [
      t('merging.row.consents'),
      ({ record }) =>
        record.consents.holding.flatMap(({ purpose, word }) =>
          word === null
            ? []
            : [
                t('merging.consent', {
                  purpose: t(`merging.purpose.${purpose}`),
                  word: t(`merging.word.${word}`),
                }),
              ],
        ),
    ],
  ];
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <td />
          {sides.map(({ guardian: { id, fullName } }) => (
            <th key={id} scope="col">
              {nameOf(fullName, messages)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, lines]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {sides.map((side) => (
              <td key={side.guardian.id}>
                <Lines lines={lines(side)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines }: { lines: readonly ReactNode[] }): ReactElement {
  const { t } = useMessages();
  if (lines.length === 0) return <span className={styles.quiet}>{t('merging.nothing')}</span>;
  return (
    <ul className={styles.items}>
      {lines.map((line, place) => (
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}

/** Each number or address with its state, once where it is the same for every child. */
function contactLines({ wards }: GuardianRecord, { format }: Messages): ReactNode[] {
  const contacts = wards.flatMap(({ guardian }) => guardian.contacts ?? []);
  const seen = new Map(
    contacts
      .filter(({ status }) => status === 'confirmed' || status === 'unconfirmed')
      .map((contact) => [`${contact.phone ?? contact.email} ${contact.status}`, contact]),
  );
  return [...seen.values()].map(({ id, phone, email, status }) => (
    <span key={id}>
      <span className={styles.phone}>{phone === null ? email : format.phone(phone)}</span>{' '}
      <StateBadge of="contact" state={status} plain />
    </span>
  ));
}

/** What was said about each child; of what goes the usual way nothing. */
function preferenceLines({ wards }: GuardianRecord, { t }: Messages): string[] {
  return wards.flatMap(({ fullName, guardian: { preferences = [] } }) =>
    preferences.map((one) =>
      t('merging.preference', {
        name: fullName,
        kind: t(`merging.kind.${one.messageKind}`),
        how: preferenceText(one, t),
      }),
    ),
  );
}

function preferenceText(
  { receives, channel, language }: NonNullable<WholeGuardian['preferences']>[number],
  t: Messages['t'],
): string {
  if (!receives) return t('merging.not-received');
  return `${t(`merging.channel.${channel}`)}, ${t(`merging.language.${language}`)}`;
}

/** Opt-outs are the person's, whichever child is looked at. */
function optOutLines({ wards }: GuardianRecord, { t }: Messages): string[] {
  const kinds = wards.flatMap(({ guardian: { optedOutOf = [] } }) => optedOutOf);
  return [...new Set(kinds)].map((kind) => t(`merging.kind.${kind}`));
}
