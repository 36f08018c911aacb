import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './brandname-templates.module.css';
import { networkName, type RegisteredText } from './registered-texts.js';

/** One registered text, with its places for what each message says, and the networks that carry it. */
export function TextCard({
  text: { brandname, content, templates },
  onRemove,
  isPending,
}: {
  text: RegisteredText;
  /** Undefined for whoever may only read. */
  onRemove: (() => void) | undefined;
  isPending: boolean;
}): ReactElement {
  const { t, format } = useMessages();
  const isFetched = templates.some(({ source }) => source === 'fetched');
  const keptAt = templates.map((template) => template.keptAt).toSorted()[0] ?? '';
  return (
    <article className={styles.card}>
      <p className={styles.content}>
        {content
          .split(/(\{P\d+ ?, ?\d+\})/iu)
          .map((piece, place) =>
            place % 2 === 0 ? (
              piece
            ) : (
              <mark key={place}>
                {t('brandname-templates.place', { most: piece.replace(/.*,|\}/gu, '').trim() })}
              </mark>
            ),
          )}
      </p>
      <div className={styles.foot}>
        <p className={styles.quiet}>
          <strong>{brandname}</strong>
          {` · ${templates.map(({ network }) => networkName(network)).join(', ')} · `}
          {t(
            isFetched ? 'brandname-templates.source.fetched' : 'brandname-templates.source.typed',
            {
              date: format.date(keptAt),
            },
          )}
        </p>
        {onRemove === undefined ? null : (
          <Button
            variant="default"
            loading={isPending}
            aria-label={t('brandname-templates.remove.label', { content: content.slice(0, 40) })}
            onClick={onRemove}
          >
            {t('brandname-templates.remove')}
          </Button>
        )}
      </div>
    </article>
  );
}
