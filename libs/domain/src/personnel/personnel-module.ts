import { AccessService } from '@gongqiao/platform/access';
import { JobRegistry } from '@gongqiao/platform/queue';
import { FrontPage } from '@gongqiao/platform/search';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Advancements } from './application/advancement.js';
import { ApplicantCourse } from './application/applicant-course.js';
import { Applicants } from './application/applicants.js';
import { AppointmentFollowers } from './application/appointments.js';
import { Ballots } from './application/ballots.js';
import { ContractEndings } from './application/contract-endings.js';
import { ContractFees } from './application/contract-fees.js';
import { DepartureCourse } from './application/departure-course.js';
import { ConductProviders } from './application/conduct.js';
import { Departures } from './application/departures.js';
import { EmployeeAccounts } from './application/employee-accounts.js';
import { Employees } from './application/employees.js';
import { EntryReminders } from './application/entry-reminders.js';
import { EmploymentContracts } from './application/employment-contracts.js';
import { FileChanges } from './application/file-changes.js';
import { FileDocuments } from './application/file-documents.js';
import { HandoverSources } from './application/handover-sources.js';
import { HostProbations } from './application/host-probations.js';
import { Joining } from './application/joining.js';
import { Leaving } from './application/leaving.js';
import { Nominations } from './application/nominations.js';
import { Onboarding, PROBATION } from './application/onboarding.js';
import { Organisation } from './application/organisation.js';
import { PersonnelFiles } from './application/personnel-files.js';
import { PersonnelTermsReader } from './application/personnel-terms.js';
import { PersonnelWatch } from './application/personnel-watch.js';
import { PlacedWorkers, StandingProviders } from './application/placed-workers.js';
import { FileReader } from './application/read-file.js';
import { StaffMoves } from './application/staff-moves.js';
import { TalentCourse } from './application/talent-course.js';
import { Vacancies } from './application/vacancies.js';
import { ApplicantResolver } from './graphql/applicant-resolver.js';
import { CourseResolver } from './graphql/course-resolver.js';
import { DepartureResolver } from './graphql/departure-resolver.js';
import { EmployeeResolver } from './graphql/employee-resolver.js';
import { EmploymentResolver } from './graphql/employment-resolver.js';
import { FileChangeResolver } from './graphql/file-change-resolver.js';
import { FileDocumentsResolver } from './graphql/file-documents-resolver.js';
import { FileResolver } from './graphql/file-resolver.js';
import { HostProbationResolver, ProbationHostResolver } from './graphql/host-probation-resolver.js';
import { NominationResolver } from './graphql/nomination-resolver.js';
import { PlacedWorkerResolver } from './graphql/placed-worker-resolver.js';
import { VacancyResolver } from './graphql/vacancy-resolver.js';
import { Documents, DocumentsModule } from '../documents/index.js';
import { PrintedForms, PrintingModule } from '../printing/index.js';
import { TransferModule, Transfers } from '../transfer/index.js';
import { EmployeesList } from './lists/employees-list.js';
import { DepartureForms } from './print/departure-forms.js';
import { VacancyForms } from './print/vacancy-forms.js';
import { PersonnelSearch } from './personnel-search.js';
import { BankAccounts } from './ports/bank-accounts.js';

/** The people of an employer: how they come, where they are, what is on file, how they go. */
@Module({
  imports: [DocumentsModule, PrintingModule, TransferModule],
  providers: [
    EmployeesList,
    Employees, Vacancies, Applicants, Joining, Onboarding, EmploymentContracts, StaffMoves, Departures, Leaving, PersonnelFiles, FileDocuments, FileChanges, BankAccounts, DepartureForms, VacancyForms, PersonnelTermsReader, FileReader, Advancements, Organisation, PersonnelWatch, PlacedWorkers, StandingProviders,
    AppointmentFollowers, Ballots, ConductProviders, ContractEndings, ContractFees, EmployeeAccounts, EntryReminders, HandoverSources, HostProbations, Nominations, TalentCourse, NominationResolver, EmploymentResolver,
    ApplicantCourse, DepartureCourse, EmployeeResolver, VacancyResolver, ApplicantResolver, CourseResolver, DepartureResolver, FileResolver, FileDocumentsResolver, PlacedWorkerResolver, HostProbationResolver, ProbationHostResolver, FileChangeResolver,
  ],
  exports: [HandoverSources, BankAccounts, AppointmentFollowers, ConductProviders, ContractFees, Employees, Joining, StandingProviders, PersonnelFiles],
})
export class PersonnelModule implements OnModuleInit {
  constructor(
    private readonly workflow: WorkflowEngine,
    private readonly jobs: JobRegistry,
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
    private readonly applicants: ApplicantCourse,
    private readonly onboarding: Onboarding,
    private readonly departures: DepartureCourse,
    private readonly talent: TalentCourse,
    private readonly watch: PersonnelWatch,
    private readonly transfers: Transfers,
    private readonly employees: EmployeesList,
    private readonly documents: Documents,
    private readonly fileDocuments: FileDocuments,
    private readonly printed: PrintedForms,
    private readonly departureForms: DepartureForms,
    private readonly vacancyForms: VacancyForms,
    private readonly changes: FileChanges,
    private readonly accounts: BankAccounts,
  ) {}

  onModuleInit(): void {
    this.workflow.listen({ subject: this.applicants.subject, facts: (m, ctx, i) => this.applicants.facts(m, ctx, i), moved: (m, ctx, event) => this.applicants.moved(m, ctx, event) });
    this.workflow.listen({ subject: PROBATION, facts: (m, ctx, i) => this.onboarding.facts(m, ctx, i), moved: (m, ctx, event) => this.onboarding.moved(m, ctx, event) });
    this.workflow.listen({ subject: this.departures.subject, facts: (m, ctx, i) => this.departures.facts(m, ctx, i), moved: (m, ctx, event) => this.departures.moved(m, ctx, event) });
    this.workflow.listen({ subject: this.talent.subject, facts: (m, ctx, i) => this.talent.facts(m, ctx, i), moved: (m, ctx, event) => this.talent.moved(m, ctx, event) });
    this.jobs.registerTask({
      name: 'personnel-watch', title: { zh: '合同、证书到期提醒，调动和离职按日生效', en: 'Contracts and certificates that run out; moves and departures on their day' }, cron: '20 5 * * *',
      run: (ctx) => this.watch.run(ctx),
    });
    this.frontPage.searchIn(new PersonnelSearch(this.access));
    this.transfers.offer([this.employees]);
    this.documents.own(this.fileDocuments);
    this.documents.own(this.changes);
    this.accounts.follow((m, ctx, accountId, approved) => this.changes.accountDecided(m, ctx, accountId, approved));
    this.printed.offer(this.departureForms);
    this.printed.offer(this.vacancyForms);
  }
}
