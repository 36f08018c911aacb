import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { PageTitle } from '../../components/page-title.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useSession } from '../../platform/session/session.js';
import { TemplateForm } from './template-form.js';
import type { TemplateContent } from './template-queries.js';
import { useMakeTemplate } from './use-template-verbs.js';

/** A new template: the comms team's for all, anybody else's for themselves. */
export function NewTemplatePage(): ReactElement {
  const { t } = useMessages();
  const { can } = useSession();
  const navigate = useNavigate();
  const [initial] = useState<TemplateContent>(() => ({
    name: '',
    text: '',
    forAnnouncements: can['announcement.ask'] !== undefined,
    forDirectMessages: can['direct-message.send'] !== undefined,
  }));
  const draft = useDraft('message-templates.new', initial);
  const make = useMakeTemplate();
  return (
    <>
      <PageTitle
        lead={t(
          can['message-template.keep'] === 'all'
            ? 'message-templates.new.for-all'
            : 'message-templates.new.own',
        )}
      >
        {t('message-templates.new.title')}
      </PageTitle>
      <TemplateForm
        draft={draft.value}
        onChange={draft.set}
        label={t('message-templates.new.button')}
        isPending={make.isPending}
        error={make.error}
        onSubmit={(content) =>
          make.mutate(content, {
            onSuccess: () => {
              draft.clear();
              void navigate({ to: '/message-templates', replace: true });
            },
          })
        }
      />
    </>
  );
}
