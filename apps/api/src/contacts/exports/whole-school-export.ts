import { Injectable } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import type { Request } from 'express';
import type { SecondFactorCondition } from '../../accounts/second-factor/asks-second-factor.js';

/** Whether a list of the whole school is asked for: then the second factor is asked again. */
@Injectable()
export class WholeSchoolExport implements SecondFactorCondition {
  holds({ user, body }: Request): Promise<boolean> {
    const whole = user !== undefined && mayDo(user.role, 'contact.export') === 'all';
    const { classId } = Object(body) as { classId?: unknown };
    return Promise.resolve(whole && typeof classId !== 'string');
  }
}
