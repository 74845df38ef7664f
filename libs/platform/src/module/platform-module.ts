import { Global, Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, DynamicModule, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessRegistry } from '../access/access-registry.js';
import { AccessService } from '../access/access-service.js';
import type { AccessContribution } from '../access/index.js';
import { COOKIE_SETTINGS } from '../auth/cookie.js';
import { DEFAULT_COST, Passwords } from '../auth/passwords.js';
import type { PasswordCost } from '../auth/passwords.js';
import { SecondFactor } from '../auth/second-factor.js';
import { Sessions } from '../auth/sessions.js';
import { SignIn } from '../auth/sign-in.js';
import { CLOCK } from '../context/index.js';
import type { Clock } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { dutyAccess } from '../duty/access.js';
import { DutyModule } from '../duty/duty-module.js';
import { EventBus } from '../events/index.js';
import { FILE_STORE, fileStoreOf } from '../files/index.js';
import { policyAccess } from '../policy/access.js';
import { POLICY_INDEX } from '../policy/policy-index.js';
import type { PolicyIndex } from '../policy/policy-index.js';
import { PolicyService } from '../policy/policy-service.js';
import { IdentityVault } from '../privacy/index.js';
import { queueAccess } from '../queue/access.js';
import { FrontPage } from '../search/front-page.js';
import { HousekeepingModule } from './housekeeping.js';
import { SETTINGS } from '../settings/index.js';
import type { Settings } from '../settings/index.js';
import { tenancyAccess } from '../tenancy/access.js';
import { Accounts } from '../tenancy/application/accounts.js';
import { Units } from '../tenancy/application/units.js';
import { TenantDirectory } from '../tenancy/directory.js';
import { Trail } from '../trail/trail.js';
import { MattersByHand } from '../workflow/matters-by-hand.js';
import { OfficeVerbs } from '../workflow/office-verbs.js';
import { TodoBook } from '../workflow/todos.js';
import { WorkflowEngine } from '../workflow/workflow-engine.js';

const IDLE_SECONDS = 30 * 60;

/** What a process hands to the platform. */
export interface PlatformOptions {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly index: PolicyIndex;
  readonly settings: Settings;
  /** Subjects and grants of the domain. */
  readonly access: readonly AccessContribution[];
  /** Whether the process listens for events, as the API does for its subscriptions. */
  readonly listens: boolean;
  readonly report: (error: unknown) => void;
  /** Cheaper in tests. */
  readonly passwordCost?: PasswordCost;
}

/** The platform's own subjects and grants. */
export const platformAccess: readonly AccessContribution[] = [tenancyAccess, policyAccess, dutyAccess, queueAccess];

/** Reads the directory at the start, listens while the process lives. */
class PlatformLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly events: EventBus,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.directory.refresh();
    await this.events.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.events.stop();
  }
}

function authProviders(options: PlatformOptions): Provider[] {
  const { settings } = options;
  const longest = settings.sessionHours * 3600;
  return [
    { provide: COOKIE_SETTINGS, useValue: { secure: settings.publicUrl.startsWith('https:'), maxAge: longest } },
    { provide: Passwords, useFactory: () => new Passwords(options.passwordCost ?? DEFAULT_COST) },
    { provide: SecondFactor, useFactory: () => new SecondFactor(settings.identitySecret) },
    {
      provide: Sessions,
      inject: [TenantDatabase, CLOCK],
      useFactory: (database: TenantDatabase, clock: Clock) => new Sessions(database, clock, { longest, idle: IDLE_SECONDS }),
    },
    {
      provide: SignIn,
      inject: [TenantDatabase, Sessions, Passwords, SecondFactor, Trail, CLOCK],
      useFactory: (...parts: ConstructorParameters<typeof SignIn>) => new SignIn(...parts),
    },
    { provide: Accounts, inject: [SignIn, Sessions, Trail], useFactory: (...parts: ConstructorParameters<typeof Accounts>) => new Accounts(...parts) },
  ];
}

function workflowProviders(): Provider[] {
  return [
    { provide: TodoBook, inject: [EventBus], useFactory: (events: EventBus) => new TodoBook(events) },
    {
      provide: WorkflowEngine,
      inject: [PolicyService, Trail, TodoBook],
      useFactory: (...parts: ConstructorParameters<typeof WorkflowEngine>) => new WorkflowEngine(...parts),
    },
    {
      provide: MattersByHand,
      inject: [TenantDatabase, PolicyService, WorkflowEngine],
      useFactory: (...parts: ConstructorParameters<typeof MattersByHand>) => {
        const byHand = new MattersByHand(...parts);
        parts[2].listen(byHand);
        return byHand;
      },
    },
    {
      provide: OfficeVerbs,
      inject: [WorkflowEngine, PolicyService, Trail],
      useFactory: (...parts: ConstructorParameters<typeof OfficeVerbs>) => new OfficeVerbs(...parts),
    },
  ];
}

function coreProviders(options: PlatformOptions): Provider[] {
  return [
    { provide: DataSource, useValue: options.dataSource },
    { provide: CLOCK, useValue: options.clock },
    { provide: SETTINGS, useValue: options.settings },
    { provide: POLICY_INDEX, useValue: options.index },
    { provide: TenantDatabase, useFactory: () => new TenantDatabase(options.dataSource) },
    { provide: TenantDirectory, useFactory: () => new TenantDirectory(options.dataSource) },
    { provide: EventBus, useFactory: () => new EventBus(options.listens ? (options.settings.databaseDirectUrl ?? options.settings.databaseUrl) : null, options.report) },
    { provide: Trail, useFactory: () => new Trail() },
    { provide: FrontPage, useFactory: () => new FrontPage() },
    { provide: IdentityVault, useFactory: () => new IdentityVault(options.settings.identitySecret) },
    { provide: FILE_STORE, useFactory: () => fileStoreOf(options.settings) },
    { provide: AccessRegistry, useFactory: () => new AccessRegistry([...platformAccess, ...options.access], options.index.packs) },
    {
      provide: AccessService,
      inject: [AccessRegistry, TenantDirectory],
      useFactory: (registry: AccessRegistry, directory: TenantDirectory) => new AccessService(registry, (id) => directory.packOf(id)),
    },
    {
      provide: PolicyService,
      inject: [TenantDatabase],
      useFactory: (database: TenantDatabase) => new PolicyService(database, options.index, options.clock),
    },
    {
      provide: Units,
      inject: [TenantDatabase, AccessService, Trail, CLOCK],
      useFactory: (...parts: ConstructorParameters<typeof Units>) => new Units(...parts),
    },
    {
      provide: PlatformLife,
      inject: [TenantDirectory, EventBus],
      useFactory: (directory: TenantDirectory, events: EventBus) => new PlatformLife(directory, events),
    },
  ];
}

/** The services that every context and job needs, for the API and the worker alike. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const providers = [...coreProviders(options), ...authProviders(options), ...workflowProviders()];
    const exports = providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)).filter((token) => token !== PlatformLife);
    return { module: PlatformModule, imports: [DutyModule, HousekeepingModule], providers, exports };
  }
}
