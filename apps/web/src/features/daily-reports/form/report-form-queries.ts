import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type ReportForm = Schemas['ReportFormView'];

export const reportFormQuery = queryOptions({
  queryKey: ['daily-reports', 'form'],
  queryFn: () => answerOf(api.GET('/api/v1/report-form')),
});

export const setReportForm = (
  body: Schemas['ReportFormBody'],
  version: number,
): Promise<ReportForm> =>
  answerOf(
    api.PUT('/api/v1/report-form', {
      params: { header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
