import { blockingCode, blockingCodes, type GatewayNoticeSubject } from './gateway-notices.js';
import { gatewayTrouble } from './gateway-trouble.js';

test.each<[GatewayNoticeSubject, string, string | null]>([
  ['template', 'DISABLE', 'form'],
  ['template', 'REJECT', 'form'],
  ['template', 'DELETE', 'form'],
  ['template', 'ENABLE', null],
  ['template', 'PENDING_REVIEW', null],
  ['template', 'constructor', null],
  ['template-quality', 'LOW', null],
  ['quota', '0', 'quota'],
  ['quota', '500', null],
  ['template-quota', '0', 'quota'],
])('a notice of %s: %s has a gateway pause for %s', (subject, state, trouble) => {
  const code = blockingCode({ subject, state });
  expect(code === null ? null : gatewayTrouble(code)).toBe(trouble);
  if (code !== null) expect(blockingCodes(subject)).toContain(code);
});
