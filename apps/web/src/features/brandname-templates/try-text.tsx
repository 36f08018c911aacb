import { normaliseMessageText, unregisteredTexts } from '@lien-lac/domain';
import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { BrandnameCheck } from '../../components/brandname-check/brandname-check.js';
import { brandnameTemplatesQuery } from '../../components/brandname-check/brandname-templates-query.js';
import { CheckIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './brandname-templates.module.css';

/** Tries a text against what is registered, before anybody writes one in earnest. */
export function TryText(): ReactElement {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const templates = useQuery(brandnameTemplatesQuery).data?.templates ?? [];
  const text = normaliseMessageText(typed);
  const matches = text !== '' && unregisteredTexts([text], templates).length === 0;
  return (
    <div className={styles.try}>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('brandname-templates.try')}
        description={t('brandname-templates.try.hint')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status" className={styles.matches}>
        {matches ? (
          <>
            <CheckIcon /> {t('brandname-templates.try.matches')}
          </>
        ) : null}
      </p>
      {text === '' ? null : <BrandnameCheck texts={[text]} isBesideTemplates />}
    </div>
  );
}
