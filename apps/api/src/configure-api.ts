import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { Authentication } from './accounts/sessions/authentication.js';
import { SessionStore } from './accounts/sessions/session-store.js';
import type { Configuration } from './platform/configuration/configuration.js';
import { ProblemDetailsFilter } from './platform/errors/problem-details.filter.js';
import { createValidationPipe } from './platform/errors/validation.js';
import { keepStorable } from './platform/http/keep-storable.js';
import { limitNesting } from './platform/http/limit-nesting.js';
import { ObserveRequests } from './platform/http/observe-requests.js';
import { webAppFolder } from './platform/http/web-app-folder.js';
import { rememberRequest } from './platform/http/request-origin.js';
import { serveWebApp } from './platform/http/web-app.js';
import { HealthAnswers } from './platform/observation/health-answers.js';

/** What stands between the network and every route; the same for the real server and for tests. */
export function configureApi(api: NestExpressApplication, configuration: Configuration): void {
  // Behind the proxy that speaks HTTPS: its word on the address and the scheme counts.
  if (configuration.secureCookies) api.set('trust proxy', 1);
  api.setGlobalPrefix('api/v1');
  api.use(api.get(ObserveRequests).beginning());
  api.use(helmet());
  // Before whatever needs the database, and the page that answers every other address.
  api.use(api.get(HealthAnswers).middleware());
  // Before the sessions: its files are for anybody, and cost no look into the database.
  api.use(serveWebApp(webAppFolder()));
  api.use('/api', keepNowhere);
  // A batch of a thousand students with their guardians.
  api.use('/api/v1/enrolment', json({ limit: '4mb' }));
  // The signature of a receipt is over the bytes as they came.
  api.useBodyParser('json', { limit: '1mb' });
  api.use(limitNesting(), keepStorable());
  api.use(api.get(SessionStore).middleware(), api.get(Authentication).restoring());
  api.use(rememberRequest(), api.get(ObserveRequests).goingOn());
  api.useGlobalPipes(createValidationPipe());
  api.useGlobalFilters(api.get(ProblemDetailsFilter));
}

/**
 * What is told of people stays in no browser's store. Nor would it be right there: an entity tag
 * counts the changes of one thing, and an answer holds more than that thing.
 */
function keepNowhere(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
