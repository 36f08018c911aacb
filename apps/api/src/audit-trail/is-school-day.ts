import { schoolInstant } from '@lien-lac/domain';
import { ValidateBy } from 'class-validator';

/** A day that exists, `YYYY-MM-DD`. */
export function IsSchoolDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isSchoolDay',
    validator: { validate: isDay, defaultMessage: () => '$property must be a day, YYYY-MM-DD' },
  });
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    schoolInstant(value, '00:00');
    return true;
  } catch {
    return false;
  }
}
