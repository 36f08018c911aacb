import { ApiProblem, type FieldProblem, readProblem } from '../platform/api/api-problem.js';
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

  it('names the request where the system failed, so that its log can be searched for it', () => {
    const body = {
      ...{ code: 'server.failed', detail: { vi: 'Hệ thống gặp lỗi.', en: 'It failed.' } },
      instance: 'urn:lien-lac:request:5b8aa5a2d2c872e8321cf37308d69df2',
    };
    const failed = readProblem(new Response(null, { status: 500 }), body);
    expect(problemText(failed, words)).toBe(
      'Hệ thống gặp lỗi. components.problem.reference {"reference":"5b8aa5a2"}',
    );
    const unnamed = readProblem(new Response(null, { status: 500 }), { ...body, instance: 'x' });
    expect(problemText(unnamed, words)).toBe('Hệ thống gặp lỗi.');
  });
});
