/** The kinds of message that a guardian may opt out of, one by one. */
export const messageKinds = ['announcement', 'daily-report', 'direct-message'] as const;
export type MessageKind = (typeof messageKinds)[number];
