import { Module } from '@nestjs/common';
import { DeliveryModule } from '../../delivery.module.js';
import { DropAddress } from './drop-address.js';

/** The API's alone: several workers could not listen at one port. */
@Module({ imports: [DeliveryModule], providers: [DropAddress], exports: [DropAddress] })
export class DropAddressModule {}
