import {
  dayInstants,
  diaryCan,
  diaryDayRefusal,
  diaryPage,
  type DiaryStanding,
  emptyDiary,
  lessonsOn,
  mayDo,
  schoolDate,
  toSchoolIso,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { Homerooms } from '../../contacts/classes/homerooms.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { SchoolDays } from '../school-calendar/school-days.js';
import type { ClassDiaryView, DiaryListView } from './class-diary-views.js';
import type { ClassDiaryEntity } from './class-diary.entity.js';
import { ClassDiaryRepository } from './class-diary.repository.js';
import { DiaryAccess, type DiaryReach } from './diary-access.js';

/** A diary in which nobody has written anything, and one that was begun and left empty, are the same. */
export const untouchedVersion = 1;

/** The diaries as a person sees them. */
@Injectable()
export class DescribeClassDiary {
  constructor(
    private readonly access: DiaryAccess,
    private readonly diaries: ClassDiaryRepository,
    private readonly rolls: ClassRolls,
    private readonly homerooms: Homerooms,
    private readonly accounts: AccountsService,
    private readonly days: SchoolDays,
    private readonly schoolClock: SchoolClock,
  ) {}

  /** @throws CodedError `class.not-found` */
  async one(person: Principal, classId: string, date: string): Promise<ClassDiaryView> {
    const reach = await this.access.to(person, 'diary.read', classId, date);
    const [diary, students, day] = await Promise.all([
      this.diaries.find(classId, date),
      this.rolls.ofClass(classId, date),
      this.day(date),
    ]);
    const content = diary?.content ?? emptyDiary;
    const { lines, ofOthers } = diaryPage(students, content);
    const names = await this.namesOf([diary?.changedBy, diary?.handedInBy]);
    return {
      ...day,
      ...{ classId, className: reach.className, version: diary?.version ?? untouchedVersion },
      teacherName: (await this.teachersOf([classId], date)).get(classId) ?? null,
      status: diary?.status ?? 'draft',
      students: lines.map(({ student: { id, fullName } }) => ({ id, fullName })),
      content: content as ClassDiaryView['content'],
      leftClass: await this.rolls.named(ofOthers.map(({ studentId }) => studentId)),
      handedIn: handInOf(diary, names),
      changedAt: diary === null ? null : toSchoolIso(diary.changedAt),
      changedByName: diary === null ? null : (names.get(diary.changedBy) ?? ''),
      writesForTeacher: reach.forTeacher,
      can: canOf(reach, diary, day.closedBecause === null),
    };
  }

  /** How it stands with each class that a person may read. */
  async list(person: Principal, date?: string): Promise<DiaryListView> {
    const day = await this.day(date ?? schoolDate(await this.schoolClock.now()));
    const readable = await this.access.readable(person);
    const all = (await this.rolls.onDay(day.date)).classes;
    const classes = all.filter(({ id }) => readable === null || readable.includes(id));
    const ids = classes.map(({ id }) => id);
    const diaries = await this.diaries.ofDay(day.date, ids);
    const teachers = await this.teachersOf(ids, day.date);
    const names = await this.namesOf(diaries.map(({ handedInBy }) => handedInBy));
    return {
      ...day,
      classes: classes.map(({ id, name }) => {
        const diary = diaries.find(({ classId }) => classId === id) ?? null;
        return {
          ...{ classId: id, className: name, teacherName: teachers.get(id) ?? null },
          ...{ status: diary?.status ?? null, handedIn: handInOf(diary, names) },
        };
      }),
    };
  }

  private async day(date: string) {
    const [calendar, times, now] = await Promise.all([
      this.days.calendar(date),
      this.days.dayTimes(),
      this.schoolClock.now(),
    ]);
    const lessons = lessonsOn(calendar, date);
    const { firstLesson, diaryDue } = dayInstants(date, lessons, times);
    return {
      ...{ date, lessons, now: toSchoolIso(now), firstLesson: toSchoolIso(firstLesson) },
      ...{ due: toSchoolIso(diaryDue), closedBecause: diaryDayRefusal(calendar, date, now) },
    };
  }

  /** Whose class it is on the day, by class. */
  private async teachersOf(
    classIds: readonly string[],
    date: string,
  ): Promise<Map<string, string>> {
    const holders = await this.homerooms.holdersOn(classIds, date);
    const teachers = holders.filter(({ part }) => part === 'teacher');
    const names = await this.namesOf(teachers.map(({ accountId }) => accountId));
    return new Map(teachers.map(({ classId, accountId }) => [classId, names.get(accountId) ?? '']));
  }

  private async namesOf(ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
    const wanted = ids.filter((id): id is string => id !== null && id !== undefined);
    const found = await this.accounts.findMany([...new Set(wanted)]);
    return new Map(found.map(({ id, displayName }) => [id, displayName]));
  }
}

function handInOf(
  diary: ClassDiaryEntity | null,
  names: ReadonlyMap<string, string>,
): ClassDiaryView['handedIn'] {
  if (diary === null || diary.handedInAt === null) return null;
  return {
    at: toSchoolIso(diary.handedInAt),
    byName: names.get(diary.handedInBy ?? '') ?? '',
    forTeacher: diary.forTeacher,
    minutesLate: diary.minutesLate ?? 0,
  };
}

function canOf(
  { actor }: DiaryReach,
  diary: DiaryStanding | null,
  isOpen: boolean,
): ClassDiaryView['can'] {
  const can = diaryCan(actor, diary ?? { status: 'draft', cgcnHands: [] });
  const scope = mayDo(actor.role, 'direct-message.send');
  return {
    write: isOpen && can.write,
    handIn: isOpen && can['hand-in'],
    takeBack: isOpen && can['take-back'],
    message: scope === 'one-class' || (scope === 'own-class' && actor.hasHomeroom),
  };
}
