import { Module } from '@nestjs/common';

/** The annual appraisal. */
@Module({})
export class EvaluationModule {}
