import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { RosterPreview } from './import-queries.js';

/** The same limit as the API's; a larger file is not even sent. */
export const mostMegabytes = 15;
const bytesInMegabyte = 1024 * 1024;

/** A file that is larger than the API takes. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';

  constructor(readonly megabytes: number) {
    super('The file is too large.');
  }
}

/**
 * Sends a file to be read. Nothing of the school's roster changes.
 * @throws FileTooLarge before anything is sent; ApiProblem with a `roster.…` code where the file as a
 *   whole can't be read
 */
export async function uploadRoster(file: File): Promise<RosterPreview> {
  if (file.size > mostMegabytes * bytesInMegabyte) {
    throw new FileTooLarge(Math.ceil(file.size / bytesInMegabyte));
  }
  return answerOf(
    api.POST('/api/v1/contacts/imports', {
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
}
