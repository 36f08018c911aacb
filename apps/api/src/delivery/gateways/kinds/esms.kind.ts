import { longestRequestTimeout } from '../../../platform/configuration/request-time-outs.js';
import type { EsmsConfiguration } from '../../../platform/configuration/esms-configuration.js';
import { EsmsGateway } from '../../channels/esms/esms.gateway.js';
import type { GatewayKindSetUp } from '../gateway-kind.js';

type Settings = Omit<EsmsConfiguration, 'apiKey' | 'secretKey' | 'ratePerSecond'>;
type Secrets = Pick<EsmsConfiguration, 'apiKey' | 'secretKey'>;

/** An account at eSMS.vn, or at another house with the same interface. */
export const esmsKind: GatewayKindSetUp = {
  channel: 'sms',
  secretFields: ['apiKey', 'secretKey'],
  // What follows is of each message alone, and nobody guesses it.
  reports: { path: '/api/v1/delivery/receipts/esms/', isEntered: false },

  readSettings: (entered) =>
    ({
      url: entered
        .url('url', ['https:', 'http:'], 'https://rest.esms.vn/MainService.svc/json')
        .replace(/\/$/, ''),
      brandname: entered.text('brandname', 40),
      sandbox: entered.flag('sandbox', false),
      sameTextMinutes: entered.wholeNumber('sameTextMinutes', 5, 0, 24 * 60),
      askAfterMinutes: entered.wholeNumber('askAfterMinutes', 30, 0, 7 * 24 * 60),
      requestTimeoutMilliseconds: entered.wholeNumber(
        'requestTimeoutMilliseconds',
        30_000,
        50,
        longestRequestTimeout,
      ),
    }) satisfies Settings,

  readSecrets: (entered) =>
    ({ apiKey: entered.text('apiKey'), secretKey: entered.text('secretKey') }) satisfies Secrets,

  build: ({ name, settings, secrets, ratePerSecond }, { configuration, callbacks }) =>
    new EsmsGateway(
      name,
      { ...(settings as unknown as Settings), ...(secrets as unknown as Secrets), ratePerSecond },
      configuration.delivery.window,
      (reference) => callbacks.urlOf(name, reference),
    ),
};
