import type { HandOver } from '../gateway.js';

/** What an error of Zalo's means for a message that is handed over. */
type Meaning =
  /** The access token is renewed, and the request repeated once. */
  | 'token'
  /** Nothing leaves until a person has mended something, or the day's quota is there again. */
  | 'configuration'
  /** Too many at once. */
  | 'wait'
  /** This person can't be written to by Zalo; by SMS they can. */
  | 'recipient'
  /** This text can't go by this template. */
  | 'content'
  /** Not by Zalo at this hour. */
  | 'night';

/**
 * The errors that a template message can be answered with, from the tables of Zalo's documents, each with
 * the word that we keep of it. `-100` is "unknown", and what is not here is not known to us: either may
 * mean that the message was taken, and Zalo has no way of asking by our reference.
 */
export const zaloCodes: Readonly<Record<string, readonly [meaning: Meaning, word: string]>> = {
  '-124': ['token', 'token'],
  '-216': ['token', 'token'],
  '-220': ['token', 'token'],

  '-101': ['configuration', 'app'],
  '-102': ['configuration', 'app'],
  '-103': ['configuration', 'app-not-active'],
  '-104': ['configuration', 'app-secret'],
  '-105': ['configuration', 'app-without-account'],
  '-106': ['configuration', 'method'],
  '-109': ['configuration', 'no-such-form'],
  '-117': ['configuration', 'form-not-ours'],
  '-120': ['configuration', 'no-permission'],
  '-1201': ['configuration', 'no-permission'],
  '-1202': ['configuration', 'no-permission'],
  '-1241': ['configuration', 'app-secret-proof'],
  '-242': ['configuration', 'app-secret-proof'],
  '-125': ['configuration', 'account'],
  '-126': ['configuration', 'balance'],
  '-127': ['configuration', 'development-only'],
  '-131': ['configuration', 'form-not-approved'],
  '-135': ['configuration', 'account-not-verified'],
  '-1351': ['configuration', 'account-blocked'],
  '-136': ['configuration', 'no-billing'],
  '-137': ['configuration', 'balance'],
  '-138': ['configuration', 'no-permission'],
  '-1381': ['configuration', 'no-billing'],
  '-145': ['configuration', 'kind-not-permitted'],
  '-146': ['configuration', 'form-disabled'],
  // Of these one passes by itself at midnight: until then the gateway is tried now and then, and the
  // messages go by SMS.
  '-115': ['configuration', 'balance'],
  '-144': ['configuration', 'day-quota'],
  '-147': ['configuration', 'form-day-quota'],
  '-1441': ['configuration', 'month-quota'],
  '-1472': ['configuration', 'month-quota'],

  '-32': ['wait', 'too-fast'],

  '-108': ['recipient', 'no-such-number'],
  '-110': ['recipient', 'old-app'],
  '-114': ['recipient', 'cannot-receive'],
  '-118': ['recipient', 'no-zalo'],
  '-119': ['recipient', 'cannot-receive'],
  '-139': ['recipient', 'declined-kind'],
  '-140': ['recipient', 'not-permitted-for-user'],
  '-141': ['recipient', 'declined-account'],
  '-1471': ['recipient', 'user-month-quota'],

  '-107': ['content', 'content'],
  '-111': ['content', 'content-empty'],
  '-112': ['content', 'content'],
  '-1121': ['content', 'content-too-long'],
  '-1122': ['content', 'content-missing'],
  '-1123': ['content', 'content'],
  '-1124': ['content', 'content-format'],
  '-113': ['content', 'content-button'],
  '-1131': ['content', 'content-button'],
  '-116': ['content', 'content'],
  '-121': ['content', 'content-empty'],
  '-122': ['content', 'content'],
  '-123': ['content', 'content'],
  '-130': ['content', 'content-too-long'],
  '-132': ['content', 'content'],
  '-153': ['content', 'content'],

  '-133': ['night', 'night'],
  '-234': ['night', 'night'],
};

/** How long to wait where Zalo says no more than that it was too fast: its limits are by the minute. */
const wait = 15_000;

/** Whether an error says that the access token is to be renewed. */
export const isOfToken = (code: string): boolean => zaloCodes[code]?.[0] === 'token';

/** @param code other than 0 */
export function handOverOfCode(code: string): HandOver {
  const [meaning, word] = zaloCodes[code] ?? ['unlisted', ''];
  const named = `zalo${code}-${word}`;
  switch (meaning) {
    case 'token':
      // It was renewed already.
      return { kind: 'configuration', code: named };
    case 'configuration':
      return { kind: 'configuration', code: named };
    case 'wait':
      return { kind: 'try-later', blame: 'gateway', code: named, afterMilliseconds: wait };
    case 'recipient':
    case 'content':
    case 'night':
      return { kind: 'elsewhere', code: named };
    case 'unlisted':
      return { kind: 'ambiguous', code: `zalo${/^-\d{1,5}$/.test(code) ? code : '-garbage'}` };
  }
}
