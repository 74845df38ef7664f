import { Module } from '@nestjs/common';
import { Employees } from './application/employees.js';

/** The people of an employer. */
@Module({ providers: [Employees], exports: [Employees] })
export class PersonnelModule {}
