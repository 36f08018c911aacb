import type { Provider, Type } from '@nestjs/common';
import { ClassDiaries } from './class-diaries.js';
import { ClassDiaryChangeEntity } from './class-diary-change.entity.js';
import { ClassDiaryUse } from './class-diary-use.js';
import { ClassDiaryEntity } from './class-diary.entity.js';
import { ClassDiaryRepository } from './class-diary.repository.js';

/** What a class's teacher records of a day. */
export const classDiary = {
  entities: [ClassDiaryEntity, ClassDiaryChangeEntity],
  controllers: [] as Type[],
  providers: [ClassDiaries, ClassDiaryRepository, ClassDiaryUse] as Provider[],
};
