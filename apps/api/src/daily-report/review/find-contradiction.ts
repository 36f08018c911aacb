import { Injectable } from '@nestjs/common';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { ClassDay, ContradictionOfDay } from './class-day.js';

@Injectable()
export class FindContradiction {
  /** @throws CodedError `contradiction.not-found` where its facts are no longer so */
  in({ contradictions }: ClassDay, key: string): ContradictionOfDay {
    const found = contradictions.find((contradiction) => contradiction.key === key);
    if (found === undefined) throw new CodedError('contradiction.not-found');
    return found;
  }
}
