import { Injectable, type PipeTransform } from '@nestjs/common';
import { schoolInstant } from '@lien-lac/domain';
import { CodedError } from '../platform/errors/coded-error.js';

/** A day in an address, YYYY-MM-DD. */
@Injectable()
export class DayParameter implements PipeTransform<string, string> {
  /** @throws CodedError `request.invalid` for what is no day of the calendar */
  transform(value: string): string {
    try {
      schoolInstant(value, '00:00');
      return value;
    } catch {
      throw new CodedError('request.invalid', {}, [{ field: 'date', code: 'isDay' }]);
    }
  }
}
