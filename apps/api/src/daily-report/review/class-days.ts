import type { ReportOccasion } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ClassDiaries } from '../class-diary/class-diaries.js';
import { ReportRepository } from '../messages/report.repository.js';
import { Observations } from '../observations/observations.js';
import { ReportForms } from '../report-form/report-forms.js';
import { SchoolDays } from '../school-calendar/school-days.js';
import { type ClassDay, describeClassDay } from './class-day.js';
import { type ClassDate, ReviewRepository } from './review.repository.js';

/** Reads classes' days. */
@Injectable()
export class ClassDays {
  constructor(
    private readonly forms: ReportForms,
    private readonly rolls: ClassRolls,
    private readonly diaries: ClassDiaries,
    private readonly observations: Observations,
    private readonly schoolDays: SchoolDays,
    private readonly reviews: ReviewRepository,
    private readonly reports: ReportRepository,
  ) {}

  /** @throws CodedError `class.not-found` for a class that is not of the day's school year */
  async read({ classId, date }: ClassDate, occasion: ReportOccasion = 'first'): Promise<ClassDay> {
    const roll = await this.rolls.onDay(date);
    const found = roll.classes.find(({ id }) => id === classId);
    if (found === undefined) throw new CodedError('class.not-found');
    const students = roll.students.filter((student) => student.classId === classId);
    const ids = students.map(({ id }) => id);
    const [form, firstLesson, diary, observations, [review], settlements, choices, edits, reports] =
      await Promise.all([
        this.forms.form(),
        this.firstLesson(date),
        this.diaries.of(classId, date),
        this.observations.ofDay(date, [classId]),
        this.reviews.reviews(date, classId),
        this.reviews.settlements(date, classId),
        this.reviews.choices(date, classId),
        this.reports.edits(date, classId),
        this.reports.reports(date, ids),
      ]);
    const facts = {
      ...{ classId, className: found.name, date, firstLesson, students, diary },
      observations: observations.filter(({ studentId }) => ids.includes(studentId)),
      ...{ review: review ?? null, settlements, choices, edits, reports },
    };
    return describeClassDay(facts, form, occasion);
  }

  /** When the first lesson of a day begins, `HH:MM`. */
  async firstLesson(date: string): Promise<string> {
    const [lessons, times] = await Promise.all([
      this.schoolDays.lessonsOn(date),
      this.schoolDays.dayTimes(),
    ]);
    return lessons === 'afternoon' ? times.firstAfternoonLesson : times.firstMorningLesson;
  }
}
