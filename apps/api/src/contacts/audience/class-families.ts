import {
  type MessageKind,
  type Relationship,
  schoolDate,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ClassFamiliesRepository, type FamilyRow } from './class-families.repository.js';

/** A guardian, with whether a message of the kind in question would reach them. */
export interface FamilyGuardian {
  id: string;
  fullName: string | null;
  relationship: Relationship;
  /** The phones and e-mail addresses at which they would get it; none where they would not. */
  addresses: string[];
  /** Why they would not get it; null where they would. */
  reason: UnreachableReason | null;
}

export interface Family {
  studentId: string;
  studentName: string;
  guardians: FamilyGuardian[];
  /** Why nobody would get it, the reason that is soonest mended; null where somebody would. */
  reason: UnreachableReason | null;
}

export interface FamiliesOfClass {
  classId: string;
  className: string;
  /** In the order of the students' given names. */
  families: Family[];
}

/** Whom somebody may write to who writes to a class. */
@Injectable()
export class ClassFamilies {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly repository: ClassFamiliesRepository,
  ) {}

  /**
   * The students who are in a class today, with their guardians.
   * @throws CodedError `class.not-found`
   */
  async of(classId: string, kind: MessageKind): Promise<FamiliesOfClass> {
    const className = (await this.namesOf([classId])).get(classId);
    if (className === undefined) throw new CodedError('class.not-found');
    const today = schoolDate(await this.schoolClock.now());
    const rows = await this.repository.list(today, classId, kind);
    return { classId, className, families: familiesOf(rows) };
  }

  /** The names of those of the classes that exist, by id. */
  async namesOf(classIds: readonly string[]): Promise<Map<string, string>> {
    const names = await this.repository.listNames([...new Set(classIds)]);
    return new Map(names.map(({ id, name }) => [id, name]));
  }
}

function familiesOf(rows: readonly FamilyRow[]): Family[] {
  const families = new Map<string, Family>();
  for (const { studentId, studentName, ...guardian } of rows) {
    const family = families.get(studentId) ?? {
      ...{ studentId, studentName, guardians: [], reason: 'no-contact' as const },
    };
    families.set(studentId, family);
    if (guardian.guardianId === null || guardian.relationship === null) continue;
    family.guardians.push({
      id: guardian.guardianId,
      fullName: guardian.guardianName,
      relationship: guardian.relationship,
      addresses: guardian.addresses,
      reason: guardian.reason,
    });
    family.reason = soonestMended(family.guardians);
  }
  return [...families.values()];
}

/** Why none of these guardians would get a message; null where one of them would. */
export function soonestMended(guardians: readonly FamilyGuardian[]): UnreachableReason | null {
  const reasons = guardians.map(({ reason }) => reason);
  if (reasons.includes(null)) return null;
  return unreachableReasons.find((reason) => reasons.includes(reason)) ?? 'no-contact';
}
