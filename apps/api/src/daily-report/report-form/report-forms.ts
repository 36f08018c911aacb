import { mayDo, type ReportForm, type Role, usualReportParts } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/configuration/configuration.js';
import type { Transaction } from '../../platform/database/database.js';
import type { ReportFormBody, ReportFormView } from './report-form-views.js';
import { ReportFormRepository } from './report-form.repository.js';

/** How each family's message of the day is written. */
@Injectable()
export class ReportForms {
  constructor(
    private readonly configuration: Configuration,
    private readonly repository: ReportFormRepository,
  ) {}

  /** As the domain composes by it. */
  async form(): Promise<ReportForm> {
    const { mostParts, withoutDiacritics } = (await this.kept()).values;
    const prefix = this.configuration.messagePrefix;
    return { prefix, mostParts, diacritics: !withoutDiacritics };
  }

  /** What was set, and how often; what nobody has set yet is the usual, of version 1. */
  async kept(transaction?: Transaction): Promise<{ values: ReportFormBody; version: number }> {
    const kept = await this.repository.find(transaction);
    const { mostParts = usualReportParts, withoutDiacritics = false, version = 1 } = kept ?? {};
    return { values: { mostParts, withoutDiacritics }, version };
  }

  async view(role: Role): Promise<ReportFormView> {
    const { values, version } = await this.kept();
    return {
      ...{ ...values, prefix: this.configuration.messagePrefix, version },
      can: { change: mayDo(role, 'settings.change') !== null },
    };
  }
}
