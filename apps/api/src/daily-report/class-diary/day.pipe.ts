import { Injectable, type PipeTransform } from '@nestjs/common';
import { isDateString } from 'class-validator';
import { CodedError } from '../../platform/errors/coded-error.js';

/** A day in an address, `YYYY-MM-DD`, that exists. */
@Injectable()
export class DayPipe implements PipeTransform<string, string> {
  /** @throws CodedError `request.invalid` */
  transform(value: string): string {
    const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value) && isDateString(value, { strict: true });
    if (!isDay) throw new CodedError('request.invalid', {}, [{ field: 'date', code: 'isDay' }]);
    return value;
  }
}
