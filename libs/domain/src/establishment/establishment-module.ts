import { AccessService } from '@gongqiao/platform/access';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PostApplications } from './application/post-applications.js';
import { Posts } from './application/posts.js';
import { BasisFigures } from './application/basis-figures.js';
import { PlanDates } from './application/plan-dates.js';
import { YearPlans } from './application/year-plans.js';
import { PostApplicationResolver, YearPlanResolver } from './graphql/application-resolver.js';
import { BasisFigureResolver } from './graphql/basis-figure-resolver.js';
import { PlanDatesResolver } from './graphql/plan-dates-resolver.js';
import { PostResolver } from './graphql/post-resolver.js';
import { EstablishmentWatch } from './establishment-watch.js';

/** Posts: the year's plan, applications, approval, grades. */
@Module({ providers: [PostApplications, Posts, YearPlans, BasisFigures, PlanDates, PlanDatesResolver, PostApplicationResolver, YearPlanResolver, PostResolver, BasisFigureResolver], exports: [PostApplications, Posts] })
export class EstablishmentModule implements OnModuleInit {
  constructor(
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
  ) {}

  onModuleInit(): void {
    this.frontPage.watch(new EstablishmentWatch(this.access));
  }
}
