import type { INestApplicationContext } from '@nestjs/common';
import {
  type DemoAccount,
  demoHomeroomAccounts,
  demoOfficeAccounts,
  demoPassword,
} from '../accounts/set-up/demo-accounts.js';
import { SeedDemoAccounts } from '../accounts/set-up/seed-demo-accounts.js';
import { SeedDemoSecondFactors } from '../accounts/set-up/seed-demo-second-factors.js';
import { AccountsService } from '../accounts/staff/accounts-service.js';
import { SeedSmallSchool } from '../contacts/demo/seed-small-school.js';
import { smallSchoolClasses } from '../contacts/demo/small-school.js';
import { SeedDemoCalendar } from '../daily-report/school-calendar/demo/seed-demo-calendar.js';
import { withApplication } from './with-application.js';

const homeroomAccounts = demoHomeroomAccounts(smallSchoolClasses);

/** The accounts that anyone may try the system with, and the password of them all. */
export const demonstrationAccounts: { accounts: readonly DemoAccount[]; password: string } = {
  accounts: [...demoOfficeAccounts, ...homeroomAccounts],
  password: demoPassword,
};

/**
 * Fills an empty database for a demonstration: accounts for every role and, if asked for, a small
 * school. What is there already stays as it is, and a run that was cut short is completed.
 * @param environment as `readConfiguration` takes it; the mode is not production
 * @param seeded.classNames whose homeroom teachers get an account where there is no small school
 * @returns whether anything was added
 */
export function seedDemonstration(
  environment: Record<string, string | undefined>,
  { school, classNames = [] }: { school: boolean; classNames?: readonly string[] | undefined },
): Promise<boolean> {
  return withApplication(environment, async (application) => {
    const isEmpty = (await application.get(AccountsService, { strict: false }).count()) === 0;
    if (isEmpty) {
      const seed = application.get(SeedDemoAccounts, { strict: false });
      await seed.run(school ? smallSchoolClasses : classNames);
    } else {
      // A database from before there were any is let in too.
      await application.get(SeedDemoSecondFactors, { strict: false }).run();
    }
    return (school && (await seedSchool(application))) || isEmpty;
  });
}

/** Left alone where the demo's accounts are gone: then the database is somebody's own. */
async function seedSchool(application: INestApplicationContext): Promise<boolean> {
  const accounts = application.get(AccountsService, { strict: false });
  const cgcn = await accounts.findByUsername('cgcn');
  if (cgcn === null) return false;
  const homeroomAccountIds: Record<string, string> = {};
  for (const [place, { username }] of homeroomAccounts.entries()) {
    const teacher = await accounts.findByUsername(username);
    const className = smallSchoolClasses[place];
    if (teacher !== null && className !== undefined) homeroomAccountIds[className] = teacher.id;
  }
  const seed = application.get(SeedSmallSchool, { strict: false });
  const added = await seed.run({ cgcnAccountId: cgcn.id, homeroomAccountIds });
  await application.get(SeedDemoCalendar, { strict: false }).run(cgcn.id);
  return added;
}
