import { Button, TextInput } from '@mantine/core';
import { searchKey, vietnameseNetworkNumbers } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import {
  type BrandnameTemplate,
  brandnameTemplatesQuery,
} from '../../components/brandname-check/brandname-templates-query.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LinkButton } from '../../components/link-button.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { AddForm } from './add-form.js';
import styles from './brandname-templates.module.css';
import { networkName, registeredTexts } from './registered-texts.js';
import { TextCard } from './text-card.js';
import { TryText } from './try-text.js';
import { type Removal, useRemoval } from './use-removal.js';
import { useFetchTemplates } from './use-template-verbs.js';

/** From so many on one looks for a text by its words. */
const manyTexts = 8;

/** What networks carry under the school's name: fetched, typed in, tried, and taken away. */
export function BrandnameTemplatesPage(): ReactElement {
  const { t } = useMessages();
  const mayRead = useMay('brandname-template.read') !== undefined;
  const list = useQuery({ ...brandnameTemplatesQuery, enabled: mayRead });
  const fetchThem = useFetchTemplates();
  const removal = useRemoval();
  const [isAdding, setAdding] = useState(false);
  const data = list.data;
  const fetchButton =
    data?.can.fetch === true ? (
      <Button loading={fetchThem.isPending} onClick={() => fetchThem.mutate()}>
        {t('brandname-templates.fetch')}
      </Button>
    ) : null;
  const addButton =
    data?.can.change === true && !isAdding ? (
      <Button
        variant={data.can.fetch ? 'default' : 'filled'}
        onClick={() => {
          fetchThem.reset();
          setAdding(true);
        }}
      >
        {t('brandname-templates.add.open')}
      </Button>
    ) : null;
  const isEmpty = data?.templates.length === 0;
  return (
    <div className={styles.page}>
      <PageTitle
        lead={t('brandname-templates.lead')}
        actions={
          isEmpty ? undefined : (
            <>
              {fetchButton}
              {addButton}
            </>
          )
        }
      >
        {t('brandname-templates.title')}
      </PageTitle>
      <p role="status" className={styles.done}>
        {fetchThem.data === undefined
          ? null
          : t('brandname-templates.fetched', {
              added: fetchThem.data.added,
              removed: fetchThem.data.removed,
            })}
      </p>
      <ErrorNotice error={fetchThem.error} retry={() => fetchThem.mutate()} />
      <p role="status" className={styles.done}>
        {removal.takeBack === undefined ? null : (
          <>
            {t('brandname-templates.removed')}{' '}
            <LinkButton onClick={removal.takeBack}>{t('brandname-templates.undo')}</LinkButton>
          </>
        )}
      </p>
      <ErrorNotice error={removal.error} />
      {isAdding ? (
        <AddForm brandname={data?.templates[0]?.brandname ?? ''} onDone={() => setAdding(false)} />
      ) : null}
      {data === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : mayRead ? (
          <LoadingLines lines={4} />
        ) : null
      ) : isEmpty ? (
        isAdding ? null : (
          <EmptyState
            title={t('brandname-templates.empty.title')}
            action={
              <>
                {fetchButton}
                {addButton}
              </>
            }
          >
            {t('brandname-templates.empty.words')}
          </EmptyState>
        )
      ) : (
        <Texts templates={data.templates} canChange={data.can.change} removal={removal} />
      )}
    </div>
  );
}

function Texts({
  templates,
  canChange,
  removal,
}: {
  templates: readonly BrandnameTemplate[];
  canChange: boolean;
  removal: Removal;
}): ReactElement {
  const { t } = useMessages();
  const [sought, setSought] = useState('');
  const texts = registeredTexts(templates);
  const key = searchKey(sought);
  const shown = texts.filter(({ content }) => searchKey(content).includes(key));
  const carried = new Set(templates.map(({ network }) => network));
  const without = vietnameseNetworkNumbers.filter((network) => !carried.has(network));
  return (
    <>
      <TryText />
      <section aria-labelledby="registered" className={styles.list}>
        <h2 id="registered">{t('brandname-templates.list', { count: texts.length })}</h2>
        {without.length === 0 ? null : (
          <p className={styles.quiet}>
            {t('brandname-templates.without', { networks: without.map(networkName).join(', ') })}
          </p>
        )}
        {texts.length < manyTexts ? null : (
          <TextInput
            type="search"
            label={t('brandname-templates.seek')}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
        )}
        {shown.length === 0 ? <p>{t('brandname-templates.seek.none')}</p> : null}
        <ul className={styles.texts}>
          {shown.map((text) => (
            <li key={text.key}>
              <TextCard
                text={text}
                onRemove={canChange ? () => removal.take(text) : undefined}
                isPending={removal.taking === text.key}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
