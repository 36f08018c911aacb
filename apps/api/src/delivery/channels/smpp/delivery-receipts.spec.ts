import { readReceipt, type SmppReceipt } from './delivery-receipts.js';
import { idInReceipts, type MessageIdForm } from './message-ids.js';
import { cString, optionalParameter } from './pdu.js';

/** A `deliver_sm` as a message centre writes it. */
const deliverSm = (esmClass: number, text: string, optional: Buffer[] = []): Buffer =>
  Buffer.concat([
    cString(''),
    ...[Buffer.from([1, 1]), cString('84912000123'), Buffer.from([5, 0]), cString('THPT')],
    ...[Buffer.from([esmClass, 0, 0]), cString(''), cString(''), Buffer.from([0, 0, 0, 0])],
    ...[Buffer.from([text.length]), Buffer.from(text, 'latin1'), ...optional],
  ]);
const id = (text: string): Buffer => optionalParameter(0x001e, cString(text));
const state = (number: number): Buffer => optionalParameter(0x0427, Buffer.from([number]));

it.each<[string, Buffer, SmppReceipt | null]>([
  [
    'as Appendix B writes it',
    deliverSm(
      4,
      'id:0F12 sub:001 dlvrd:001 submit date:2611230900 done date:2611230901 stat:DELIVRD err:000 Text:Kinh gui',
    ),
    { gatewayMessageId: '0F12', state: 'delivered', code: 'smpp-delivrd' },
  ],
  [
    'in other letters, with seconds, and a text that says something else',
    deliverSm(
      4,
      'ID:77 SUB:1 DLVRD:0 SUBMIT DATE:261123090059 DONE DATE:261123090100 STAT:undeliv ERR:1B TEXT:id:1 stat:DELIVRD',
    ),
    { gatewayMessageId: '77', state: 'failed', code: 'smpp-undeliv-1B' },
  ],
  [
    'in optional parameters, which hold over the text',
    deliverSm(4, 'id:1 stat:ENROUTE', [id('abc'), state(3)]),
    { gatewayMessageId: 'abc', state: 'failed', code: 'smpp-expired' },
  ],
  [
    'in a payload',
    deliverSm(4, '', [optionalParameter(0x0424, Buffer.from('id:5 stat:ACCEPTD err:0'))]),
    { gatewayMessageId: '5', state: 'under-way', code: 'smpp-acceptd' },
  ],
  [
    'with words of its own',
    deliverSm(4, 'id:5 stat:HOLIDAY err:xx%yy'),
    { gatewayMessageId: '5', state: 'under-way', code: 'smpp-other' },
  ],
  ['of no message', deliverSm(4, 'stat:DELIVRD'), null],
  ['that is a message from a phone', deliverSm(0, 'id:5 stat:DELIVRD'), null],
  ['cut off', deliverSm(4, '').subarray(0, 9), null],
])('A receipt %s is understood', (_, body, expected) => {
  expect(readReceipt(body)).toEqual(expected);
});

it.each<[string, MessageIdForm, string]>([
  ['00F12', 'alike', 'f12'],
  ['f12', 'hexadecimal-then-decimal', '3858'],
  ['3858', 'decimal-then-hexadecimal', 'f12'],
  ['a-b', 'hexadecimal-then-decimal', 'a-b'],
  ['0', 'alike', '0'],
])('The id %s, %s, stands in receipts as %s', (answered, form, reported) => {
  expect(idInReceipts(answered, form)).toBe(reported);
});
