import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ExportMessageTemplates } from './export-message-templates.js';
import { KeepMessageTemplate } from './keep-message-template.js';
import { MessageTemplateExportsController } from './message-template-exports.controller.js';
import { MessageTemplateVersionEntity } from './message-template-version.entity.js';
import { MessageTemplateEntity } from './message-template.entity.js';
import { MessageTemplatesController } from './message-templates.controller.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';
import { MessageTemplates } from './message-templates.js';

/** Texts that are used again, for both senders, which never know each other. */
@Module({
  imports: [
    AccountsModule,
    TypeOrmModule.forFeature([MessageTemplateEntity, MessageTemplateVersionEntity]),
  ],
  controllers: [MessageTemplatesController, MessageTemplateExportsController],
  providers: [
    ExportMessageTemplates,
    KeepMessageTemplate,
    MessageTemplates,
    MessageTemplatesRepository,
  ],
  exports: [MessageTemplates],
})
export class MessageTemplatesModule {}
