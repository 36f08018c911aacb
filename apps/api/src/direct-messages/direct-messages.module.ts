import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DeliveryResultsModule } from '../delivery/results/delivery-results.module.js';
import { CancelDirectMessage } from './cancel-direct-message.js';
import { ComposeDirectMessage } from './compose-direct-message.js';
import { DirectMessageEventsController } from './direct-message-events.controller.js';
import { DirectMessageReach } from './direct-message-reach.js';
import { DirectMessageClassUse } from './direct-message-class-use.js';
import { DirectMessageEntity } from './direct-message.entity.js';
import { DirectMessageRepository } from './direct-message.repository.js';
import { DirectMessagesController } from './direct-messages.controller.js';
import { FindDirectMessage } from './find-direct-message.js';
import { ListDirectMessages } from './list-direct-messages.js';
import { PreviewDirectMessage } from './preview-direct-message.js';
import { ReadDirectMessage } from './read-direct-message.js';
import { SendDirectMessage } from './send-direct-message.js';
import { WaitingDirectMessages } from './waiting-direct-messages.js';

/** A homeroom teacher, or CGCN, to guardians of one class (procedure § 3.3). */
@Module({
  imports: [
    TypeOrmModule.forFeature([DirectMessageEntity]),
    ContactsModule,
    DeliveryModule,
    DeliveryResultsModule,
  ],
  controllers: [DirectMessagesController, DirectMessageEventsController],
  providers: [
    CancelDirectMessage,
    ComposeDirectMessage,
    DirectMessageClassUse,
    DirectMessageReach,
    DirectMessageRepository,
    FindDirectMessage,
    ListDirectMessages,
    PreviewDirectMessage,
    ReadDirectMessage,
    SendDirectMessage,
    WaitingDirectMessages,
  ],
})
export class DirectMessagesModule {}
