import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DeliveryResultsModule } from '../delivery/results/delivery-results.module.js';
import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { AcceptDirectMessage } from './accept-direct-message.js';
import { CancelDirectMessage } from './cancel-direct-message.js';
import { ComposeDirectMessage } from './compose-direct-message.js';
import { DecideUnknownMessages } from './decide-unknown-messages.js';
import { DescribeDirectMessages } from './describe-direct-messages.js';
import { DirectMessageClassesController } from './direct-message-classes.controller.js';
import { DirectMessageEventsController } from './direct-message-events.controller.js';
import { DirectMessageReach } from './direct-message-reach.js';
import { DirectMessageClassUse } from './direct-message-class-use.js';
import { DirectMessageEntity } from './direct-message.entity.js';
import { DirectMessageRepository } from './direct-message.repository.js';
import { DirectMessagesController } from './direct-messages.controller.js';
import { FindDirectMessage } from './find-direct-message.js';
import { ListDirectMessages } from './list-direct-messages.js';
import { ListRecipients } from './list-recipients.js';
import { PreviewDirectMessage } from './preview-direct-message.js';
import { ReadDirectMessage } from './read-direct-message.js';
import { ReplaceDirectMessage } from './replace-direct-message.js';
import { RetryDirectMessage } from './retry-direct-message.js';
import { SendDirectMessage } from './send-direct-message.js';
import { TestDirectMessage } from './test-direct-message.js';
import { WaitingDirectMessages } from './waiting-direct-messages.js';

/** A homeroom teacher, or CGCN, to guardians of one class (procedure § 3.3). */
@Module({
  imports: [
    TypeOrmModule.forFeature([DirectMessageEntity]),
    AccountsModule,
    ContactsModule,
    DeliveryModule,
    DeliveryResultsModule,
    MessageTemplatesModule,
  ],
  controllers: [
    DirectMessagesController,
    DirectMessageClassesController,
    DirectMessageEventsController,
  ],
  providers: [
    AcceptDirectMessage,
    CancelDirectMessage,
    ComposeDirectMessage,
    DecideUnknownMessages,
    DescribeDirectMessages,
    DirectMessageClassUse,
    DirectMessageReach,
    DirectMessageRepository,
    FindDirectMessage,
    ListDirectMessages,
    ListRecipients,
    PreviewDirectMessage,
    ReadDirectMessage,
    ReplaceDirectMessage,
    RetryDirectMessage,
    SendDirectMessage,
    TestDirectMessage,
    WaitingDirectMessages,
  ],
})
export class DirectMessagesModule {}
