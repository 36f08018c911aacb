import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  UploadedFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { COLUMN_MEANINGS, columnMeaningLabel } from '@lien-lac/domain';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional } from 'class-validator';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { TakesOneFile } from '../../platform/http/takes-one-file.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AcceptRoster } from './accept-roster.js';
import { CorrectColumns } from './correct-columns.js';
import { describePreview } from './describe-preview.js';
import { PreviewRoster } from './preview-roster.js';
import { ColumnMeaningListView } from './roster-finding-views.js';
import { RosterOutcomeView, RosterPreviewView } from './roster-preview-view.js';
import { UploadRoster } from './upload-roster.js';

const mostBytes = 15 * 1024 * 1024;

/** What multer makes of a file, as far as we look at it. */
interface UploadedRosterFile {
  originalname: string;
  buffer: Buffer;
}

class ColumnCorrectionsBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By name of sheet: headerRow (from 1, or null) and meanings by column (from 0).',
    example: { '10A1': { headerRow: 4, meanings: { 2: 'student-name', 7: null } } },
  })
  @IsObject()
  columns: Record<string, unknown>;
}

class RosterYearQuery {
  @ApiPropertyOptional({
    description:
      'The calendar year in which the school year begins for which the list is, where that is one that is prepared and has yet to start.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  schoolYear?: number;
}

@ApiTags('contacts')
@Controller('contacts/imports')
export class RosterImportsController {
  constructor(
    private readonly uploadRoster: UploadRoster,
    private readonly correctColumns: CorrectColumns,
    private readonly acceptRoster: AcceptRoster,
    private readonly previewRoster: PreviewRoster,
  ) {}

  @Post()
  @RequiresAction('contact.import')
  @TakesOneFile(mostBytes)
  @ApiCreatedResponse({ type: RosterPreviewView })
  async upload(
    @CurrentAccount() account: Principal,
    @Query() { schoolYear }: RosterYearQuery,
    @UploadedFile() file: UploadedRosterFile | undefined,
  ): Promise<RosterPreviewView> {
    if (file === undefined) {
      throw new CodedError('request.invalid', {}, [{ field: 'file', code: 'missing' }]);
    }
    const { originalname: name, buffer: bytes } = file;
    const id = await this.uploadRoster.run(account, { name, bytes }, schoolYear ?? null);
    return this.preview(account, id);
  }

  /** What any column may be said to mean, for the list to choose a correction from. */
  @Get('column-meanings')
  @RequiresAction('contact.import')
  @ApiOkResponse({ type: ColumnMeaningListView })
  columnMeanings(): ColumnMeaningListView {
    return {
      meanings: COLUMN_MEANINGS.map((meaning) => ({ meaning, label: columnMeaningLabel(meaning) })),
    };
  }

  @Get(':id')
  @RequiresAction('contact.import')
  @ApiOkResponse({ type: RosterPreviewView })
  async preview(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RosterPreviewView> {
    return describePreview(await this.previewRoster.run(account, id));
  }

  @Put(':id/column-corrections')
  @RequiresAction('contact.import')
  @ApiOkResponse({ type: RosterPreviewView })
  async correct(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { columns }: ColumnCorrectionsBody,
  ): Promise<RosterPreviewView> {
    await this.correctColumns.run(account, id, columns);
    return this.preview(account, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @RequiresAction('contact.import')
  @ApiOkResponse({ type: RosterOutcomeView })
  accept(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RosterOutcomeView> {
    return this.acceptRoster.run(account, id);
  }
}
