import type { Schemas } from '@lien-lac/contract';
import { api } from '../../platform/api/api.js';
import { downloadWorkbook } from '../../platform/api/download-workbook.js';

/**
 * Has the browser keep what a search finds as a workbook.
 * @param name of the file
 * @throws ApiProblem `audit.export-too-long`, `audit.days-reversed`
 */
export async function exportTrail(body: Schemas['AuditExportBody'], name: string): Promise<void> {
  await downloadWorkbook(
    api.POST('/api/v1/audit-entries/exports', { body, parseAs: 'blob' }),
    name,
  );
}
