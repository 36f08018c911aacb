import { longestRequestTimeout } from '../../../platform/configuration/request-time-outs.js';
import { webhookForms } from '../../channels/zalo/zalo-signature.js';
import type { ZaloConfiguration } from '../../channels/zalo/zalo-configuration.js';
import type { GatewayKindSetUp } from '../gateway-kind.js';

const anyForm = 'any';

type Secrets = Pick<ZaloConfiguration, 'appSecret' | 'webhookKey' | 'refreshToken'>;
type Settings = Omit<
  ZaloConfiguration,
  keyof Secrets | 'name' | 'ratePerSecond' | 'oaId' | 'webhookForm'
> & {
  /** Empty where only the app's id is known. */
  oaId: string;
  webhookForm: (typeof webhookForms)[number] | typeof anyForm;
};

/** A school's Official Account at Zalo. */
export const zaloKind: GatewayKindSetUp = {
  channel: 'zalo',
  secretFields: ['appSecret', 'webhookKey', 'refreshToken'],
  places: ['url', 'tokenUrl'],
  reports: { path: '/api/v1/delivery/receipts/zalo', isEntered: true },

  readSettings: (entered) =>
    ({
      url: entered
        .url('url', ['https:', 'http:'], 'https://business.openapi.zalo.me')
        .replace(/\/$/, ''),
      tokenUrl: entered.url(
        'tokenUrl',
        ['https:', 'http:'],
        'https://oauth.zaloapp.com/v4/oa/access_token',
      ),
      appId: entered.text('appId', 30),
      oaId: entered.shortText('oaId', 30, ''),
      templateId: entered.text('templateId', 40),
      parameters: entered.texts('parameters', 20, 400),
      development: entered.flag('development', false),
      provesAppSecret: entered.flag('provesAppSecret', false),
      webhookForm: entered.oneOf('webhookForm', [anyForm, ...webhookForms], anyForm),
      requestTimeoutMilliseconds: entered.wholeNumber(
        'requestTimeoutMilliseconds',
        30_000,
        50,
        longestRequestTimeout,
      ),
    }) satisfies Settings,

  readSecrets: (entered) =>
    ({
      appSecret: entered.text('appSecret'),
      webhookKey: entered.text('webhookKey'),
      refreshToken: entered.text('refreshToken', 4_000),
    }) satisfies Secrets,

  build: ({ name, settings, secrets, ratePerSecond }, { zalo }) => {
    const { oaId, webhookForm, ...others } = settings as unknown as Settings;
    return zalo.open({
      ...others,
      ...(secrets as unknown as Secrets),
      ...{ name, ratePerSecond },
      oaId: oaId === '' ? undefined : oaId,
      webhookForm: webhookForm === anyForm ? undefined : webhookForm,
    });
  },
};
