import { isPrivileged, type StaffPlan, type StaffReading } from '@lien-lac/domain';
import type { AccountImportOutcome } from './account-import.entity.js';

/** What a plan comes to, in numbers. */
export function outcomeOf(
  { people }: StaffPlan,
  { lines }: Pick<StaffReading, 'lines'>,
): AccountImportOutcome {
  const created = people.filter(({ accountId }) => accountId === null);
  return {
    created: created.length,
    awaiting: created.filter(({ row }) => isPrivileged(row.role)).length,
    classes: people.filter(({ classId }) => classId !== null).length,
    unchanged: people.filter(({ accountId, classId }) => accountId !== null && classId === null)
      .length,
    refusedRows: lines.length - people.length,
  };
}
