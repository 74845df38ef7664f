// The use cases of personnel put together by hand, for the demonstration and for the specifications of an agency's house.
import { domain } from '@gongqiao/domain';
import { attendanceConduct } from '@gongqiao/domain/attendance';
import {
  Advancements, ApplicantCourse, Applicants, BankAccounts, ConductProviders, AppointmentFollowers, Ballots, ContractEndings, ContractFees, DepartureCourse, Departures, EmployeeAccounts, Employees, EmployeesList, EmploymentContracts, EntryReminders, HandoverSources, HostProbations, FileReader, Joining, Leaving, Nominations, Onboarding, Organisation, PROBATION, PersonnelFiles, PersonnelTermsReader,
  PersonnelWatch, PlacedWorkers, StaffMoves, StandingProviders, TalentCourse, Vacancies,
} from '@gongqiao/domain/personnel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { DEFAULT_COST, Passwords, SecondFactor, Sessions, SignIn } from '@gongqiao/platform/auth';
import type { Clock } from '@gongqiao/platform/context';
import type { TenantDatabase } from '@gongqiao/platform/database';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import { Accounts } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';

export interface HouseParts {
  readonly database: TenantDatabase;
  readonly index: PolicyIndex;
  readonly vault: IdentityVault;
  readonly clock: Clock;
  /** The pack of a tenant, for the rights that its document gives. */
  readonly packOf: (tenantId: string) => string | undefined;
}

/** Every use case of personnel over one database, with its matters followed. */
export function houseServices({ database, index, vault, clock, packOf }: HouseParts) {
  const policy = new PolicyService(database, index, clock);
  const trail = new Trail();
  const todos = new TodoBook(new EventBus(null, () => undefined));
  const workflow = new WorkflowEngine(policy, trail, todos);
  const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), packOf);
  const duties = new Duties(database, policy, access, trail, todos, clock);
  const conduct = new ConductProviders();
  conduct.register(attendanceConduct);
  const handover = new HandoverSources();
  const departures = new Departures(database, access, policy, workflow, trail, conduct, handover);
  const sessions = new Sessions(database, clock, { longest: 3600, idle: 1800 });
  const accounts = new Accounts(new SignIn(database, sessions, new Passwords(DEFAULT_COST), new SecondFactor('a secret of the house, used by nobody'), trail, clock), sessions, trail);
  const employeeAccounts = new EmployeeAccounts(database, access, accounts, trail);
  const joining = new Joining(policy, trail, employeeAccounts);
  const onboarding = new Onboarding(database, access, policy, workflow, trail, departures, new EntryReminders(policy, duties, todos));
  const hosts = new HostProbations(database, access, policy, trail, onboarding);
  const leaving = new Leaving(trail, duties, accounts);
  const moves = new StaffMoves(database, access, policy, workflow, trail, accounts);
  const endings = new ContractEndings(database, access, policy, trail, todos, leaving, handover);
  const fees = new ContractFees(database, access, trail);
  const followers = new AppointmentFollowers();
  const nominations = new Nominations(database, access, policy, workflow, trail);
  const ballots = new Ballots(database, trail, todos);
  const talent = new TalentCourse(policy, workflow, trail, nominations, ballots, moves, followers);
  const bankAccounts = new BankAccounts();
  const files = new PersonnelFiles(database, access, trail, vault, bankAccounts);
  const terms = new PersonnelTermsReader(policy);
  const standings = new StandingProviders();
  const course = new ApplicantCourse(policy, workflow, trail, joining, onboarding, departures, duties);
  const going = new DepartureCourse(policy, departures, leaving);
  workflow.listen({ subject: course.subject, facts: (m, ctx, i) => course.facts(m, ctx, i), moved: (m, ctx, event) => course.moved(m, ctx, event) });
  workflow.listen({ subject: PROBATION, facts: (m, ctx, i) => onboarding.facts(m, ctx, i), moved: (m, ctx, event) => onboarding.moved(m, ctx, event) });
  workflow.listen({ subject: going.subject, facts: (m, ctx, i) => going.facts(m, ctx, i), moved: (m, ctx, event) => going.moved(m, ctx, event) });
  workflow.listen({ subject: talent.subject, facts: (m, ctx, i) => talent.facts(m, ctx, i), moved: (m, ctx, event) => talent.moved(m, ctx, event) });
  return {
    handover, accounts, employeeAccounts, endings, fees, followers, nominations, ballots,
    sheet: new EmployeesList(access, trail, vault, joining, terms), access, policy, trail, workflow, joining, onboarding, departures, moves, files, terms, standings, employees: new Employees(access), organisation: new Organisation(access),
    vacancies: new Vacancies(database, access, policy, trail), applicants: new Applicants(database, access, policy, workflow, trail, vault), contracts: new EmploymentContracts(database, access, policy, trail, endings),
    advancements: new Advancements(policy, fees), reader: new FileReader(files, terms, vault, bankAccounts), watch: new PersonnelWatch(database, policy, todos, moves, leaving, endings, ballots, hosts),
    hosts, bankAccounts, todos,
    placed: new PlacedWorkers(database, access, standings, clock),
  };
}

export type HouseServices = ReturnType<typeof houseServices>;
