import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
} from '@nestjs/common';
import { errorCatalogue, type ErrorCode, errorText } from '@lien-lac/domain';
import type { Request, Response } from 'express';
import { Logger } from '../logging/logger.js';
import { requestIdOf, routeOf } from '../http/observed-request.js';
import { CodedError, type FieldProblem } from './coded-error.js';

/** RFC 9457 problem details, with our code, the text in both languages, and the fields at fault. */
export interface ProblemDetails {
  type: string;
  status: number;
  code: ErrorCode;
  title: string;
  detail: { vi: string; en: string };
  fields?: FieldProblem[];
  /** With `server.failed`: by which the log tells what happened. */
  instance?: string;
  /** With `request.changed-meanwhile`: the thing as it is now. */
  current?: object;
}

const codeByStatus: Partial<Record<number, ErrorCode>> = {
  400: 'request.invalid',
  404: 'request.not-found',
  413: 'request.too-large',
  429: 'request.too-many',
};

/** Turns whatever was thrown into problem details. What was not thrown on purpose is logged and told as `server.failed`. */
@Injectable()
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const error = asCodedError(thrown);
    const request = http.getRequest<Request>();
    if (error.code === 'server.failed') {
      this.logger.error(
        { method: request.method, route: routeOf(request) },
        'request failed',
        thrown,
      );
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = describeProblem(error);
    const requestId = requestIdOf(request);
    if (error.code === 'server.failed' && requestId !== undefined) {
      problem.instance = `urn:lien-lac:request:${requestId}`;
    }
    response.status(problem.status).type('application/problem+json').json(problem);
  }
}

/** The problem details that tell of an error. */
export function describeProblem(error: CodedError): ProblemDetails {
  const { status } = errorCatalogue[error.code];
  return {
    type: `urn:lien-lac:error:${error.code}`,
    status,
    code: error.code,
    title: errorText(error.code, 'vi', error.values),
    detail: {
      vi: errorText(error.code, 'vi', error.values),
      en: errorText(error.code, 'en', error.values),
    },
    ...(error.fields.length > 0 ? { fields: error.fields } : {}),
    ...(error.current === undefined ? {} : { current: error.current }),
  };
}

function asCodedError(thrown: unknown): CodedError {
  if (thrown instanceof CodedError) return thrown;
  const status = statusOf(thrown);
  return new CodedError(
    codeByStatus[status] ?? (status < 500 ? 'request.invalid' : 'server.failed'),
  );
}

/** Nest's exceptions carry a status, and so do the errors of express's body parsers. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (isUnstorableText(thrown)) return 400;
  const status: unknown = (thrown as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 500;
}

/**
 * PostgreSQL's `character_not_in_repertoire`: a zero character, which only an address can bring this
 * far. Nothing was written, as the statement never began.
 */
function isUnstorableText(thrown: unknown): boolean {
  const error = thrown as { code?: unknown; driverError?: { code?: unknown } } | null;
  return (error?.driverError?.code ?? error?.code) === '22021';
}
