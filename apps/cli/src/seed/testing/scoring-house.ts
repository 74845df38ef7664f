// The agency with its people and files, and what opens, rates and carries its rounds: for suites that bring their own rounds.
import { randomUUID } from 'node:crypto';
import type { Pack } from '@gongqiao/kernel';
import { domain } from '@gongqiao/domain';
import { Appeals, Draws, FactProviders, MisconductCases, Ratings, RoundCourse, ScoringRound, ScoringRounds, assessmentFacts, carryOut, employmentFacts, followUps } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { JobService } from '@gongqiao/platform/queue';
import { setUpTenant, setUpUnits, setUpUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaPersonnel } from '../leya-personnel.js';
import { loadLeyaStaff } from '../leya-scoring.js';
import { LEYA, type Person } from '../leya-staff.js';
import { loadCalendar } from '../leya-time.js';
import { LONGGANG, longgangUnits } from '../longgang-units.js';

/** Accounts that act for a party, each where the house has it: the office and personnel sit beside the departments, not above them. */
const ACTORS = [
  ['director-general', 'ly'], ['board', 'ly'], ['supervisory-board', 'ly'], ['supervision-committee', 'ly'], ['office', 'ly.office'], ['hr', 'ly.office'], ['department-head', 'ly.service'], ['service-department', 'ly.service'],
  ['department-head', 'ly.projects'], ['project-department', 'ly.projects'], ['centre-director', 'ly.projects.c1'],
] as const;

const CALENDAR_SERIAL = 2;

interface Opened {
  readonly test: TestDatabase;
  readonly policy: PolicyService;
  readonly pack: Pack;
  readonly staff: readonly Person[];
  readonly workflow: WorkflowEngine;
  readonly course: RoundCourse;
  readonly rounds: ScoringRounds;
  readonly ratings: Ratings;
  readonly draws: Draws;
  readonly providers: FactProviders;
}

/** The agency ready for rounds; to be started before use. */
export class ScoringHouse {
  private opened: Opened | null = null;

  /** @param instant at which everybody acts who is not told another. */
  constructor(private readonly instant: string) {}

  async start(): Promise<void> {
    const test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    const pack = index.findPack(LEYA.packId);
    if (!pack) throw new Error('the pack is missing');
    for (const [id, slug, packId, kind, code, rootKind] of [[LEYA.tenantId, 'leya', LEYA.packId, 'ngo', 'ly', 'agency'], [LONGGANG.tenantId, 'longgang', 'longgang', 'district-union', 'lg', 'district-union']] as const) {
      await setUpTenant(test.database, { id, slug, name: slug, kind, packId, root: { code, name: slug, kind: rootKind }, validFrom: LEYA.since });
    }
    const run = test.database.run.bind(test.database);
    await run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const staff = await loadLeyaStaff(run);
    for (const [role, unitPath] of ACTORS) await run({ tenantId: LEYA.tenantId }, (m) => setUpUser(m, { signInName: `ly-${role}-${unitPath}`, name: '示范', memberships: [{ unitPath, role }], validFrom: LEYA.since }));
    await loadLeyaPersonnel(run, new IdentityVault('a secret of the specification, long enough'));
    await run({ tenantId: LEYA.tenantId }, (m) => loadCalendar(m, LEYA.tenantId, CALENDAR_SERIAL));
    const clock = new FixedClock(new Date(this.instant));
    const policy = new PolicyService(test.database, index, clock);
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), (tenantId) => (tenantId === LONGGANG.tenantId ? 'longgang' : LEYA.packId));
    const trail = new Trail();
    const todos = new TodoBook(new EventBus(null, () => undefined));
    const workflow = new WorkflowEngine(policy, trail, todos);
    const course = new RoundCourse(policy, workflow, trail, new Duties(test.database, policy, access, trail, todos, clock));
    for (const listener of [course, new Appeals(test.database, access, policy, workflow, trail), new MisconductCases(test.database, access, policy, workflow, trail), followUps]) workflow.listen(listener);
    const providers = new FactProviders();
    for (const provider of [employmentFacts, assessmentFacts(policy)]) providers.register(provider);
    // Runs are carried out at once here; the queue has its own suite.
    const rounds = new ScoringRounds(test.database, access, policy, {} as JobService, course, trail);
    this.opened = { test, policy, pack, staff, workflow, course, rounds, ratings: new Ratings(test.database, access, policy, trail, providers), draws: new Draws(test.database, access, policy, trail), providers };
  }

  close = (): Promise<void> | undefined => this.opened?.test.close();

  get parts(): Opened {
    if (!this.opened) throw new Error('the house is not started');
    return this.opened;
  }

  /** Rows as the agency sees them. */
  query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => this.parts.test.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));

  /** Somebody in a role at a unit: the account that holds it there, where there is one. */
  at = async (role: string, path: string, more: { readonly on?: string; readonly userId?: string } = {}): Promise<RequestContext> => {
    const [unit] = await this.query<{ id: string; held: string | null }>('select id, (select user_id from membership where unit_path = $1::ltree and role = $2 and valid_to is null order by user_id limit 1) as held from org_unit where path = $1::ltree', [path, role]);
    return { tenantId: LEYA.tenantId, userId: more.userId ?? unit?.held ?? randomUUID(), unitId: unit?.id ?? '', unitPath: path, roles: [role], requestId: 'spec', ip: null, at: new Date(more.on === undefined ? this.instant : `${more.on}T10:00:00+08:00`) };
  };

  round = (id: string): Promise<ScoringRound> => this.parts.test.database.run({ tenantId: LEYA.tenantId }, (m) => m.findOneByOrFail(ScoringRound, { id }));

  /** Takes a step of a round's course. */
  act = async (ctx: RequestContext, roundId: string, transition: string): Promise<string> => {
    const { workflowInstanceId } = await this.round(roundId);
    return codeOf(this.parts.test.database.run(ctx, (m) => this.parts.workflow.act(m, ctx, workflowInstanceId ?? '', { transition, note: '示范' })));
  };

  /** Works a round out at once; the first time its results stand. */
  run = (ctx: RequestContext, round: { readonly id: string; readonly unitPath: string }): Promise<string> => this.parts.test.database.run(ctx, (m) => carryOut(m, ctx, this.parts.policy, round, this.parts.providers));
}

/** What a refusal says of itself: its code and its field. */
export const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
