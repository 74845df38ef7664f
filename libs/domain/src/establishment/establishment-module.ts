import { Module } from '@nestjs/common';
import { PostApplications } from './application/post-applications.js';
import { Posts } from './application/posts.js';
import { YearPlans } from './application/year-plans.js';
import { PostApplicationResolver, YearPlanResolver } from './graphql/application-resolver.js';
import { BasisFigureResolver } from './graphql/basis-figure-resolver.js';
import { PostResolver } from './graphql/post-resolver.js';

/** Posts: the year's plan, applications, approval, grades. */
@Module({ providers: [PostApplications, Posts, YearPlans, PostApplicationResolver, YearPlanResolver, PostResolver, BasisFigureResolver], exports: [PostApplications, Posts] })
export class EstablishmentModule {}
