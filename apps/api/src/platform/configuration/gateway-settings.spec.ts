import { type Environment } from './read-setting.js';
import { readConfiguration } from './configuration.js';

const production = {
  ...{ LIEN_LAC_MODE: 'production', DATABASE_URL: 'postgres://school@db.example/lien_lac' },
  ...{ SESSION_SECRET: 's'.repeat(32), SECRETS_KEY: 'k'.repeat(32) },
};
const esms = { ESMS_API_KEY: 'a', ESMS_SECRET_KEY: 's', ESMS_BRANDNAME: 'THPT' };
const smpp = {
  ...{ SMPP_URL: 'smpps://smsc.example', SMPP_SYSTEM_ID: 'truong', SMPP_PASSWORD: 'mat-khau' },
  SMPP_SENDER: 'THPT HOA SEN'.replaceAll(' ', ''),
};
const read = (more: Environment) => readConfiguration({ ...production, ...more }).delivery;

describe('the gateway of text messages', () => {
  it('needs its own settings, and no other gateway’s', () => {
    expect(read({ SMS_GATEWAY: 'esms', CARRIER_URL: '', ...esms }).esms).toMatchObject({
      ...{ url: 'https://rest.esms.vn/MainService.svc/json', brandname: 'THPT', sandbox: false },
    });
    expect(read({ SMS_GATEWAY: 'smpp', SMPP_ALPHABET: '', ...smpp }).smpp).toMatchObject({
      ...{ host: 'smsc.example', port: 3550, encrypted: true, alphabet: 'gsm7', window: 10 },
    });
  });

  it.each<[string, Environment, string]>([
    ['no gateway of that name', { SMS_GATEWAY: 'pigeon' }, 'SMS_GATEWAY must be one of'],
    ['no secret of the carrier', {}, 'CARRIER_RECEIPT_SECRET must be set'],
    ['no key', { SMS_GATEWAY: 'esms', ...esms, ESMS_API_KEY: ' ' }, 'ESMS_API_KEY is not set.'],
    ['no address', { SMS_GATEWAY: 'smpp', ...smpp, SMPP_URL: '' }, 'SMPP_URL is not set.'],
    [
      'too long a name',
      { SMS_GATEWAY: 'smpp', ...smpp, SMPP_SENDER: 'TRUONG THPT HOA SEN' },
      'SMPP_SENDER must be',
    ],
  ])('is refused with %s', (_, settings, message) => {
    expect(() => read(settings)).toThrow(message);
  });
});
