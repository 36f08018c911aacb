import { dictionary } from '@zxcvbn-ts/language-common';

let listed: ReadonlySet<string> | undefined;

/** Whether it is one of the 49,000 most common passwords of the public breaches, in lower case. */
export function isCommonPassword(password: string): boolean {
  // Read when the first password is chosen: a worker never needs the list.
  listed ??= new Set(dictionary['passwords-common']);
  return listed.has(password);
}
