import { Injectable } from '@nestjs/common';
import { homeroomTimeOn, mayDo, schoolDate } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService, type StaffAccount } from '../../accounts/staff/accounts-service.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess, type Visibility } from '../access/contact-access.js';
import { ClassListRepository } from './class-list.repository.js';
import type { ClassHolderView, ClassListView, HomeroomView } from './class-view.js';
import { type Holder, HomeroomsRepository } from './homerooms.repository.js';

/** The classes and who has them, as far as a person may see. */
@Injectable()
export class DescribeClasses {
  constructor(
    private readonly access: ContactAccess,
    private readonly classes: ClassListRepository,
    private readonly homerooms: HomeroomsRepository,
    private readonly accounts: AccountsService,
    private readonly schoolClock: SchoolClock,
  ) {}

  /** Each with whoever has it on the day in view; of a year that is over, also who has left since. */
  async list(person: Principal, visibility: Visibility): Promise<ClassListView> {
    const rows = await this.classes.list(visibility);
    const holders = await this.homerooms.listHolders(
      rows.map(({ id }) => id),
      visibility.day,
    );
    const people = await this.peopleOf(holders);
    const can = abilitiesOf(person);
    return {
      schoolYear: visibility.schoolYear,
      classes: rows.map((row) => {
        const inService = holders.filter(
          ({ classId, accountId }) =>
            classId === row.id && (visibility.isOver || isInService(people.get(accountId))),
        );
        const having = (part: Holder['part']): ClassHolderView[] =>
          inService.filter((holder) => holder.part === part).map((one) => describe(one, people));
        return {
          ...row,
          teacher: having('teacher')[0] ?? null,
          deputies: having('deputy'),
          substitutes: having('substitute'),
          can,
        };
      }),
    };
  }

  /**
   * Everybody who has had, has or will have one class.
   * @throws CodedError `class.not-found` also where it is not the person's to see
   */
  async homeroom(person: Principal, classId: string): Promise<HomeroomView> {
    const found = await this.classes.find(await this.access.visibility(person), classId);
    if (found === null) throw new CodedError('class.not-found');
    const holders = await this.homerooms.listHolders([classId], null);
    const people = await this.peopleOf(holders);
    const today = schoolDate(await this.schoolClock.now());
    return {
      classId,
      className: found.name,
      schoolYear: found.schoolYear,
      assignments: holders.map((holder) => ({
        ...describe(holder, people),
        part: holder.part,
        time: homeroomTimeOn(holder, today),
        inService: isInService(people.get(holder.accountId)),
      })),
      can: abilitiesOf(person),
    };
  }

  private async peopleOf(holders: readonly Holder[]): Promise<Map<string, StaffAccount>> {
    const found = await this.accounts.findMany(holders.map(({ accountId }) => accountId));
    return new Map(found.map((account) => [account.id, account]));
  }
}

/** Whether a person may have a class: whose account is disabled, or is another's by now, has none. */
export function isInService(account: StaffAccount | undefined): boolean {
  return account?.role === 'homeroom_teacher' && account.status !== 'disabled';
}

function describe(
  { accountId, from, until }: Holder,
  people: ReadonlyMap<string, StaffAccount>,
): ClassHolderView {
  return { accountId, displayName: people.get(accountId)?.displayName ?? '', from, until };
}

function abilitiesOf({ role }: Principal): { assignHomeroom: boolean } {
  return { assignHomeroom: mayDo(role, 'homeroom.assign') !== null };
}
