import { StreamableFile } from '@nestjs/common';
import { workbookType } from './write-workbook.js';

/**
 * A workbook as the answer to a request, for the browser to keep as a file.
 * @param fileName in ASCII, without anything personal
 */
export function answerWorkbook(bytes: Buffer, fileName: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: workbookType,
    disposition: `attachment; filename="${fileName}"`,
    length: bytes.length,
  });
}
