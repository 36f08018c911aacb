import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeReportForm } from './change-report-form.js';
import { ReportFormController } from './report-form.controller.js';
import { ReportFormEntity } from './report-form.entity.js';
import { ReportFormRepository } from './report-form.repository.js';
import { ReportForms } from './report-forms.js';

/** How each family's message of the day is written. */
@Module({
  imports: [TypeOrmModule.forFeature([ReportFormEntity])],
  controllers: [ReportFormController],
  providers: [ChangeReportForm, ReportFormRepository, ReportForms],
  exports: [ReportForms],
})
export class ReportFormModule {}
