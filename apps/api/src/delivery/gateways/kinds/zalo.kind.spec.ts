import { EnteredSettings } from '../entered-settings.js';
import { zaloKind } from './zalo.kind.js';

const right = {
  ...{ appId: '2074138120372622546', templateId: '7895417' },
  parameters: { content: ' {text} ', school: 'Trươ\u0300ng Hoa Sen' },
};
const read = (values: object) => {
  const entered = new EnteredSettings('settings', values as Record<string, unknown>);
  const settings = zaloKind.readSettings(entered);
  entered.refuseOthers();
  return { settings, problems: entered.problems.map(({ field, code }) => [field, code]) };
};

describe('what is entered for a gateway to Zalo', () => {
  it('is filled with what is usual', () => {
    expect(read(right)).toEqual({
      settings: {
        url: 'https://business.openapi.zalo.me',
        tokenUrl: 'https://oauth.zaloapp.com/v4/oa/access_token',
        ...{ appId: right.appId, oaId: '', templateId: '7895417' },
        parameters: { content: '{text}', school: 'Trường Hoa Sen' },
        ...{ development: false, provesAppSecret: false, webhookForm: 'any' },
        requestTimeoutMilliseconds: 30_000,
      },
      problems: [],
    });
  });

  it.each<[object, string, string]>([
    [{ appId: ' ' }, 'appId', 'gateway-missing'],
    // As a number it would have lost its last digits already.
    [{ appId: 2074138120372622 }, 'appId', 'gateway-short-text'],
    [{ parameters: undefined }, 'parameters', 'gateway-missing'],
    [{ parameters: {} }, 'parameters', 'gateway-texts'],
    [{ parameters: { 'tên lớp': '{text}' } }, 'parameters', 'gateway-texts'],
    [{ parameters: { content: 7 } }, 'parameters', 'gateway-texts'],
    [{ parameters: [] }, 'parameters', 'gateway-texts'],
    [{ webhookForm: 'hmac' }, 'webhookForm', 'gateway-choice'],
    [{ tokenUrl: 'zalo' }, 'tokenUrl', 'gateway-url'],
    [{ appSecret: 'x' }, 'appSecret', 'gateway-unknown-field'],
  ])('is refused at its field: %j', (changes, field, code) => {
    expect(read({ ...right, ...changes }).problems).toEqual([[`settings.${field}`, code]]);
  });
});
