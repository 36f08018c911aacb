import type { Schemas } from '@lien-lac/contract';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

/**
 * Has the browser keep what a search finds as a workbook. The search stands in the body, so a link
 * would not do.
 * @param name of the file
 * @throws ApiProblem `audit.export-too-long`, `audit.days-reversed`
 */
export async function exportTrail(body: Schemas['AuditExportBody'], name: string): Promise<void> {
  const workbook: unknown = await answerOf(
    api.POST('/api/v1/audit-entries/exports', { body, parseAs: 'blob' }),
  );
  const url = URL.createObjectURL(workbook as Blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not before the browser has begun to read it.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
