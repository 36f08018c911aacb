import { type ObservingDepartment, observingDepartments, type Role } from '@lien-lac/domain';

/** The department of whoever observes; null for everybody else. */
export function departmentOf(role: Role): ObservingDepartment | null {
  return observingDepartments.find((department) => department === role) ?? null;
}
