import {
  CreateFirstAccounts,
  type FirstAccount,
} from '../accounts/set-up/create-first-accounts.js';
import { withApplication } from './with-application.js';

/**
 * Makes a new school's first CGCN and BGH accounts.
 * @param environment as `readConfiguration` takes it
 * @returns the accounts with their one-time links, as a text for whoever typed the command
 * @throws CodedError `account.not-the-first` once there is any account
 */
export async function createFirstAccounts(
  environment: Record<string, string | undefined>,
): Promise<string> {
  const accounts = await withApplication(environment, (application) =>
    application.get(CreateFirstAccounts, { strict: false }).run(),
  );
  return [
    'Two accounts were made. Each link sets the password of one, works once, and is shown only here.',
    ...accounts.map(describe),
  ].join('\n');
}

function describe({ username, link, expiresAt }: FirstAccount): string {
  return `\n  ${username}, until ${expiresAt.toISOString().slice(0, 10)}\n  ${link}`;
}
