import { TenantDatabase } from '@gongqiao/platform/database';
import { FILE_STORE, type FileStore } from '@gongqiao/platform/files';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { FrontPage } from '@gongqiao/platform/search';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { addDays, day } from '@gongqiao/kernel';
import { dayInChina } from '@gongqiao/platform/context';
import { AccessService } from '@gongqiao/platform/access';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Documents, DocumentsModule } from '../documents/index.js';
import { HandoverSources, PersonnelModule } from '../personnel/index.js';
import { FactProviders, ScoringModule } from '../scoring/index.js';
import { Beneficiaries } from './application/beneficiaries.js';
import { casesInHand } from './application/cases-in-hand.js';
import { DatabaseFileStore, OutsideFileStore, ServiceFileStore } from './application/file-store.js';
import { ServiceFiles } from './application/files.js';
import { ServiceHandovers } from './application/handovers.js';
import { ServiceFindings } from './application/findings.js';
import { ServiceMatters } from './application/matters.js';
import { ServiceRecords } from './application/records.js';
import { ServiceFacts } from './application/service-facts.js';
import { ServiceProgress } from './application/service-progress.js';
import { ServiceSummaries } from './application/summaries.js';
import { ServiceTargets } from './application/targets.js';
import { VisitAlarms } from './application/visit-alarms.js';
import { HomeVisits } from './application/visits.js';
import { CaseDisclosures } from './application/disclosures.js';
import { MatterPapers } from './application/matter-papers.js';
import { ServicePlans } from './application/plans.js';
import { ServiceReports } from './application/reports.js';
import { BeneficiaryResolver } from './graphql/beneficiary-resolver.js';
import { FindingResolver } from './graphql/finding-resolver.js';
import { ColleagueResolver, HandoverResolver } from './graphql/handover-resolver.js';
import { MatterResolver } from './graphql/matter-resolver.js';
import { MyServiceResolver } from './graphql/my-service-resolver.js';
import { ProgressResolver } from './graphql/progress-resolver.js';
import { RecordResolver } from './graphql/record-resolver.js';
import { SummaryResolver } from './graphql/summary-resolver.js';
import { DisclosureResolver } from './graphql/disclosure-resolver.js';
import { ServicePlanResolver, ServiceReportResolver } from './graphql/report-resolver.js';
import { HomeVisitResolver } from './graphql/visit-resolver.js';
import { checkMonths } from './persistence/findings.js';
import { committedSeed, monthAfter } from './persistence/seeds.js';
import { ServiceWatch } from './service-watch.js';

/** Days back from which the nightly check looks: what was entered late belongs to the month before. */
const CHECKED_DAYS = 45;

const USE_CASES = [ServiceRecords, ServiceMatters, Beneficiaries, ServiceFiles, ServiceFindings, ServiceTargets, ServiceProgress, ServiceSummaries, ServiceFacts, ServiceHandovers, HomeVisits, VisitAlarms, MatterPapers, CaseDisclosures, ServiceReports, ServicePlans];
const RESOLVERS = [RecordResolver, MatterResolver, BeneficiaryResolver, FindingResolver, ProgressResolver, SummaryResolver, MyServiceResolver, HandoverResolver, ColleagueResolver, HomeVisitResolver, DisclosureResolver, ServiceReportResolver, ServicePlanResolver];

const FILES = {
  provide: ServiceFileStore, inject: [FILE_STORE, IdentityVault],
  useFactory: (files: FileStore | null, vault: IdentityVault): ServiceFileStore => (files ? new OutsideFileStore(files, vault) : new DatabaseFileStore(vault)),
};

/** Service records of an employer's people. */
@Module({ imports: [ScoringModule, DocumentsModule, PersonnelModule], providers: [...USE_CASES, ...RESOLVERS, FILES], exports: USE_CASES })
export class ServiceModule implements OnModuleInit {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly jobs: JobRegistry,
    private readonly front: FrontPage,
    private readonly providers: FactProviders,
    private readonly facts: ServiceFacts,
    private readonly workflow: WorkflowEngine,
    private readonly visits: HomeVisits,
    private readonly alarms: VisitAlarms,
    private readonly documents: Documents,
    private readonly papers: MatterPapers,
    private readonly reports: ServiceReports,
    private readonly plans: ServicePlans,
    private readonly handover: HandoverSources,
  ) {}

  onModuleInit(): void {
    this.providers.register(this.facts);
    this.handover.register(casesInHand);
    this.workflow.listen(this.visits);
    this.workflow.listen(this.plans);
    this.documents.own(this.papers);
    this.jobs.registerTask({
      name: 'service.reports', title: { zh: '应向购买方提交的汇报和总结', en: 'Reports owed to purchasers' }, cron: '30 6 * * *',
      run: async (ctx) => { await this.reports.owe(ctx); },
    });
    this.jobs.registerTask({
      name: 'service.visits', title: { zh: '查看家访是否按时返回', en: 'Look for visits that are not back' }, cron: '*/5 * * * *',
      run: async (ctx) => { await this.alarms.look(ctx); },
    });
    this.front.watch(new ServiceWatch(this.access));
    this.jobs.registerTask({
      name: 'service.checks', title: { zh: '核查服务记录', en: 'Check service records' }, cron: '40 2 * * *',
      run: async (ctx) => {
        const to = dayInChina(ctx.at);
        await this.database.run(ctx, async (m) => {
          await checkMonths(m, { from: addDays(day(to), -CHECKED_DAYS), to, unitPath: ctx.unitPath, at: ctx.at });
          await committedSeed(m, monthAfter(to.slice(0, 7)), ctx.at);
        });
      },
    });
  }
}
