import { answerOf } from './answer-of.js';

/**
 * Has the browser keep a workbook. What it holds is asked for in the body of a request, so a link would
 * not do.
 * @param call one call of `api` with `parseAs: 'blob'`
 * @param name of the file
 */
export async function downloadWorkbook(
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
  name: string,
): Promise<void> {
  const workbook = await answerOf(call);
  const url = URL.createObjectURL(workbook as Blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not before the browser has begun to read it.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
