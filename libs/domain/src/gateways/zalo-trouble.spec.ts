import { type GatewayTrouble, gatewayTrouble } from './gateway-trouble.js';

test.each<[string, GatewayTrouble]>([
  ['zalo-token-14014', 'grant'],
  ['zalo-124-token', 'wrong-key'],
  ['zalo-115-balance', 'balance'],
  ['zalo-144-day-quota', 'quota'],
  ['zalo-147-form-day-quota', 'quota'],
  ['zalo-131-form-not-approved', 'form'],
  ['zalo-109-no-such-form', 'form'],
  ['zalo-parameter-not-set', 'form'],
  ['zalo-118-no-zalo', 'elsewhere'],
  ['zalo-119-cannot-receive', 'elsewhere'],
  ['zalo-141-declined-account', 'elsewhere'],
  ['zalo-1471-user-month-quota', 'elsewhere'],
  ['zalo-night', 'elsewhere'],
  ['zalo-108-no-such-number', 'number'],
  ['zalo-content-too-long', 'text'],
  ['zalo-32-too-fast', 'throttled'],
  ['garbage-502', 'garbage'],
  ['smpp-certificate', 'certificate'],
  ['smtp-553-sender', 'account'],
  ['smtp-554-content', 'text'],
])('%s comes to: %s', (code, trouble) => {
  expect(gatewayTrouble(code)).toBe(trouble);
});
