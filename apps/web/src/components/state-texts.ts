import {
  announcementStatusLabels,
  type BoardState,
  boardStateLabels,
  type AnnouncementState,
  contactStatusLabels,
  type ContactStatus,
  diaryStatusLabels,
  type GatewayState,
  type DiaryStatus,
  type MailState,
  mailStatusLabels,
  messageStatusLabels,
  type MessageStatus,
  type StatusText,
} from '@lien-lac/domain';
import type { AccountState } from './account-states.js';
import type { Language } from '../platform/messages/language.js';
import type { MessageKey } from '../platform/messages/message-registry.js';

/**
 * What a state asks of whoever sees it; each has a colour and a shape of its own.
 * `resting`: nothing · `waiting`: patience · `moving`: it is under way · `good`: it is as it should be
 * · `attention`: somebody has to act · `bad`: it did not work.
 */
export type Tone = 'resting' | 'waiting' | 'moving' | 'good' | 'attention' | 'bad';

/** A state of something, by the kind of thing. */
export type AnyState =
  | { of: 'announcement'; state: AnnouncementState }
  | { of: 'message'; state: MessageStatus }
  | { of: 'mail'; state: MailState }
  | { of: 'contact'; state: ContactStatus }
  | { of: 'diary'; state: DiaryStatus }
  | { of: 'board'; state: BoardState }
  | { of: 'api-client'; state: ApiClientState }
  | { of: 'account'; state: AccountState }
  | { of: 'gateway'; state: GatewayState };

/** Whether another program may come in; `ending`: its secret ends within the month. */
export const apiClientStates = ['in-use', 'ending', 'ended', 'revoked'] as const;
export type ApiClientState = (typeof apiClientStates)[number];

export const announcementTones: Readonly<Record<AnnouncementState, Tone>> = {
  draft: 'resting',
  submitted: 'waiting',
  returned: 'attention',
  withdrawn: 'resting',
  waiting: 'waiting',
  sending: 'moving',
  paused: 'attention',
  sent: 'good',
  expired: 'bad',
  cancelled: 'resting',
};

export const messageTones: Readonly<Record<MessageStatus, Tone>> = {
  queued: 'waiting',
  sending: 'moving',
  retrying: 'waiting',
  sent: 'moving',
  delivered: 'good',
  failed: 'bad',
  cancelled: 'resting',
  expired: 'bad',
  unknown: 'attention',
};

export const mailTones: Readonly<Record<MailState, Tone>> = {
  waiting: 'waiting',
  retrying: 'waiting',
  sent: 'moving',
  delivered: 'good',
  failed: 'bad',
  unknown: 'attention',
};

export const contactTones: Readonly<Record<ContactStatus, Tone>> = {
  unconfirmed: 'attention',
  confirmed: 'good',
  refused: 'bad',
  replaced: 'resting',
};

export const boardTones: Readonly<Record<BoardState, Tone>> = {
  missing: 'bad',
  awaited: 'waiting',
  late: 'attention',
  in: 'attention',
  'in-review': 'moving',
  ready: 'moving',
  sent: 'good',
};

export const diaryTones: Readonly<Record<DiaryStatus, Tone>> = {
  draft: 'resting',
  'taken-back': 'attention',
  'handed-in': 'good',
  'in-review': 'moving',
  ready: 'good',
  sent: 'good',
};

export const apiClientTones: Readonly<Record<ApiClientState, Tone>> = {
  'in-use': 'good',
  ending: 'attention',
  ended: 'bad',
  revoked: 'resting',
};

export const accountTones: Readonly<Record<AccountState, Tone>> = {
  'awaiting-confirmation': 'attention',
  'awaiting-password': 'waiting',
  active: 'good',
  disabled: 'resting',
};

export const gatewayTones: Readonly<Record<GatewayState, Tone>> = {
  working: 'good',
  fewer: 'attention',
  'self-paused': 'bad',
  paused: 'attention',
  disabled: 'resting',
  'not-set-up': 'bad',
};

export function toneOf(it: AnyState): Tone {
  switch (it.of) {
    case 'announcement':
      return announcementTones[it.state];
    case 'message':
      return messageTones[it.state];
    case 'mail':
      return mailTones[it.state];
    case 'contact':
      return contactTones[it.state];
    case 'diary':
      return diaryTones[it.state];
    case 'board':
      return boardTones[it.state];
    case 'api-client':
      return apiClientTones[it.state];
    case 'account':
      return accountTones[it.state];
    case 'gateway':
      return gatewayTones[it.state];
  }
}

/**
 * The one word for a state and what it means. The words of statuses stand in the domain; those that
 * an announcement takes on from its send stand in the messages.
 */
export function textOf(
  it: AnyState,
  language: Language,
  t: (key: MessageKey) => string,
): StatusText {
  switch (it.of) {
    case 'announcement':
      if (
        it.state === 'waiting' ||
        it.state === 'sending' ||
        it.state === 'paused' ||
        it.state === 'sent' ||
        it.state === 'expired'
      ) {
        return {
          label: t(`components.state.${it.state}.label`),
          explanation: t(`components.state.${it.state}.explanation`),
        };
      }
      return announcementStatusLabels[it.state][language];
    case 'message':
      return messageStatusLabels[it.state][language];
    case 'diary':
      return diaryStatusLabels[it.state][language];
    case 'board':
      return boardStateLabels[it.state][language];
    case 'mail':
      return mailStatusLabels[it.state][language];
    case 'contact':
      return contactStatusLabels[it.state][language];
    case 'api-client':
      return {
        label: t(`components.state.api-client.${it.state}.label`),
        explanation: t(`components.state.api-client.${it.state}.explanation`),
      };
    case 'account':
      return {
        label: t(`components.state.account.${it.state}.label`),
        explanation: t(`components.state.account.${it.state}.explanation`),
      };
    case 'gateway':
      return {
        label: t(`components.state.gateway.${it.state}.label`),
        explanation: t(`components.state.gateway.${it.state}.explanation`),
      };
  }
}
