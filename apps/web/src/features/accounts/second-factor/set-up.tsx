import type { ApiClient, Schemas } from '@lien-lac/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { problemText } from '../../../components/problem-texts.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { CopyButton } from '../../../components/copy-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { CodeField } from './code-field.js';
import { isWrongCode } from './is-wrong-code.js';
import { QrCode } from './qr-code.js';
import styles from './set-up.module.css';
import { setUpQuery } from './set-up-query.js';
import { inGroups } from './typed-code.js';

/**
 * Leads through the setting up of an authenticator app, up to its first code.
 * @param client asks for what is missing over the page, or leaves refusals to this part
 * @param onDone with the recovery codes, which are given this once, and the session as it goes on
 * @param onRefused looks at each refusal, which is shown here in any case
 */
export function SetUp({
  client,
  onDone,
  onRefused,
  secondary,
}: {
  client: ApiClient;
  onDone: (codes: readonly string[], session: Schemas['SessionView']) => void;
  onRefused?: (error: unknown) => void;
  secondary?: ReactNode;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const begun = useQuery(setUpQuery(client));
  const confirm = useMutation({
    mutationFn: (code: string) =>
      answerOf(client.PUT('/api/v1/second-factor/confirmation', { body: { code } })),
    onSuccess: ({ recoveryCodes, session }) => onDone(recoveryCodes, session),
  });
  const error = confirm.error ?? begun.error;
  useEffect(() => {
    if (error !== null) onRefused?.(error);
  }, [error, onRefused]);
  const wrong = isWrongCode(confirm.error) ? problemText(confirm.error, messages) : undefined;
  if (begun.data === undefined) {
    return begun.error === null ? (
      <LoadingLines lines={4} />
    ) : (
      <div className={styles.failed}>
        <ErrorNotice error={begun.error} retry={() => void begun.refetch()} />
        {secondary}
      </div>
    );
  }
  const { secret, uri } = begun.data;
  return (
    <>
      <ol className={styles.steps}>
        <li>
          <h2>{t('accounts.set-up.app')}</h2>
          <p>{t('accounts.set-up.app-words')}</p>
        </li>
        <li>
          <h2>{t('accounts.set-up.scan')}</h2>
          <QrCode text={uri} label={t('accounts.set-up.qr')} />
          <p className={styles.here}>
            <a href={uri}>{t('accounts.set-up.here')}</a>
          </p>
          <p>{t('accounts.set-up.type')}</p>
          <p className={styles.secret}>
            <code>{inGroups(secret)}</code>
            <CopyButton text={secret} label={t('accounts.set-up.copy')} />
          </p>
        </li>
        <li>
          <h2>{t('accounts.set-up.first-code')}</h2>
          {wrong === undefined ? <ErrorNotice error={confirm.error} /> : null}
          <CodeField
            label={t('accounts.code.label')}
            description={t('accounts.set-up.first-code-words')}
            error={wrong}
            isPending={confirm.isPending}
            submit={(code, refused) => confirm.mutate(code, { onError: refused })}
          />
        </li>
      </ol>
      {secondary === undefined ? null : <div className={styles.secondary}>{secondary}</div>}
    </>
  );
}
