import { applyDecorators } from '@nestjs/common';
import { IsDateString, Matches } from 'class-validator';

/** A day of the calendar that exists, YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(
    Matches(/^\d{4}-\d{2}-\d{2}$/u),
    IsDateString({ strict: true, strictSeparator: true }),
  );
}
