import { Injectable } from '@nestjs/common';
import type { HomeroomPart } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';

/** A class of a member of the staff; days as YYYY-MM-DD. */
export interface StaffClass {
  accountId: string;
  classId: string;
  className: string;
  /** The calendar year in which the school year begins. */
  schoolYear: number;
  part: HomeroomPart;
  from: string;
  until: string | null;
}

/** What the accounts have to know of classes, which are another module's. */
export interface ClassDesk {
  /** What these people have today, or have ever had, the latest first. */
  classesOf(accountIds: readonly string[], when: 'today' | 'ever'): Promise<StaffClass[]>;
  /** The classes of the present school year, and who is the teacher of each. */
  classesOfYear(): Promise<{ id: string; name: string; teacherId: string | null }[]>;
  /** Gives a class to a teacher; throws as `AssignHomeroom` does. */
  assign(
    transaction: Transaction,
    wanted: { actorId: string; classId: string; accountId: string },
  ): Promise<void>;
}

/** Where the module of the classes says what it knows, as the accounts stand below it. */
@Injectable()
export class StaffClasses {
  private known: ClassDesk | undefined;

  register(desk: ClassDesk): void {
    this.known = desk;
  }

  get desk(): ClassDesk {
    if (this.known === undefined) throw new Error('No module knows of classes.');
    return this.known;
  }
}
