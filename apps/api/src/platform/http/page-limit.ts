import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { MayBeLeftOut } from './may-be-left-out.js';

/** How many lines of a list one page has, as the query or the body asks for it: from 1 to `maximum`. */
export function PageLimit({
  maximum,
  usual,
}: {
  maximum: number;
  /** Of a request that does not say. */
  usual: number;
}): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ minimum: 1, maximum, default: usual }),
    MayBeLeftOut(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(maximum),
  );
}
