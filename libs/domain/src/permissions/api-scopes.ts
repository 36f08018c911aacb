/** What another program may be let do over the API, and nothing else. */
export const apiScopes = ['enrolment.write', 'enrolment.read'] as const;

export type ApiScope = (typeof apiScopes)[number];
