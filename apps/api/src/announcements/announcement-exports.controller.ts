import { type AnnouncementStatus, announcementStatuses } from '@lien-lac/domain';
import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsArray, IsIn, IsOptional } from 'class-validator';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { answerWorkbook } from '../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../platform/workbook/export-language.js';
import { workbookType } from '../platform/workbook/write-workbook.js';
import { ExportAnnouncements } from './export-announcements.js';
import { type AnnouncementWaitingKind, announcementWaitingKinds } from './waiting-announcements.js';

/** The list of announcements as it stands on the screen. */
class AnnouncementExportBody extends ExportLanguageBody {
  @ApiPropertyOptional({
    ...{ enum: announcementStatuses, enumName: 'AnnouncementStatus', isArray: true },
    description: 'One or several; absent for all.',
  })
  @IsOptional()
  @IsArray()
  @IsIn(announcementStatuses, { each: true })
  status?: AnnouncementStatus[];

  @ApiPropertyOptional({
    ...{ enum: announcementWaitingKinds, enumName: 'AnnouncementWaitingKind' },
    description: 'Only those behind this line of the person’s home.',
  })
  @IsOptional()
  @IsIn(announcementWaitingKinds)
  waiting?: AnnouncementWaitingKind;
}

@ApiTags('announcements')
@Controller('announcement-exports')
export class AnnouncementExportsController {
  constructor(private readonly exportAnnouncements: ExportAnnouncements) {}

  /** Those that the person may read; that it was taken away is in the audit trail. */
  @Post()
  @HttpCode(200)
  @RequiresAction('announcement.read')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async write(
    @CurrentAccount() person: Principal,
    @Body() { language = 'vi', status, waiting }: AnnouncementExportBody,
  ): Promise<StreamableFile> {
    const selection = {
      ...(status === undefined ? {} : { statuses: status }),
      ...(waiting === undefined ? {} : { waiting }),
    };
    const bytes = await this.exportAnnouncements.run(person, selection, language);
    return answerWorkbook(bytes, language === 'vi' ? 'tin-nhan-chung.xlsx' : 'announcements.xlsx');
  }
}
