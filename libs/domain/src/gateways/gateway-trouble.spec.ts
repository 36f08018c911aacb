import { gatewayTrouble, type GatewayTrouble } from './gateway-trouble.js';
import { gatewaySettingProblemText } from './setting-problems.js';

it.each<[string, GatewayTrouble]>([
  ['esms-101-wrong-key', 'wrong-key'],
  ['unauthorised', 'wrong-key'],
  ['smpp-0e', 'wrong-key'],
  ['esms-103-balance', 'balance'],
  ['esms-104-no-such-brandname', 'brandname'],
  ['esms-143-account-locked', 'account'],
  ['esms-160-too-fast', 'throttled'],
  ['throttled', 'throttled'],
  ['smpp-58', 'throttled'],
  ['esms-146-template', 'text'],
  ['esms-108-no-such-number', 'number'],
  ['esms-177-network-without-brandname', 'elsewhere'],
  ['smtp-550', 'number'],
  ['ECONNREFUSED', 'unreachable'],
  ['UND_ERR_CONNECT_TIMEOUT', 'unreachable'],
  ['UND_ERR_HEADERS_TIMEOUT', 'silent'],
  ['smpp-timeout', 'silent'],
  ['garbage-200', 'garbage'],
  ['temporary', 'trouble'],
  ['smpp-4a1', 'other'],
])('%s is told as %s', (code, trouble) => {
  expect(gatewayTrouble(code)).toBe(trouble);
});

it('What is wrong with a setting names its limit', () => {
  const text = gatewaySettingProblemText('gateway-number', 'vi', { least: 1, most: 9 });
  expect(text).toBe('Phải là số nguyên từ 1 đến 9.');
});
