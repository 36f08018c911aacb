import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { TakesOneFile } from '../../platform/http/takes-one-file.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { AudienceSheetView } from './audience-sheet-view.js';
import { DescribeAudienceSheet } from './describe-audience-sheet.js';
import { SheetToMendWorkbook } from './sheet-to-mend-workbook.js';
import { UploadAudienceSheet } from './upload-audience-sheet.js';

/** The amounts of every student of the school fit into a fraction of it. */
const mostBytes = 5 * 1024 * 1024;

/** Sheets with a row for each student, whose columns are fields of an announcement. */
@ApiTags('announcements')
@Controller('audience-sheets')
@RequiresAction('announcement.ask')
export class AudienceSheetsController {
  constructor(
    private readonly uploadSheet: UploadAudienceSheet,
    private readonly describe: DescribeAudienceSheet,
    private readonly toMend: SheetToMendWorkbook,
  ) {}

  @Post()
  @TakesOneFile(mostBytes)
  @ApiCreatedResponse({ type: AudienceSheetView })
  async upload(
    @CurrentAccount() person: Principal,
    @UploadedFile() file: { originalname: string; buffer: Buffer } | undefined,
  ): Promise<AudienceSheetView> {
    if (file === undefined) {
      throw new CodedError('request.invalid', {}, [{ field: 'file', code: 'missing' }]);
    }
    const { originalname: name, buffer: bytes } = file;
    return this.describe.run(person, await this.uploadSheet.run(person, { name, bytes }));
  }

  @Get(':id')
  @ApiOkResponse({ type: AudienceSheetView })
  read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AudienceSheetView> {
    return this.describe.run(person, id);
  }

  /** The rows that have to be mended, with the reason beside each. */
  @Post(':id/exports')
  @HttpCode(200)
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async rowsToMend(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.toMend.write(person, id, language);
    return answerWorkbook(bytes, language === 'vi' ? 'dong-can-sua.xlsx' : 'rows-to-mend.xlsx');
  }
}
