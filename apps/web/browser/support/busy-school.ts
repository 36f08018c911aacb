/** The demo's school, in which tests sign in more often than people do; the limit itself is tried against. */
export const busySchool = {
  seed: 'school',
  environment: { SIGN_INS_PER_MINUTE: '60', REQUESTS_PER_MINUTE: '6000' },
} as const;
