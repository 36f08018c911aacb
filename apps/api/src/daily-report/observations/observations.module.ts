import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { DescribeObservations } from './describe-observations.js';
import { ObservationClassUse } from './observation-class-use.js';
import { ObservationEntity } from './observation.entity.js';
import { ObservationReach } from './observation-reach.js';
import { ObservationRepository } from './observation.repository.js';
import { ObservationsController } from './observations.controller.js';
import { Observations } from './observations.js';
import { RecordObservation } from './record-observation.js';
import { TakeBackObservation } from './take-back-observation.js';

/** What Giám thị and Bán trú saw of the classes during the day (procedure § 3.2). */
@Module({
  imports: [AccountsModule, ContactsModule, TypeOrmModule.forFeature([ObservationEntity])],
  controllers: [ObservationsController],
  providers: [
    DescribeObservations,
    ObservationClassUse,
    ObservationReach,
    ObservationRepository,
    Observations,
    RecordObservation,
    TakeBackObservation,
  ],
  exports: [ObservationRepository, Observations],
})
export class ObservationsModule {}
