import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { fieldErrors } from '../../components/problem-texts.js';
import { StateBadge } from '../../components/state-badge.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './gateways.module.css';
import { type Gateway, type GatewayTest, gatewayTestQuery } from './reading/gateway-queries.js';
import { useTest } from './use-gateway-verbs.js';

/** Sends a fixed text by this very gateway to oneself, and says what becomes of it. */
export function TestDialog({
  gateway: { name, channel },
  testText,
  onClose,
}: {
  gateway: Gateway;
  testText: string;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const phone = useDraft('gateways.test-phone', '');
  const test = useTest(name);
  const toPhone = channel !== 'email';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    test.mutate(toPhone ? phone.value : undefined);
  };
  const wrong = fieldErrors(test.error, ['phone'], messages).phone;
  return (
    <Dialog title={t('gateways.test.title', { name })} onClose={onClose}>
      <form noValidate className={dialogForm} onSubmit={submit}>
        {toPhone ? (
          <TextInput
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            data-autofocus
            label={t('gateways.test.phone')}
            description={t('gateways.test.phone-hint')}
            value={phone.value}
            error={wrong === undefined ? undefined : t('gateways.test.phone-wrong')}
            onChange={({ currentTarget }) => phone.set(currentTarget.value)}
          />
        ) : (
          <p>{t('gateways.test.mail')}</p>
        )}
        <p className={styles.quiet}>{t('gateways.test.text', { text: testText })}</p>
        <ErrorNotice error={wrong === undefined ? test.error : undefined} />
        {test.data === undefined ? null : (
          <Outcome key={test.data.id} name={name} sent={test.data} />
        )}
        <div className={dialogActions}>
          <Button type="submit" loading={test.isPending}>
            {t(test.data === undefined ? 'gateways.test.button' : 'gateways.test.again')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('gateways.test.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Outcome({ name, sent }: { name: string; sent: GatewayTest }): ReactElement {
  const { t, format, language } = useMessages();
  const [now] = useState(() => new Date());
  const { data } = useQuery(gatewayTestQuery(name, sent));
  const { to, status, opensAt, code, trouble } = data;
  return (
    <div role="status" className={styles.outcome}>
      <StateBadge of="message" state={status} />
      <p>{t('gateways.test.to', { to: to.includes('@') ? to : format.phone(to) })}</p>
      {opensAt === null ? null : (
        <p>{t('gateways.test.waits', { time: format.nearTime(opensAt, now) })}</p>
      )}
      {trouble === null ? null : (
        <p>
          {trouble[language]}{' '}
          <span className={styles.quiet}>{t('gateways.code', { code: code ?? '' })}</span>
        </p>
      )}
    </div>
  );
}
