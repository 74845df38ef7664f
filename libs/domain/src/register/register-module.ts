import { Module } from '@nestjs/common';
import { Registers } from './application/registers.js';
import { RegisterResolver } from './graphql/register-resolver.js';

/** Registers: every record that a document wants kept has its list, form and history. */
@Module({ providers: [Registers, RegisterResolver] })
export class RegisterModule {}
