import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { ObservationClassUse } from './observation-class-use.js';
import { ObservationEntity } from './observation.entity.js';
import { ObservationRepository } from './observation.repository.js';
import { Observations } from './observations.js';

/** What Giám thị and Bán trú saw of the classes during the day (procedure § 3.2). */
@Module({
  imports: [ContactsModule, TypeOrmModule.forFeature([ObservationEntity])],
  providers: [ObservationClassUse, ObservationRepository, Observations],
  exports: [ObservationRepository, Observations],
})
export class ObservationsModule {}
