/** Where a person's account stands. A file of its own, as an address with a filter is read by the first screen. */
export const accountStates = [
  'awaiting-confirmation',
  'awaiting-password',
  'active',
  'disabled',
] as const;
export type AccountState = (typeof accountStates)[number];
