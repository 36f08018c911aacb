/** What a person's account may be; one each. */
export const roles = [
  'cgcn',
  'homeroom_teacher',
  'bgh',
  'training',
  'finance',
  'youth_union',
  'supervisors',
  'boarding',
] as const;

export type Role = (typeof roles)[number];

/**
 * Roles that may ask for an announcement or approve one. Who gives such a role to an account needs
 * a second person's word, or one stolen password could make its own second person.
 */
export const privilegedRoles: readonly Role[] = [
  'cgcn',
  'bgh',
  'training',
  'finance',
  'youth_union',
];

/** Whether giving this role takes two people. */
export function isPrivileged(role: Role): boolean {
  return privilegedRoles.includes(role);
}
