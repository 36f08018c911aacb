import { ApiProblem, type FieldProblem } from '../platform/api/api-problem.js';
import { problemText } from './problem-texts.js';

const words = {
  language: 'vi' as const,
  t: (key: string, values = {}) => `${key} ${JSON.stringify(values)}`,
};
const refused = (code: string, fields: FieldProblem[]): ApiProblem =>
  new ApiProblem('refused', code, { vi: 'Lời của máy chủ.', en: 'The server’s words.' }, fields);

describe('what is said of a refusal', () => {
  it('names how many fields are wrong, each once', () => {
    const fields = [
      { field: 'title', code: 'maxLength' },
      { field: 'title', code: 'isString' },
      { field: 'text', code: 'isNotEmpty' },
    ];
    expect(problemText(refused('request.invalid', fields), words)).toBe(
      'components.problem.fields {"count":2}',
    );
  });

  it('is what the API says, where no field or something else is wrong', () => {
    expect(problemText(refused('request.invalid', []), words)).toBe('Lời của máy chủ.');
    const fields = [{ field: 'at', code: 'past' }];
    expect(problemText(refused('announcement.too-late', fields), words)).toBe('Lời của máy chủ.');
  });
});
