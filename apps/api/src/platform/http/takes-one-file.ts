import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/**
 * The route takes one file, in the field `file` of a form.
 * @param mostBytes a larger one is answered 413
 */
export function TakesOneFile(mostBytes: number): MethodDecorator {
  return applyDecorators(
    // Browsers send the name of a file in UTF-8 and don't say so.
    UseInterceptors(
      FileInterceptor('file', {
        defParamCharset: 'utf8',
        limits: { fileSize: mostBytes, files: 1 },
      }),
    ),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );
}
