/** What the other side of a gateway tells of its account by itself. */
export const gatewayNoticeSubjects = [
  'quota',
  'template',
  'template-quality',
  'template-quota',
] as const;
export type GatewayNoticeSubject = (typeof gatewayNoticeSubjects)[number];

/** The last that it said. */
export interface GatewayNotice {
  subject: GatewayNoticeSubject;
  /** A count of messages for the quotas, else the other side's own word. */
  state: string;
}

/**
 * The states of a template in which each message would be refused, with the code that it would be refused
 * by. Zalo's documents name the states and not what each means; `PENDING_REVIEW` is said of a new version
 * while the one before still works, so it blocks nothing.
 */
const blockedTemplates: Readonly<Record<string, string>> = {
  DISABLE: 'zalo-146-form-disabled',
  REJECT: 'zalo-131-form-not-approved',
  DELETE: 'zalo-109-no-such-form',
};

const blockings: Readonly<Record<GatewayNoticeSubject, Readonly<Record<string, string>>>> = {
  quota: { '0': 'zalo-144-day-quota' },
  template: blockedTemplates,
  'template-quality': {},
  'template-quota': { '0': 'zalo-147-form-day-quota' },
};

/** The code by which each message would be refused after this notice; null where it blocks nothing. */
export function blockingCode({ subject, state }: GatewayNotice): string | null {
  const codes = blockings[subject];
  return Object.hasOwn(codes, state) ? codes[state]! : null;
}

/** All codes by which notices of a subject have a gateway pause: one that blocks nothing takes them back. */
export const blockingCodes = (subject: GatewayNoticeSubject): string[] =>
  Object.values(blockings[subject]);
