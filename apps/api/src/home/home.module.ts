import { Module } from '@nestjs/common';
import { HomeController } from './home.controller.js';

/** Where a person begins: what waits for them, as the modules tell it. */
@Module({ controllers: [HomeController] })
export class HomeModule {}
