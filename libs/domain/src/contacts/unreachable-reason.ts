/**
 * Why no message reaches any guardian of a student, the reason that is soonest mended first: where
 * several hold, the first one is told.
 *
 * - `unconfirmed`: a number is there, and a call would confirm it.
 * - `failing-number`: what was sent to the confirmed number did not arrive.
 * - `opted-out`: the guardian does not want messages of this kind.
 * - `no-contact`: there is no number at all, or none that is still in use.
 */
export const unreachableReasons = [
  'unconfirmed',
  'failing-number',
  'opted-out',
  'no-contact',
] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

export const unreachableReasonLabels: Readonly<
  Record<UnreachableReason, { vi: string; en: string }>
> = {
  unconfirmed: {
    vi: 'Số điện thoại chưa được xác nhận',
    en: 'The number is not confirmed yet',
  },
  'failing-number': {
    vi: 'Tin nhắn không đến được số điện thoại này',
    en: 'Messages do not arrive at the number',
  },
  'opted-out': {
    vi: 'Phụ huynh không nhận loại tin này',
    en: 'The guardian does not want messages of this kind',
  },
  'no-contact': {
    vi: 'Chưa có số điện thoại của phụ huynh',
    en: 'There is no number of a guardian',
  },
};
