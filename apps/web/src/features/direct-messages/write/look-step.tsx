import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { unreachableReasonLabels } from '@lien-lac/domain';
import { BrandnameCheck } from '../../../components/brandname-check/brandname-check.js';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PhonePreview } from '../../../components/phone-preview.js';
import { TestMessage } from '../../../components/test-message/test-message.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import { previewQuery } from '../reading/direct-message-queries.js';
import type { Preview, PreviewBody, Seen } from '../reading/direct-message-views.js';
import { lookFacts, sendLabel } from './look-facts.js';
import { MessagePager } from './message-pager.js';
import { QuietNotice } from './quiet-notice.js';
import type { Sending } from './use-send.js';
import styles from './write.module.css';

/** The last look: the very text on a real phone, to how many, when, at what cost, and who is left out. */
export function LookStep<Body>({
  asked,
  sending,
  onSpell,
  onSend,
  secondary,
}: {
  asked: PreviewBody;
  sending: Sending<Body>;
  onSpell: (withoutDiacritics: boolean) => void;
  onSend: (seen: Seen) => void;
  /** The way back to the text. */
  secondary: ReactElement;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const answer = useQuery(previewQuery(asked));
  const preview = answer.data;
  if (preview === undefined) {
    return (
      <div className={styles.step}>
        {answer.isError ? (
          <>
            <ErrorNotice error={answer.error} retry={() => void answer.refetch()} />
            {secondary}
          </>
        ) : (
          <LoadingLines lines={5} />
        )}
      </div>
    );
  }
  // What is shown is what is sent: not while another spelling is being written out.
  const isShown = !answer.isPlaceholderData;
  return (
    <div className={styles.look}>
      <div className={styles.shown}>
        <QuietNotice />
        <Shown preview={preview} asked={asked} isTried={!sending.isUnderWay} />
        <fieldset className={styles.spelling} disabled={sending.isUnderWay}>
          <legend>{t('direct-messages.spelling.label')}</legend>
          {(['with', 'without'] as const).map((way) => (
            <Spelling
              key={way}
              way={way}
              preview={preview}
              isChosen={asked.withoutDiacritics === (way === 'without')}
              onChoose={() => onSpell(way === 'without')}
            />
          ))}
        </fieldset>
        <BrandnameCheck
          isEvery
          texts={preview.messages.flatMap(({ channel, text }) =>
            channel === 'email' ? [] : [text],
          )}
        />
      </div>
      <ConfirmPane
        title={t('direct-messages.look.what')}
        facts={lookFacts(preview, asked.withoutDiacritics === true, messages)}
        confirmLabel={sendLabel(preview, messages)}
        onConfirm={() => {
          if (sending.retry !== undefined) sending.retry();
          else if (isShown) {
            onSend({
              recipients: preview.phones + preview.emails,
              waitsForOpening: preview.waitsForOpening,
            });
          }
        }}
        isPending={sending.isPending}
        error={sending.error}
        secondary={sending.isUnderWay ? undefined : secondary}
        isWithinReach
      >
        {sending.isUnderWay ? (
          <p role="status" className={styles.quiet}>
            <span>{t('direct-messages.look.under-way')}</span>
          </p>
        ) : null}
        <Unreached preview={preview} />
      </ConfirmPane>
    </div>
  );
}

function Shown({
  preview: { messages },
  asked,
  isTried,
}: {
  preview: Preview;
  asked: PreviewBody;
  /** Whether the message that is shown may be sent to oneself. */
  isTried: boolean;
}): ReactElement {
  const { schoolName } = useSession();
  const [at, setAt] = useState(0);
  const place = Math.min(at, messages.length - 1);
  return (
    <div className={styles.phone}>
      <PhonePreview sender={schoolName} text={messages[place]?.text ?? ''}>
        <MessagePager messages={messages} at={place} onGo={setAt} />
      </PhonePreview>
      {isTried ? (
        <TestMessage
          key={`${place} ${asked.withoutDiacritics}`}
          send={() =>
            answerOf(
              api.POST('/api/v1/direct-message-test-messages', {
                body: { ...asked, at: place },
              }),
            )
          }
        />
      ) : null}
    </div>
  );
}

function Spelling({
  way,
  preview,
  isChosen,
  onChoose,
}: {
  way: 'with' | 'without';
  preview: Preview;
  isChosen: boolean;
  onChoose: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const cost = preview[way === 'with' ? 'withDiacritics' : 'withoutDiacritics'];
  return (
    <Radio
      name="spelling"
      label={t(`direct-messages.spelling.${way}`)}
      description={t('direct-messages.spelling.cost', {
        parts: cost.totalParts,
        cost: format.money(cost.totalCost),
      })}
      checked={isChosen}
      onChange={onChoose}
    />
  );
}

function Unreached({ preview: { unreached } }: { preview: Preview }): ReactElement | null {
  const { t, language } = useMessages();
  if (unreached.length === 0) return null;
  return (
    <details className={styles.unreachedList}>
      <summary>{t('direct-messages.look.unreached', { count: unreached.length })}</summary>
      <ul>
        {unreached.map(({ studentId, fullName, reason }) => (
          <li key={studentId}>
            {fullName}: {unreachableReasonLabels[reason][language]}
          </li>
        ))}
      </ul>
    </details>
  );
}
