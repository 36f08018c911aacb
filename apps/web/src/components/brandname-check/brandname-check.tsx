import { type RegisteredTemplate, unaccent, unregisteredTexts } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useDeferredValue, useId, useMemo } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { WarningIcon } from '../icons.js';
import styles from './brandname-check.module.css';
import { brandnameWords } from './brandname-words.js';
import { brandnameTemplatesQuery } from './brandname-templates-query.js';
import { mismatchWords, networkWords } from './mismatch-words.js';

/**
 * Says for which networks a message matches no registered template, where it stops matching and what can
 * be done. Nothing where all match, or where nothing is registered. It forbids nothing.
 */
export function BrandnameCheck({
  texts,
  isEvery = false,
  isBesideTemplates = false,
}: {
  /** Exactly as they leave, with their fields filled in. */
  texts: readonly string[];
  /** Whether these are all of them, so that it can be told how many do not match. */
  isEvery?: boolean;
  /** On the page of the templates nobody needs a way there. */
  isBesideTemplates?: boolean;
}): ReactElement | null {
  const { language } = useMessages();
  const say = brandnameWords(language);
  const id = useId();
  const mayRead = useMay('brandname-template.read') !== undefined;
  const mayMend = useMay('gateway.manage') !== undefined;
  const list = useQuery({ ...brandnameTemplatesQuery, enabled: mayRead });
  const templates = list.data?.templates;
  // It may come a frame after the key; what is typed may not.
  const written = useDeferredValue(JSON.stringify([...new Set(texts)]));
  const { found, reasoned, looked, isAccented } = useMemo(
    () => lookAt(written, templates ?? []),
    [written, templates],
  );
  if (found.length === 0) return null;
  const senders = new Set(templates?.map(({ brandname }) => brandname));
  const networks = found.map((one) => networkWords(one, senders.size > 1)).join(', ');
  // Networks with other templates beside may refuse a text for the same reason.
  const reasons = new Map<string, string[]>();
  for (const one of reasoned) {
    const some =
      isEvery && looked > 1 ? `${say('some', { count: one.texts, total: looked })} ` : '';
    const reason = some + mismatchWords(one.closest.mismatch, say);
    reasons.set(reason, [...(reasons.get(reason) ?? []), networkWords(one, senders.size > 1)]);
  }
  return (
    <section aria-labelledby={id} className={styles.check}>
      <span className={styles.shape}>
        <WarningIcon />
      </span>
      <div className={styles.words}>
        <p id={id} className={styles.title}>
          {say('title', { networks })}
        </p>
        {isAccented ? <p>{say('accents')}</p> : null}
        {[...reasons].map(([reason, where]) => (
          <p key={reason}>
            {reasons.size > 1 ? `${where.join(', ')}: ` : null}
            {reason}
          </p>
        ))}
        <p>
          {say(
            isAccented && reasoned.length === 0
              ? 'unaccented'
              : mayMend
                ? 'what-to-mend'
                : 'what-to-do',
          )}{' '}
          {mayMend && !isBesideTemplates ? (
            <Link to="/brandname-templates">{say('open')}</Link>
          ) : null}
        </p>
        <details>
          <summary>{say('closest')}</summary>
          {[
            ...new Set(
              (reasoned.length > 0 ? reasoned : found).map(({ closest }) => closest.template),
            ),
          ].map((template) => (
            <p key={template} className={styles.template}>
              {template}
            </p>
          ))}
        </details>
      </div>
    </section>
  );
}

interface Look {
  found: ReturnType<typeof unregisteredTexts>;
  /** Of what the reasons are told: where only the diacritics differ at first, of the text without them. */
  reasoned: ReturnType<typeof unregisteredTexts>;
  looked: number;
  /** Whether the templates have no diacritics and the text has. */
  isAccented: boolean;
}

function lookAt(written: string, templates: readonly RegisteredTemplate[]): Look {
  const texts = (JSON.parse(written) as string[]).filter((text) => text.trim() !== '');
  const found = unregisteredTexts(texts, templates);
  const isAccented =
    found.length > 0 &&
    texts.some((text) => unaccent(text) !== text) &&
    found.every(({ closest: { template } }) => unaccent(template) === template);
  return {
    ...{ found, looked: texts.length, isAccented },
    reasoned: isAccented ? unregisteredTexts([...new Set(texts.map(unaccent))], templates) : found,
  };
}
