import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { monthPattern } from '@lien-lac/domain';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { IsDay } from '../../contacts/school-years/is-day.js';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { ExportClassMonth } from './export-class-month.js';
import { ExportSchoolMonth } from './export-school-month.js';
import { ExportStudentWeeks } from './export-student-weeks.js';

class SchoolMonthExportBody extends ExportLanguageBody {
  @ApiProperty({ pattern: monthPattern.source })
  @Matches(monthPattern)
  month: string;
}

class ClassMonthExportBody extends SchoolMonthExportBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  classId: string;
}

class StudentWeeksExportBody extends ExportLanguageBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  studentId: string;

  @ApiPropertyOptional({ format: 'date', description: 'As for the page.' })
  @MayBeLeftOut()
  @IsDay()
  day?: string;
}

const workbook = { schema: { type: 'string', format: 'binary' } };

/** The same as workbooks, each written down in the audit trail. */
@ApiTags('daily reports')
@Controller()
export class LookingBackExportsController {
  constructor(
    private readonly exportStudentWeeks: ExportStudentWeeks,
    private readonly exportClassMonth: ExportClassMonth,
    private readonly exportSchoolMonth: ExportSchoolMonth,
  ) {}

  @Post('student-weeks-exports')
  @HttpCode(200)
  @RequiresAction('daily-report.read')
  @ApiProduces(workbookType)
  @ApiOkResponse(workbook)
  async studentWeeks(
    @CurrentAccount() person: Principal,
    @Body() { studentId, day, language = 'vi' }: StudentWeeksExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportStudentWeeks.run(person, studentId, day, language);
    return answerWorkbook(bytes, language === 'vi' ? 'cac-tuan.xlsx' : 'weeks.xlsx');
  }

  @Post('class-month-exports')
  @HttpCode(200)
  @RequiresAction('daily-report.read')
  @ApiProduces(workbookType)
  @ApiOkResponse(workbook)
  async classMonth(
    @CurrentAccount() person: Principal,
    @Body() { classId, month, language = 'vi' }: ClassMonthExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportClassMonth.run(person, classId, month, language);
    return answerWorkbook(bytes, language === 'vi' ? 'thang-cua-lop.xlsx' : 'class-month.xlsx');
  }

  @Post('school-month-exports')
  @HttpCode(200)
  @RequiresAction('daily-report.read')
  @ApiProduces(workbookType)
  @ApiOkResponse(workbook)
  async schoolMonth(
    @CurrentAccount() person: Principal,
    @Body() { month, language = 'vi' }: SchoolMonthExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportSchoolMonth.run(person, month, language);
    return answerWorkbook(
      bytes,
      language === 'vi' ? 'thang-toan-truong.xlsx' : 'school-month.xlsx',
    );
  }
}
