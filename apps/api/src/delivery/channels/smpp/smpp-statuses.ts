import type { HandOver } from '../gateway.js';

/** How long to wait where a network is asked for less at once, in milliseconds. */
const wait = 1_000;

/**
 * What a network says that did not take a message (§ 5.1.3). A status other than 0 says for certain
 * that it was not taken. What is not listed, the network's own numbers among them, may pass.
 */
export function handOverOfStatus(status: number): HandOver {
  const code = `smpp-${status.toString(16).padStart(2, '0')}`;
  const throttled = { kind: 'try-later', blame: 'gateway', code, afterMilliseconds: wait } as const;
  switch (status) {
    case 0x14: // its queue is full
    case 0x58: // too fast
      return throttled;
    case 0x04: // not bound for this
      return { kind: 'try-later', blame: 'gateway', code };
    case 0x05: // bound already, as often as it may be
    case 0x0d: // binding failed
    case 0x0e: // wrong password
    case 0x0f: // wrong name
    case 0x0a: // the sender is not ours
    case 0x48: // the sender's kind
    case 0x49:
    case 0x15: // the kind of service
    case 0x53: // the kind of system
      return { kind: 'configuration', code };
    case 0x0b: // no such number
    case 0x50: // the number's kind
    case 0x51:
      return { kind: 'refused', failureKind: 'permanent', code };
    case 0x01: // the length of the text
    case 0x02:
    case 0x03:
    case 0x06:
    case 0x07:
    case 0x43: // the kind of message
    case 0x65: // it will not, now or later
    case 0x66: // it refuses this one
    case 0xc0: // an optional parameter
    case 0xc1:
    case 0xc2:
    case 0xc3:
    case 0xc4:
      return { kind: 'refused', failureKind: 'technical', code };
    default:
      return { kind: 'try-later', blame: 'message', code };
  }
}
