import { mayDo, type ObservingDepartment, observingDepartments } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { departmentOf } from '../observations/observing-department.js';
import type { ObservationsMailEntity } from './observations-mail.entity.js';
import { ObservationsMailRepository } from './observations-mail.repository.js';

/** Whether a person decides on what became of a send. */
export const maySteer = ({ role }: Pick<Principal, 'role'>): boolean =>
  mayDo(role, 'delivery.operate') === 'general-and-own';

@Injectable()
export class FindObservationsMail {
  constructor(private readonly mails: ObservationsMailRepository) {}

  /** Whose mails a person follows. */
  departmentsInView({ role }: Principal): readonly ObservingDepartment[] {
    if (mayDo(role, 'observations-mail.read') === 'all') return observingDepartments;
    const own = departmentOf(role);
    return own === null ? [] : [own];
  }

  /**
   * One that the person may steer: CGCN's to do, as whatever of the sends is nobody's own.
   * @throws CodedError `observations-mail.not-found`
   */
  async steerable(person: Principal, id: string): Promise<ObservationsMailEntity> {
    const mail = await this.readable(person, id);
    if (maySteer(person)) return mail;
    throw new CodedError('observations-mail.not-found');
  }

  /** @throws CodedError `observations-mail.not-found` also where it is another department's */
  async readable(person: Principal, id: string): Promise<ObservationsMailEntity> {
    const mail = await this.mails.find(id);
    if (mail !== null && this.departmentsInView(person).includes(mail.department)) return mail;
    throw new CodedError('observations-mail.not-found');
  }
}
