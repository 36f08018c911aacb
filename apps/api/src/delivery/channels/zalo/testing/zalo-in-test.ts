import type { RunningZalo, ZaloAccount } from '@lien-lac/simulated-carrier';
import type { ZaloConfiguration } from '../zalo-configuration.js';

/** An account with a template that takes a whole text, up to 200 characters of it. */
export const zaloAccount: ZaloAccount = {
  // More than 2^53.
  ...{ appId: '2074138120372622546', oaId: '2893352839501541173' },
  appSecret: 'an-app-secret-that-nobody-may-read',
  webhookKey: 'a-webhook-key-that-nobody-may-read',
  templateId: '7895417',
  parameters: [
    { name: 'school', require: true, type: 'STRING', maxLength: 30, minLength: 1 },
    { name: 'content', require: true, type: 'STRING', maxLength: 200, minLength: 1 },
    { name: 'subject', require: false, type: 'STRING', maxLength: 30, minLength: 0 },
  ],
};

export const zaloConfiguration = (
  zalo: Pick<RunningZalo, 'url' | 'tokenUrl' | 'ledger'>,
  changes: Partial<ZaloConfiguration> = {},
): ZaloConfiguration => ({
  ...{ name: 'zalo', url: zalo.url, tokenUrl: zalo.tokenUrl },
  ...{ appId: zaloAccount.appId, oaId: zaloAccount.oaId, appSecret: zaloAccount.appSecret },
  webhookKey: zaloAccount.webhookKey,
  refreshToken: zalo.ledger.refreshToken,
  templateId: zaloAccount.templateId,
  parameters: { school: 'THPT Hoa Sen', content: '{text}', subject: '{title}' },
  ...{ development: false, provesAppSecret: false, webhookForm: undefined },
  ...{ requestTimeoutMilliseconds: 400, ratePerSecond: undefined },
  ...changes,
});
