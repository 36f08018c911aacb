import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { ChangeSendingWindow } from './change-sending-window.js';
import { PreviewSendingWindow } from './preview-sending-window.js';
import { ReadSendingWindow } from './read-sending-window.js';
import { SendingWindowController } from './sending-window.controller.js';

/** The hours in which messages to guardians may leave, as people see and set them. */
@Module({
  imports: [DeliveryModule],
  controllers: [SendingWindowController],
  providers: [ChangeSendingWindow, PreviewSendingWindow, ReadSendingWindow],
})
export class SendingWindowModule {}
