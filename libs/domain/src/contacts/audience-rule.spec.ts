import fc from 'fast-check';
import { readAudienceRule } from './audience-rule.js';

const first = '11111111-1111-4111-8111-111111111111';
const second = 'aaaaaaaa-1111-4111-8111-111111111111';

describe('an audience rule', () => {
  test.each([
    [{ kind: 'school' }, { kind: 'school' }],
    [
      { kind: 'grades', grades: [12, 10, 12] },
      { kind: 'grades', grades: [10, 12] },
    ],
    [
      { kind: 'classes', classIds: [second.toUpperCase(), first, second] },
      { kind: 'classes', classIds: [first, second] },
    ],
    [
      { kind: 'picked', groupIds: [second, first] },
      { kind: 'picked', groupIds: [first, second], studentIds: [] },
    ],
    [
      { kind: 'picked', studentIds: [first, first] },
      { kind: 'picked', groupIds: [], studentIds: [first] },
    ],
    [
      { kind: 'sheet', sheetId: second.toUpperCase(), columns: ['số tiền'] },
      { kind: 'sheet', sheetId: second, columns: ['số tiền'] },
    ],
    [
      { kind: 'school', except: { classIds: [second, first], contactIds: [first] } },
      { kind: 'school', except: { classIds: [first, second], contactIds: [first] } },
    ],
    // An exception of nobody is none.
    [{ kind: 'school', except: { groupIds: [] } }, { kind: 'school' }],
  ])('%j is read as %j', (value, rule) => {
    expect(readAudienceRule(value)).toEqual({ rule });
  });

  test.each([
    [null, 'kind', 'unknown-kind'],
    ['school', 'kind', 'unknown-kind'],
    [{ kind: 'everybody' }, 'kind', 'unknown-kind'],
    [{ kind: 'grades' }, 'grades', 'empty'],
    [{ kind: 'grades', grades: [] }, 'grades', 'empty'],
    [{ kind: 'grades', grades: [10, '11'] }, 'grades', 'not-a-grade'],
    [{ kind: 'grades', grades: [13] }, 'grades', 'not-a-grade'],
    [{ kind: 'classes', classIds: [] }, 'classIds', 'empty'],
    [{ kind: 'classes', classIds: ['10A1'] }, 'classIds', 'not-an-id'],
    [{ kind: 'classes', classIds: Array<string>(201).fill(first) }, 'classIds', 'too-many'],
    [{ kind: 'picked' }, 'studentIds', 'empty'],
    [{ kind: 'picked', groupIds: ['Bán trú'] }, 'groupIds', 'not-an-id'],
    [{ kind: 'picked', studentIds: Array<string>(2_001).fill(first) }, 'studentIds', 'too-many'],
    [{ kind: 'sheet', columns: [] }, 'sheetId', 'empty'],
    [{ kind: 'sheet', sheetId: first }, 'columns', 'empty'],
    [{ kind: 'school', except: [] }, 'except', 'empty'],
    [{ kind: 'school', except: { classes: [first] } }, 'except', 'does-not-belong'],
    [{ kind: 'school', except: { studentIds: ['An'] } }, 'except.studentIds', 'not-an-id'],
    // What was meant as a narrow audience must not become a wide one in silence.
    [{ kind: 'school', grades: [10] }, 'grades', 'does-not-belong'],
    [{ kind: 'grades', grades: [10], classIds: [first] }, 'classIds', 'does-not-belong'],
  ])('%j is refused for its %s: %s', (value, field, code) => {
    expect(readAudienceRule(value)).toEqual({ problem: { field, code } });
  });

  it('is read the same again, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            kind: fc.constantFrom('school', 'grades', 'classes', 'picked', 'sheet'),
            grades: fc.option(fc.array(fc.integer({ min: 0, max: 13 })), { nil: undefined }),
            classIds: fc.option(fc.array(fc.uuid()), { nil: undefined }),
            studentIds: fc.option(fc.array(fc.uuid()), { nil: undefined }),
            except: fc.option(fc.record({ groupIds: fc.array(fc.uuid()) }), { nil: undefined }),
          }),
        ),
        (value) => {
          const { rule } = readAudienceRule(value);
          if (rule !== undefined) expect(readAudienceRule(rule)).toEqual({ rule });
        },
      ),
    );
  });
});
