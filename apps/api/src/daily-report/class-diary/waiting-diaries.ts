import { diaryDayRefusal, mayDo, schoolDate, writableDiaryStatuses } from '@lien-lac/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../../platform/waiting/waiting-lines.js';
import { SchoolDays } from '../school-calendar/school-days.js';
import { ClassDiaryRepository } from './class-diary.repository.js';
import { DiaryAccess } from './diary-access.js';

/** The diaries of today that a person has still to hand in. */
@Injectable()
export class WaitingDiaries implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly schoolClock: SchoolClock,
    private readonly days: SchoolDays,
    private readonly access: DiaryAccess,
    private readonly diaries: ClassDiaryRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of({ accountId, role }: WaitingFor): Promise<WaitingLine[]> {
    if (mayDo(role, 'diary.write') !== 'own-class') return [];
    const now = await this.schoolClock.now();
    const today = schoolDate(now);
    if (diaryDayRefusal(await this.days.calendar(today), today, now) !== null) return [];
    const own = await this.access.ownClasses({ accountId });
    const diaries = await this.diaries.ofDay(today, own);
    const open = own.filter((classId) => {
      const status = diaries.find((diary) => diary.classId === classId)?.status ?? 'draft';
      return writableDiaryStatuses.some((writable) => writable === status);
    });
    const to = open.length === 1 ? `/class-diaries/${open[0]}/${today}` : '/class-diaries';
    if (open.length === 0) return [];
    const { diaryDue } = await this.days.instants(today);
    return [{ kind: 'diary-to-hand-in', count: open.length, to, dueAt: diaryDue }];
  }
}
