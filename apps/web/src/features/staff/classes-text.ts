import type { Schemas } from '@lien-lac/contract';
import type { Messages } from '../../platform/messages/messages.js';

/** What somebody has: `10A1, phó 10A2`; nothing where they have no class. */
export function classesText(
  classes: readonly Schemas['AccountClassView'][],
  { t }: Pick<Messages, 't'>,
): string {
  return classes
    .map(({ className, part }) => t(`staff.class.${part}`, { name: className }))
    .join(', ');
}
