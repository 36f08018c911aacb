import fc from 'fast-check';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { messageIdOf, referenceOf, referenceSql } from './reference.js';

describe('our reference', () => {
  let school: TestSchool;

  beforeAll(async () => (school = await openSchool()));
  afterAll(() => school.close());

  it('is the same whether a worker or the sweep makes it, and names its message', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }),
        fc.uuid(),
        async (id, token) => {
          const ours = referenceOf(String(id), token);
          const rows = await school.sql<{ made: string }>(
            `SELECT ${referenceSql('$1::bigint', '$2::uuid')} AS made`,
            [String(id), token],
          );
          expect(rows[0]?.made).toBe(ours);
          expect(ours).toMatch(/^[A-Z0-9]{1,48}$/);
          expect(messageIdOf(ours)).toBe(String(id));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is not what somebody made up', () => {
    for (const invented of ['', 'LL1N', 'LLN0123456789ABCDEF', 'LL1N0123456789abcdef']) {
      expect(messageIdOf(invented)).toBeNull();
    }
  });
});
