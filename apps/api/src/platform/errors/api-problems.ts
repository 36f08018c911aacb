import { type ErrorCode, errorCatalogue } from '@lien-lac/domain';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { CodedError, type FieldProblem } from './coded-error.js';
import { describeProblem } from './problem-details.filter.js';
import { ProblemView } from './problem-view.js';

/** A problem that a route may answer with; its example shows the text with `values` filled in. */
export type DocumentedProblem =
  | ErrorCode
  | {
      code: ErrorCode;
      values?: Record<string, string | number>;
      fields?: FieldProblem[];
      /** The name of the example; the code where it is left out. */
      example?: string;
    };

/** Where the decorators of `@nestjs/swagger` keep what a route answers with, by status. */
const responsesKey = 'swagger/apiResponse';

interface ProblemResponse {
  content?: Record<string, { examples?: Record<string, { value: unknown }> }>;
}

/**
 * Documents the problems (RFC 9457) that a route may answer with, each with the answer as an example
 * under its code. May be put on a route several times: the problems of a status come together.
 */
export function ApiProblems(...problems: readonly DocumentedProblem[]): MethodDecorator {
  return (target, property, descriptor) => {
    ApiExtraModels(ProblemView)(target, property, descriptor);
    for (const problem of problems) {
      const {
        code,
        values,
        fields,
        example = code,
      } = typeof problem === 'string' ? { code: problem } : problem;
      const { status, en } = errorCatalogue[code];
      const examples = { ...examplesOf(descriptor.value as object, status) };
      examples[example] = { value: describeProblem(new CodedError(code, values, fields)) };
      ApiResponse({
        status,
        description: Object.keys(examples).length > 1 ? 'See the examples.' : en,
        content: {
          'application/problem+json': {
            schema: { $ref: getSchemaPath(ProblemView) },
            examples,
          },
        },
      })(target, property, descriptor);
    }
  };
}

function examplesOf(route: object, status: number): Record<string, { value: unknown }> | undefined {
  const known = Reflect.getMetadata(responsesKey, route) as
    | Record<string, ProblemResponse>
    | undefined;
  return known?.[status]?.content?.['application/problem+json']?.examples;
}
