import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OldAudienceSheets } from '../contacts/audience-sheets/old-audience-sheets.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Tells the contacts which uploaded sheets can't go yet: an announcement is to be made of them. */
@Injectable()
export class AnnouncementSheetUse implements OnModuleInit {
  constructor(
    private readonly sheets: OldAudienceSheets,
    private readonly announcements: AnnouncementRepository,
  ) {}

  onModuleInit(): void {
    this.sheets.keepFor(() => this.announcements.listSheetsToCome());
  }
}
