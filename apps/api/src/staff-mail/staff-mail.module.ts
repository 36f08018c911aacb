import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { StaffMail } from './staff-mail.js';

/** Mails of the system to the staff, out by delivery like everything else. */
@Module({ imports: [DeliveryModule], providers: [StaffMail], exports: [StaffMail] })
export class StaffMailModule {}
