import { Injectable } from '@nestjs/common';
import {
  type ClassBefore,
  gradeOfClass,
  type RollOverDifference,
  type RollOverPlan,
  schoolYearFrom,
} from '@lien-lac/domain';
import { RollOverRepository } from './roll-over.repository.js';
import type {
  ClassRollOverView,
  GradeRollOverView,
  RollOverPreviewView,
  RollOverStudentView,
} from './roll-over-views.js';

/** A move up as people look at it: with names, and counted. */
@Injectable()
export class DescribeRollOver {
  constructor(private readonly rollOvers: RollOverRepository) {}

  async preview({
    plan,
    classes,
    fingerprint,
  }: {
    plan: RollOverPlan;
    classes: readonly ClassBefore[];
    fingerprint: string;
  }): Promise<RollOverPreviewView> {
    const repeaters = plan.enrolments.filter(({ repeats }) => repeats);
    const named = [...plan.graduates, ...repeaters, ...plan.leftOut];
    const names = await this.rollOvers.namesOf(named.map(({ studentId }) => studentId));
    const classNames = new Map(classes.map(({ id, name }) => [id, name]));
    const student = (one: { studentId: string; fromClassId: string }): RollOverStudentView => ({
      studentId: one.studentId,
      fullName: names.get(one.studentId) ?? '',
      className: classNames.get(one.fromClassId) ?? '',
    });
    const { startYear, label } = schoolYearFrom(plan.startYear);
    return {
      ...{ fingerprint, startYear, label, startsOn: plan.startsOn },
      grades: countGrades(classes, plan),
      classes: describeClasses(classes, plan),
      graduates: plan.graduates.map(student),
      repeaters: repeaters.map((one) => ({ ...student(one), toClassName: one.className })),
      leftOut: plan.leftOut.map((one) => ({ ...student(one), reason: one.reason })),
      conflicts: plan.conflicts,
      can: { open: plan.conflicts.length === 0 },
    };
  }

  /** With the names of the students that they are about. */
  async differences(
    differences: readonly RollOverDifference[],
  ): Promise<(RollOverDifference & { name: string })[]> {
    const students = differences.filter(({ kind }) => kind === 'student');
    const names = await this.rollOvers.namesOf(students.map(({ about }) => about));
    return differences.map((one) => ({ ...one, name: names.get(one.about) ?? one.about }));
  }
}

function describeClasses(classes: readonly ClassBefore[], plan: RollOverPlan): ClassRollOverView[] {
  const next = new Map(plan.classes.map((planned) => [planned.fromClassId, planned]));
  const count = (of: readonly { fromClassId: string }[], id: string): number =>
    of.filter(({ fromClassId }) => fromClassId === id).length;
  const moving = plan.enrolments.filter(({ repeats }) => !repeats);
  const repeating = plan.enrolments.filter(({ repeats }) => repeats);
  const old = classes.map(({ id, name, studentIds }) => {
    const to = next.get(id);
    return {
      ...{ fromClassId: id, from: name, to: to?.name ?? null, grade: to?.grade ?? null },
      ...{ students: studentIds.length, movingUp: count(moving, id) },
      ...{ graduating: count(plan.graduates, id), repeating: count(repeating, id) },
      homeroomAccountId: to?.accountId ?? null,
    };
  });
  const fresh = plan.classes
    .filter(({ fromClassId }) => fromClassId === null)
    .map(({ name, grade, accountId }) => ({
      ...{ fromClassId: null, from: null, to: name, grade },
      ...{ students: 0, movingUp: 0, graduating: 0, repeating: 0, homeroomAccountId: accountId },
    }));
  return [...old, ...fresh];
}

function countGrades(classes: readonly ClassBefore[], plan: RollOverPlan): GradeRollOverView[] {
  const grades = new Map<number | null, GradeRollOverView>();
  const of = (grade: number | null): GradeRollOverView => {
    const counted = grades.get(grade) ?? { grade, before: 0, after: 0 };
    grades.set(grade, counted);
    return counted;
  };
  for (const { name, grade, studentIds } of classes) {
    of(grade ?? gradeOfClass(name)).before += studentIds.length;
  }
  for (const { grade } of plan.classes) of(grade);
  for (const { className } of plan.enrolments) of(gradeOfClass(className)).after += 1;
  return [...grades.values()].sort((one, other) => (one.grade ?? 99) - (other.grade ?? 99));
}
