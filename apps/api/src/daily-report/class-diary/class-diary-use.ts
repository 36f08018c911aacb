import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassUses } from '../../contacts/school-years/class-uses.js';
import { ClassDiaryRepository } from './class-diary.repository.js';

/** Tells the contacts which classes can't be taken away: they have diaries. */
@Injectable()
export class ClassDiaryUse implements OnModuleInit {
  constructor(
    private readonly classUses: ClassUses,
    private readonly diaries: ClassDiaryRepository,
  ) {}

  onModuleInit(): void {
    this.classUses.register(async (transaction, classIds) => ({
      what: 'class-diaries',
      count: await this.diaries.countOfClasses(transaction, classIds),
    }));
  }
}
