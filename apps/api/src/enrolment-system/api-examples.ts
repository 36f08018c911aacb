import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiQuery,
} from '@nestjs/swagger';
import { ApiProblems, type DocumentedProblem } from '../platform/errors/api-problems.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { describeProblem } from '../platform/errors/problem-details.filter.js';
import {
  batchExchange,
  changesExchange,
  pushExchanges,
  readExchange,
  refusedPushes,
  unknownExchange,
} from './enrolment-examples.js';
import { BatchBody, StudentPushBody } from './push/push-bodies.js';
import { BatchView, PushView } from './push/push-views.js';
import { EnrolmentRecordPageView, EnrolmentRecordView } from './records/record-views.js';

const externalIdDescription =
  'The enrolment system’s own id of the student: 1 to 100 ASCII letters, digits and `- . _ ~ :`. It stays the student’s for good, whichever client pushes.';

/** In August, until CGCN has moved everybody up: the new classes are not there yet. */
const notOpened = { code: 'school-year.not-opened', values: { label: '2027–2028' } } as const;

/** Describes a push of one student, with examples that a test runs. */
export function DescribesPush(): MethodDecorator {
  const all = { ...pushExchanges, ...refusedPushes };
  const answers = (status: number) =>
    examplesOf(
      Object.entries(pushExchanges).filter(([, exchange]) => exchange.status === status),
      ({ answer }) => answer,
    );
  return applyDecorators(
    ApiOperation({
      summary: 'Push one student',
      description:
        'Adds the student, or tells what is now told of them. The same push twice is one push. ' +
        'A new student’s phones wait until CGCN has confirmed them with the guardian; nothing that CGCN confirmed is overwritten, but stands in `differences` until CGCN decides. ' +
        'What cannot be read is told in `remarks` and the student is taken without it; what is left out erases nothing.',
    }),
    ApiParam({
      name: 'externalId',
      description: externalIdDescription,
      examples: examplesOf(Object.entries(all), ({ externalId }) => externalId),
    }),
    ApiBody({
      type: StudentPushBody,
      examples: examplesOf(Object.entries(all), ({ body }) => body),
    }),
    ApiOkResponse({
      type: PushView,
      description: 'The student was known already.',
      examples: answers(200),
    }),
    ApiCreatedResponse({
      type: PushView,
      description: 'The record is new.',
      examples: answers(201),
    }),
    ApiProblems(
      ...Object.entries(refusedPushes).map(([example, { problem }]) => named(problem, example)),
      'enrolment.bad-external-id',
      'enrolment.name-unreadable',
      notOpened,
    ),
  );
}

/** Describes a push of many students, with an example that a test runs. */
export function DescribesBatch(): MethodDecorator {
  const { name, body, taken, refused } = batchExchange;
  const problem = describeProblem(errorOf(refused.problem));
  const students = [
    taken,
    { externalId: refused.externalId, status: problem.status, problem },
  ] satisfies BatchView['students'];
  return applyDecorators(
    ApiOperation({
      summary: 'Push up to 1,000 students',
      description:
        'Each is looked at, and answered, for itself as by a push of its own; none is written by half, and one that is refused is in no other’s way. A server error means that nothing of the batch was written. An external id that stands in it twice is refused both times.',
    }),
    ApiBody({ type: BatchBody, examples: { [name]: { value: body } } }),
    ApiOkResponse({
      type: BatchView,
      description: 'Every student was answered; see `status` of each.',
      examples: { [name]: { summary: name, value: { students } } },
    }),
    ApiProblems('request.too-large', 'request.invalid', notOpened),
  );
}

/** Describes the look at one record, with examples that a test runs. */
export function DescribesRead(): MethodDecorator {
  const { name, externalId, answer } = readExchange;
  return applyDecorators(
    ApiOperation({
      summary: 'What became of one student',
      description: 'What was pushed, as it was read, and where CGCN stands with it.',
    }),
    ApiParam({
      name: 'externalId',
      description: externalIdDescription,
      examples: {
        [name]: { value: externalId },
        [unknownExchange.name]: { value: unknownExchange.externalId },
      },
    }),
    ApiOkResponse({
      type: EnrolmentRecordView,
      examples: { [name]: { summary: name, value: answer } },
    }),
    ApiProblems(named('enrolment.not-pushed', unknownExchange.name)),
  );
}

/** Describes the list of changes, with an example that a test runs. */
export function DescribesChanges(): MethodDecorator {
  const { name, limit, answer } = changesExchange;
  return applyDecorators(
    ApiOperation({
      summary: 'What became of the students, since the last look',
      description:
        'The records that changed after the cursor, each as it is now: pushed, confirmed, refused, corrected. Keep `cursor` of the answer and send it the next time; while `more` is true there is more to read at once.',
    }),
    ApiQuery({ name: 'limit', required: false, examples: { [name]: { value: limit } } }),
    ApiOkResponse({
      type: EnrolmentRecordPageView,
      examples: { [name]: { summary: name, value: answer } },
    }),
    ApiProblems('enrolment.bad-cursor'),
  );
}

function examplesOf<Exchange>(
  exchanges: readonly (readonly [string, Exchange])[],
  valueOf: (exchange: Exchange) => unknown,
): Record<string, { summary: string; value: unknown }> {
  return Object.fromEntries(
    exchanges.map(([name, exchange]) => [name, { summary: name, value: valueOf(exchange) }]),
  );
}

function named(problem: DocumentedProblem, example: string): DocumentedProblem {
  return { ...(typeof problem === 'string' ? { code: problem } : problem), example };
}

function errorOf(problem: DocumentedProblem): CodedError {
  if (typeof problem === 'string') return new CodedError(problem);
  return new CodedError(problem.code, problem.values, problem.fields);
}
