import { Module } from '@nestjs/common';
import { AnnouncementsModule } from './announcements.module.js';
import { AnnouncementsWorker } from './announcements.worker.js';

@Module({ imports: [AnnouncementsModule], providers: [AnnouncementsWorker] })
export class AnnouncementsWorkerModule {}
