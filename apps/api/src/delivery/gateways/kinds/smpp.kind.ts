import { smsAlphabets } from '@lien-lac/domain';
import {
  longTextForms,
  messageIdForms,
  type SmppConfiguration,
} from '../../../platform/configuration/smpp-configuration.js';
import { longestRequestTimeout } from '../../../platform/configuration/request-time-outs.js';
import { SmppGateway } from '../../channels/smpp/smpp.gateway.js';
import { isCertificate } from '../../channels/smpp/encryption.js';
import type { EnteredSettings } from '../entered-settings.js';
import type { GatewayKindSetUp } from '../gateway-kind.js';

type Place = Pick<SmppConfiguration, 'host' | 'port' | 'encrypted'>;
type Settings = Omit<SmppConfiguration, keyof Place | 'password' | 'ratePerSecond'> & {
  /** `smpp://host:2775`, or `smpps:` where the connection is encrypted. */
  url: string;
};

/** A network's message centre; each network is a gateway of its own. */
export const smppKind: GatewayKindSetUp = {
  channel: 'sms',
  secretFields: ['password'],

  readSettings: (entered) =>
    ({
      url: entered.url('url', ['smpp:', 'smpps:']),
      certificate: readCertificate(entered),
      // SMPP gives each of these a field of its own length, in ASCII.
      systemId: entered.shortText('systemId', 15),
      systemType: entered.shortText('systemType', 12, ''),
      serviceType: entered.shortText('serviceType', 5, ''),
      sender: entered.shortText('sender', 11),
      alphabet: entered.oneOf('alphabet', smsAlphabets, 'gsm7'),
      longTexts: entered.oneOf('longTexts', longTextForms, 'parts'),
      messageIds: entered.oneOf('messageIds', messageIdForms, 'alike'),
      window: entered.wholeNumber('window', 10, 1, 1_000),
      enquireMilliseconds: entered.wholeNumber('enquireMilliseconds', 30_000, 20, 600_000),
      requestTimeoutMilliseconds: entered.wholeNumber(
        'requestTimeoutMilliseconds',
        30_000,
        50,
        longestRequestTimeout,
      ),
    }) satisfies Settings,

  readSecrets: (entered) => ({ password: entered.shortText('password', 8) }),

  build: ({ name, settings, secrets, ratePerSecond }, { parts }) =>
    new SmppGateway(name, smppConfiguration(settings, secrets, ratePerSecond), parts),
};

/** What an adapter is made with, out of settings and secrets that were read. */
export function smppConfiguration(
  settings: Record<string, unknown>,
  secrets: Record<string, string>,
  ratePerSecond?: number,
): SmppConfiguration {
  const { url, ...others } = settings as unknown as Settings;
  return { ...others, ...placeOf(url), password: secrets.password ?? '', ratePerSecond };
}

/** PEM; may be left out. */
function readCertificate(entered: EnteredSettings): string {
  const given = entered.longText('certificate', 20_000);
  return given === '' || isCertificate(given)
    ? given
    : entered.wrong('certificate', 'gateway-certificate', '');
}

function placeOf(url: string): Place {
  const { hostname, port, protocol } = new URL(url);
  const encrypted = protocol === 'smpps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (encrypted ? 3550 : 2775) : Number(port),
    encrypted,
  };
}
