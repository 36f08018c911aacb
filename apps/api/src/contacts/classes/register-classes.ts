import { Injectable, type OnModuleInit } from '@nestjs/common';
import { schoolDate } from '@lien-lac/domain';
import { type ClassDesk, StaffClasses } from '../../accounts/staff/staff-classes.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { SchoolYears } from '../school-years/school-years.js';
import { AssignHomeroom } from './assign-homeroom.js';
import { ClassListRepository } from './class-list.repository.js';
import { HomeroomsRepository } from './homerooms.repository.js';

/** Tells the accounts what they have to know of classes. */
@Injectable()
export class RegisterClasses implements OnModuleInit, ClassDesk {
  constructor(
    private readonly staffClasses: StaffClasses,
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly classes: ClassListRepository,
    private readonly homerooms: HomeroomsRepository,
    private readonly assignHomeroom: AssignHomeroom,
  ) {}

  onModuleInit(): void {
    this.staffClasses.register(this);
  }

  classesOf: ClassDesk['classesOf'] = async (accountIds, when) => {
    const today = schoolDate(await this.schoolClock.now());
    const found = await this.homerooms.listOfPeople(accountIds, when === 'today' ? today : null);
    return found.map(({ id, name, accountId, schoolYear, part, from, until }) => ({
      ...{ accountId, classId: id, className: name, schoolYear, part, from, until },
    }));
  };

  classesOfYear: ClassDesk['classesOfYear'] = async () => {
    const { startYear, day } = await this.schoolYears.present();
    const found = await this.classes.ofYear(startYear);
    const holders = await this.homerooms.listHolders(
      found.map(({ id }) => id),
      day,
    );
    const teachers = holders.filter(({ part }) => part === 'teacher');
    return found.map(({ id, name }) => ({
      ...{ id, name },
      teacherId: teachers.find(({ classId }) => classId === id)?.accountId ?? null,
    }));
  };

  assign: ClassDesk['assign'] = async (transaction, { actorId, classId, accountId }) => {
    await this.assignHomeroom.runIn(
      transaction,
      actorId,
      { classId, accountId, part: 'teacher' },
      {},
    );
  };
}
