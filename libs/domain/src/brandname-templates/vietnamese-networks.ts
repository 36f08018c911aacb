/**
 * The mobile networks of Viet Nam by the numbers that eSMS gives them (reference/vietnam.md § B.1). Which
 * one a phone is with can't be read off its number: people keep theirs when they change.
 */
export const vietnameseNetworks = {
  1: 'Viettel',
  2: 'MobiFone',
  3: 'VinaPhone',
  4: 'Vietnamobile',
  5: 'Gmobile',
  6: 'Itel',
  7: 'Wintel',
} as const;

export type VietnameseNetwork = keyof typeof vietnameseNetworks;

export const vietnameseNetworkNumbers = Object.keys(vietnameseNetworks).map(
  Number,
) as VietnameseNetwork[];

export function isVietnameseNetwork(number: number): number is VietnameseNetwork {
  return number in vietnameseNetworks;
}
