import type { CatalogueEntry } from './catalogue-entry.js';
import { accountErrors } from './account-errors.js';
import { announcementErrors } from './announcement-errors.js';
import { apiClientErrors } from './api-client-errors.js';
import { audienceErrors } from './audience-errors.js';
import { auditErrors } from './audit-errors.js';
import { contactErrors } from './contact-errors.js';
import { dailyReportErrors } from './daily-report-errors.js';
import { observationErrors } from './observation-errors.js';
import { enrolmentErrors } from './enrolment-errors.js';
import { gatewayErrors } from './gateway-errors.js';
import { idempotencyErrors } from './idempotency-errors.js';
import { messageErrors } from './message-errors.js';
import { requestErrors } from './request-errors.js';
import { rosterErrors } from './roster-errors.js';
import { schoolLifeErrors } from './school-life-errors.js';
import { signInErrors } from './sign-in-errors.js';
import { staffErrors } from './staff-errors.js';

export type { CatalogueEntry };

const entries = {
  ...requestErrors,
  ...auditErrors,
  ...accountErrors,
  ...signInErrors,
  ...staffErrors,
  ...messageErrors,
  ...gatewayErrors,
  ...audienceErrors,
  ...announcementErrors,
  ...rosterErrors,
  ...contactErrors,
  ...dailyReportErrors,
  ...observationErrors,
  ...schoolLifeErrors,
  ...idempotencyErrors,
  ...apiClientErrors,
  ...enrolmentErrors,
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof entries;

/** Every error the system tells of, by its code. */
export const errorCatalogue: Readonly<Record<ErrorCode, CatalogueEntry>> = entries;

/**
 * The text for a code with its `{…}` filled in.
 * @param values by the names that stand in braces in the text
 */
export function errorText(
  code: ErrorCode,
  language: 'vi' | 'en',
  values: Record<string, string | number> = {},
): string {
  return errorCatalogue[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
