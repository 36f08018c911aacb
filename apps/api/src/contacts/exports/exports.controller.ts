import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { AsksSecondFactor } from '../../accounts/second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { LanguageQuery } from '../import/roster-row-views.js';
import { requireWholeSchool } from '../access/require-whole-school.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { DeskExportBody, HomeroomExportBody, StudentExportBody } from './export-bodies.js';
import { ExportClassLists } from './export-class-lists.js';
import { ExportDepartures } from './export-departures.js';
import { ExportDesk } from './export-desk.js';
import { ExportHomerooms } from './export-homerooms.js';
import { ExportStudents } from './export-students.js';
import { RosterTemplate } from './roster-template.js';
import { WholeSchoolExport } from './whole-school-export.js';

const workbook = { schema: { type: 'string', format: 'binary' } } as const;

/** Lists that leave the house as workbooks; each time is in the audit trail. */
@ApiTags('contacts')
@ApiProduces(workbookType)
@Controller()
export class ExportsController {
  constructor(
    private readonly exportStudents: ExportStudents,
    private readonly exportDesk: ExportDesk,
    private readonly exportClassLists: ExportClassLists,
    private readonly exportDepartures: ExportDepartures,
    private readonly exportHomerooms: ExportHomerooms,
    private readonly rosterTemplate: RosterTemplate,
  ) {}

  @Post('student-exports')
  @HttpCode(200)
  @RequiresAction('contact.export')
  @AsksSecondFactor({ when: WholeSchoolExport })
  @ApiOkResponse(workbook)
  async students(
    @CurrentAccount() account: Principal,
    @Body() { language = 'vi', ...selection }: StudentExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportStudents.run(account, selection, language);
    return answerWorkbook(bytes, language === 'vi' ? 'hoc-sinh.xlsx' : 'students.xlsx');
  }

  @Post('confirmation-desk-exports')
  @HttpCode(200)
  @RequiresAction('contact.export')
  @AsksSecondFactor({ when: WholeSchoolExport })
  @ApiOkResponse(workbook)
  async desk(
    @CurrentAccount() account: Principal,
    @Body() { language = 'vi', ...selection }: DeskExportBody,
  ): Promise<StreamableFile> {
    requireWholeSchool(account, 'contact.export');
    const bytes = await this.exportDesk.run(account, selection, language);
    return answerWorkbook(bytes, language === 'vi' ? 'cho-xac-nhan.xlsx' : 'to-confirm.xlsx');
  }

  @Post('class-list-exports')
  @HttpCode(200)
  @RequiresAction('contact.export')
  @ApiOkResponse(workbook)
  async classLists(
    @CurrentAccount() account: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportClassLists.run(account, language);
    return answerWorkbook(bytes, language === 'vi' ? 'danh-sach-lop.xlsx' : 'class-lists.xlsx');
  }

  @Post('homeroom-exports')
  @HttpCode(200)
  @RequiresAction('homeroom.assign')
  @ApiOkResponse(workbook)
  async homerooms(
    @CurrentAccount() account: Principal,
    @Body() { language = 'vi', schoolYear }: HomeroomExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportHomerooms.run(account, schoolYear, language);
    return answerWorkbook(bytes, language === 'vi' ? 'chu-nhiem.xlsx' : 'homerooms.xlsx');
  }

  @Post('departure-exports')
  @HttpCode(200)
  @RequiresAction('student.move')
  @ApiOkResponse(workbook)
  async departures(
    @CurrentAccount() account: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportDepartures.run(account, language);
    return answerWorkbook(bytes, language === 'vi' ? 'da-thoi-hoc.xlsx' : 'departures.xlsx');
  }

  /** An empty list to fill in and upload. */
  @Get('roster-templates/class-list.xlsx')
  @RequiresAction('contact.import')
  @ApiOkResponse(workbook)
  async template(
    @CurrentAccount() account: Principal,
    @Query() { language = 'vi' }: LanguageQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.rosterTemplate.write(account, language);
    return answerWorkbook(bytes, language === 'vi' ? 'mau-danh-sach.xlsx' : 'list-template.xlsx');
  }
}
