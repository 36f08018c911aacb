import {
  Body,
  Controller,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { TakesOneFile } from '../../platform/http/takes-one-file.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { ExportStudentGroups } from './export-student-groups.js';
import { GroupSheetQuery, GroupSheetView } from './group-sheet-views.js';
import { ReadGroupSheet } from './read-group-sheet.js';

const workbook = { schema: { type: 'string', format: 'binary' } } as const;

/** The codes of a whole school fit into a fraction of it. */
const mostBytes = 5 * 1024 * 1024;

/** Saved groups as workbooks: students who come in one, and lists that leave in one. */
@ApiTags('contacts')
@Controller()
export class StudentGroupFilesController {
  constructor(
    private readonly readSheet: ReadGroupSheet,
    private readonly exportGroups: ExportStudentGroups,
  ) {}

  /** Whom a sheet names, to be put into a group. Nothing is kept. */
  @Post('student-group-sheets')
  @HttpCode(200)
  @RequiresAction('student-group.keep')
  @TakesOneFile(mostBytes)
  @ApiOkResponse({ type: GroupSheetView })
  read(
    @CurrentAccount() person: Principal,
    @Query() { classId }: GroupSheetQuery,
    @UploadedFile() file: { originalname: string; buffer: Buffer } | undefined,
  ): Promise<GroupSheetView> {
    if (file === undefined) {
      throw new CodedError('request.invalid', {}, [{ field: 'file', code: 'missing' }]);
    }
    const { originalname: name, buffer: bytes } = file;
    return this.readSheet.run(person, classId ?? null, { name, bytes });
  }

  @Post('student-group-exports')
  @HttpCode(200)
  @RequiresAction('student-group.read')
  @ApiProduces(workbookType)
  @ApiOkResponse(workbook)
  async list(
    @CurrentAccount() person: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportGroups.list(person, language);
    return answerWorkbook(bytes, language === 'vi' ? 'nhom-hoc-sinh.xlsx' : 'groups.xlsx');
  }

  @Post('student-groups/:id/exports')
  @HttpCode(200)
  @RequiresAction('student-group.read')
  @ApiProduces(workbookType)
  @ApiOkResponse(workbook)
  async members(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportGroups.members(person, id, language);
    return answerWorkbook(bytes, language === 'vi' ? 'hoc-sinh-trong-nhom.xlsx' : 'members.xlsx');
  }
}
