import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { BrandnameTemplateEntity } from './brandname-template.entity.js';
import { BrandnameTemplatesController } from './brandname-templates.controller.js';
import { BrandnameTemplatesRepository } from './brandname-templates.repository.js';
import { FetchBrandnameTemplates } from './fetch-brandname-templates.js';
import { KeepBrandnameTemplates } from './keep-brandname-templates.js';
import { ReadBrandnameTemplates } from './read-brandname-templates.js';

/** What networks carry under the school's name. */
@Module({
  imports: [DeliveryModule, TypeOrmModule.forFeature([BrandnameTemplateEntity])],
  controllers: [BrandnameTemplatesController],
  providers: [
    BrandnameTemplatesRepository,
    FetchBrandnameTemplates,
    KeepBrandnameTemplates,
    ReadBrandnameTemplates,
  ],
})
export class BrandnameTemplatesModule {}
