import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { CarrierPhones } from './carrier-phones.js';
import { PhoneIds } from './phone-ids.js';
import { SimulatedPhones } from './simulated-phones.js';
import { SimulatedPhonesController } from './simulated-phones.controller.js';

/** In demo and test alone: what a parent would have got, to be looked at. */
@Module({
  imports: [ContactsModule],
  controllers: [SimulatedPhonesController],
  providers: [CarrierPhones, PhoneIds, SimulatedPhones],
})
export class SimulatedPhonesModule {}
