import type { Messages } from '../../../platform/messages/messages.js';
import type { SignInStep } from './sign-in-step.js';

export interface StepWords {
  title: string;
  lead: string;
}

/** What stands above a step. */
export function stepWords(step: SignInStep, { t }: Pick<Messages, 't'>): StepWords {
  switch (step.name) {
    case 'password':
      return { title: t('accounts.sign-in.title'), lead: t('accounts.sign-in.lead') };
    case 'code':
      if (step.by === 'recovery') {
        return { title: t('accounts.code.recovery-title'), lead: t('accounts.code.recovery-lead') };
      }
      return step.isAgain
        ? { title: t('accounts.code.again'), lead: t('accounts.code.again-lead') }
        : {
            title: t('accounts.code.title'),
            lead: t('accounts.code.lead', { name: step.person }),
          };
    case 'set-up':
      return { title: t('accounts.set-up.title'), lead: t('accounts.set-up.lead-required') };
    case 'recovery-codes':
      return { title: t('accounts.recovery.title'), lead: t('accounts.recovery.lead') };
  }
}
