import { Module } from '@nestjs/common';
import { CarrierMails } from './carrier-mails.js';
import { SimulatedMailsController } from './simulated-mails.controller.js';

/** In demo and test alone: the mails of the staff, to be looked at. */
@Module({ controllers: [SimulatedMailsController], providers: [CarrierMails] })
export class SimulatedMailsModule {}
