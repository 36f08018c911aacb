/**
 * Mobile prefixes in use since the renumbering of 2018, without the trunk zero. They are kept
 * here beside the metadata library because it counts some blocks as unassigned (055, 0520, 0890)
 * whose prefix is real; a number in them may be a parent's.
 */
const MOBILE_PREFIXES = new Set([
  ...['32', '33', '34', '35', '36', '37', '38', '39'],
  ...['52', '55', '56', '58', '59'],
  ...['70', '76', '77', '78', '79'],
  ...['81', '82', '83', '84', '85', '86', '87', '88', '89'],
  ...['90', '91', '92', '93', '94', '96', '97', '98', '99'],
]);

/**
 * Eleven-digit prefixes and what they became between 15 September and 14 November 2018
 * (Ministry of Information and Communications, Decision 798/QĐ-BTTTT), without the trunk zero.
 */
const RENUMBERED: Readonly<Record<string, string>> = {
  ...{ '162': '32', '163': '33', '164': '34', '165': '35' },
  ...{ '166': '36', '167': '37', '168': '38', '169': '39' },
  ...{ '120': '70', '121': '79', '122': '77', '126': '76', '128': '78' },
  ...{ '123': '83', '124': '84', '125': '85', '127': '81', '129': '82' },
  ...{ '186': '56', '188': '58', '199': '59' },
};

/** Whether nine digits (no trunk zero) begin with a mobile prefix in use. */
export function hasMobilePrefix(nationalNumber: string): boolean {
  return nationalNumber.length === 9 && MOBILE_PREFIXES.has(nationalNumber.slice(0, 2));
}

/** The nine digits that an old mobile number of ten (no trunk zero) became; null where it is none. */
export function renumbered(nationalNumber: string): string | null {
  if (nationalNumber.length !== 10) return null;
  const prefix = RENUMBERED[nationalNumber.slice(0, 3)];
  return prefix === undefined ? null : prefix + nationalNumber.slice(3);
}
