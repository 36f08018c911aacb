import type { Messages } from '../../platform/messages/messages.js';
import type { SimulatedPhone } from './phones-query.js';

/** Whose phone it is, in a line; siblings stand together behind the guardian whom they share. */
export function describeOwners(
  owners: SimulatedPhone['owners'],
  { t }: Pick<Messages, 't'>,
): string {
  if (owners.length === 0) return t('simulated-phones.nobody');
  const children = new Map<string | null, string[]>();
  for (const { guardianName, studentName: student, className } of owners) {
    const child =
      className === null ? student : t('simulated-phones.child', { student, className });
    children.set(guardianName, [...(children.get(guardianName) ?? []), child]);
  }
  return [...children]
    .map(([guardian, names]) =>
      guardian === null
        ? t('simulated-phones.somebody-of', { children: names.join(', ') })
        : t('simulated-phones.guardian-of', { guardian, children: names.join(', ') }),
    )
    .join('; ');
}
