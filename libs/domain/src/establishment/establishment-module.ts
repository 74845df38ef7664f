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
import { BasisList } from './lists/basis-list.js';
import { PostsList } from './lists/posts-list.js';
import { ApplicationForm } from './print/application-form.js';
import { TransferModule, Transfers } from '../transfer/index.js';
import { EstablishmentWatch } from './establishment-watch.js';

/** Posts: the year's plan, applications, approval, grades. */
@Module({
  imports: [TransferModule],
  providers: [PostApplications, Posts, YearPlans, BasisFigures, PlanDates, PostsList, BasisList, ApplicationForm, PlanDatesResolver, PostApplicationResolver, YearPlanResolver, PostResolver, BasisFigureResolver],
  exports: [PostApplications, Posts, ApplicationForm],
})
export class EstablishmentModule implements OnModuleInit {
  constructor(
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
    private readonly transfers: Transfers,
    private readonly posts: PostsList,
    private readonly basis: BasisList,
  ) {}

  onModuleInit(): void {
    this.transfers.offer([this.posts, this.basis]);
    this.frontPage.watch(new EstablishmentWatch(this.access));
  }
}
