import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { SchoolClockController } from './school-clock.controller.js';
import { SetSchoolClock } from './set-school-clock.js';

/** School time, as people see it and as demo and test move it. */
@Module({
  imports: [DeliveryModule],
  controllers: [SchoolClockController],
  providers: [SetSchoolClock],
})
export class SchoolClockModule {}
