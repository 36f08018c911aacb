import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** The route answers with server-sent events, each of which carries one of these as JSON. */
export function ApiEventStream(data: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(data),
    ApiOkResponse({
      description: 'Server-sent events; the data of each is this, as JSON.',
      content: { 'text/event-stream': { schema: { $ref: getSchemaPath(data) } } },
    }),
  );
}
