import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ApiModule } from '../api.module.js';
import { readConfiguration } from '../platform/configuration/configuration.js';

/**
 * Describes every route of the running code as OpenAPI. Nothing is connected to and no provider is
 * made: Nest only looks at the classes.
 */
export async function createDocument(): Promise<OpenAPIObject> {
  const configuration = readConfiguration({
    LIEN_LAC_MODE: 'test',
    DATABASE_URL: 'postgres://nobody@127.0.0.1/nowhere',
  });
  const api = await NestFactory.create(ApiModule.with(configuration), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  try {
    api.setGlobalPrefix('api/v1');
    const description = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Liên Lạc')
      .setDescription('The system by which a school reaches its parents.')
      .setVersion('1')
      .addCookieAuth('lien-lac.session')
      .addBearerAuth(
        {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of another program: `ll_…`. CGCN makes it.',
        },
        'api-client',
      )
      .build();
    return SwaggerModule.createDocument(api, description, {
      operationIdFactory: (controller, method) =>
        `${controller.replace(/Controller$/, '')}.${method}`,
    });
  } finally {
    await api.close();
  }
}
