import { type AudienceRule, unreachableReasons } from '@lien-lac/domain';
import fc from 'fast-check';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { signIn } from '../../../test/support/sign-in.js';
import { Database } from '../../platform/database/database.js';
import { inventedContacts, writeContacts, idOfKind } from '../testing/invented-contacts.js';
import { Audience, type AudienceCount, type Recipient, type Sharing } from './audience.js';

const kind = 'announcement';

const rules: fc.Arbitrary<AudienceRule> = fc
  .tuple(
    fc.constantFrom<AudienceRule>(
      { kind: 'school' },
      { kind: 'grades', grades: [10] },
      { kind: 'classes', classIds: [idOfKind('class', 0)] },
      { kind: 'picked', groupIds: [idOfKind('group', 0)], studentIds: [idOfKind('student', 1)] },
    ),
    fc.constantFrom<AudienceRule['except']>(
      undefined,
      { classIds: [idOfKind('class', 1)] },
      { groupIds: [idOfKind('group', 0)] },
      { studentIds: [idOfKind('student', 0)] },
      { contactIds: [0, 1, 2, 5, 9].map((number) => idOfKind('contact', number)) },
    ),
  )
  .map(([rule, except]) => (except === undefined ? rule : { ...rule, except }));

describe('the count of an audience', () => {
  let school: TestSchool;
  let audience: Audience;
  let accountId: string;
  beforeAll(async () => {
    school = await openSchool();
    audience = school.get(Audience);
    ({ accountId } = await signIn(school, 'cgcn'));
  });
  afterAll(() => school.close());

  const recipients = (rule: AudienceRule, sharing: Sharing): Promise<Recipient[]> =>
    school.get(Database).transaction(async (transaction) => {
      const found: Recipient[] = [];
      for await (const chunk of audience.recipients(transaction, rule, kind, 50, { sharing })) {
        found.push(...chunk);
      }
      return found;
    });

  /** The same, from those who would be told and those who would not, one by one. */
  const countPlainly = async (rule: AudienceRule, sharing: Sharing): Promise<AudienceCount> => {
    const found = await recipients(rule, sharing);
    const addresses = (byEmail: boolean): number =>
      new Set(
        found.filter(({ channel }) => (channel === 'email') === byEmail).map((one) => one.address),
      ).size;
    const unreached = await audience.unreachable(rule, kind, null, 100);
    // Whom somebody unticked is reached all the same, only not by this message.
    const except = Object.entries(rule.except ?? {}).filter(([name]) => name !== 'contactIds');
    const everybody = await recipients(
      { ...rule, except: Object.fromEntries(except) },
      'one-per-student',
    );
    const reached = everybody.flatMap(({ students }) => students.map(({ id }) => id));
    return {
      ...{ phones: addresses(false), emails: addresses(true) },
      messages: found.filter(({ channel }) => channel !== 'email').length,
      students: new Set([...reached, ...unreached.map(({ studentId }) => studentId)]).size,
      unreachableStudents: unreached.length,
      unreachable: Object.fromEntries(
        unreachableReasons.map((reason) => [
          reason,
          unreached.filter((student) => student.reason === reason).length,
        ]),
      ) as AudienceCount['unreachable'],
    };
  };

  it('is that of the recipients and of the unreached, whatever the contacts and the rule', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        inventedContacts,
        fc.array(rules, { minLength: 3, maxLength: 3 }),
        fc.constantFrom<Sharing>('one-per-address', 'one-per-student'),
        async (contacts, asked, sharing) => {
          await writeContacts(school, accountId, contacts);
          for (const rule of asked) {
            const counted = await audience.count(rule, kind, sharing);
            expect(counted).toEqual(await countPlainly(rule, sharing));
            for (const [name, number] of Object.entries({ ...counted, ...counted.unreachable })) {
              if (Number(number) > 0) seen.add(name);
            }
          }
        },
      ),
      { numRuns: 40, seed: 20261123 },
    );
    // Else it has proved nothing of what it never met.
    expect([...seen]).toEqual(
      expect.arrayContaining(['phones', 'emails', 'messages', ...unreachableReasons]),
    );
  }, 180_000);
});
