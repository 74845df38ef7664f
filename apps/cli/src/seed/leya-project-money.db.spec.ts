// Money of the project department: the average from the service department's round, tiers paid, ranges decided, what is paid against what there is.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { scoringMoney } from '@gongqiao/domain/payroll';
import { Amounts, schemeOf, titleOf, type Consequence } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { platformAccess } from '@gongqiao/platform/module';
import { Trail } from '@gongqiao/platform/trail';
import { APPROVED, PROJECT_SETTINGS, SERVICE_COURSE, SERVICE_SETTINGS, loadRounds, type RoundSeed } from './leya-scoring-rounds.js';
import { LEYA } from './leya-staff.js';
import { ScoringHouse, codeOf } from './testing/scoring-house.js';

const { tenantId: TENANT, root: ROOT } = LEYA;
const TODAY = '2027-03-10';
const YEAR_END: Omit<RoundSeed, 'scheme' | 'unitPath' | 'settings' | 'course'> = { year: 2026, number: 2, percent: 100, state: 'final' };
const SERVICE_ROUND: RoundSeed = { ...YEAR_END, scheme: 'service-department', unitPath: `${ROOT}.service`, settings: SERVICE_SETTINGS, course: SERVICE_COURSE };
const PROJECTS = [['居家养老一号', '500.00'], ['居家养老二号', '900000.00']] as const;
const projectRound = (scheme: string, settings: RoundSeed['settings']): RoundSeed => ({ ...YEAR_END, scheme, unitPath: `${ROOT}.projects`, settings, course: [...APPROVED, ['finish', 'department-head']] });

interface Row { id: string; subject_id: string; person_id: string; person_name: string; party: string; cohort: string; tier: string | null; project: string | null; consequences: Consequence[] }

describe('the money of the project department', () => {
  const house = new ScoringHouse(`${TODAY}T02:00:00Z`);
  let amounts: Amounts;
  let leaders: Row[] = [];
  const { query } = house;
  const load = (seeds: readonly RoundSeed[]): Promise<void> => house.parts.test.database.run({ tenantId: TENANT }, (m) => loadRounds(m, house.parts.policy, house.parts.pack, new Map(), TODAY, seeds));
  const resultsOf = (scheme: string): Promise<Row[]> => query(
    `select r.id, r.subject_id, r.person_id, s.person_name, s.party, r.cohort, r.tier, s.project, r.consequences from scoring_round o join scoring_result r on r.run_id = o.job_run_id join scoring_subject s on s.id = r.subject_id
      where o.scheme = $1 and o.number = 2 order by r.subject_id`, [scheme]);
  const decide = async (role: string, result: Row, amount: string, reason = '第三方评估和全年业绩'): Promise<string> =>
    codeOf(amounts.decide(await house.at(role, ROOT), randomUUID(), { resultId: result.id, consequence: 'director-performance', amount, reason }));
  const limitsOf = (row: Row): { min: string; max: string } => {
    const { range } = row.consequences.find((one) => one.id === 'director-performance') ?? {};
    if (!range) throw new Error(`${row.person_name} has no range`);
    return range;
  };

  beforeAll(async () => {
    await house.start();
    const { test, policy, pack } = house.parts;
    // The year after is entered once the State Council has published it; here nothing of it is off but the weekends.
    await query(`insert into work_calendar (year, days_off, makeup_workdays, statutory, source_document, entered_by, entered_at) select 2027, '{}', '{}', statutory, source_document, entered_by, entered_at from work_calendar where year = 2026`);
    amounts = new Amounts(test.database, new AccessService(new AccessRegistry([...platformAccess, ...domain.access], [pack]), () => LEYA.packId), policy, new Trail());
  }, 120_000);
  afterAll(() => house.close());

  it('is not worked out while the service department has no round of the same half-year that is published', async () => {
    expect(await codeOf(load([projectRound('home-care', PROJECT_SETTINGS)]))).toBe('setting-not-lent settings.averageQuota');
  });

  it('takes the average from the service department’s round and keeps from which answer', async () => {
    await load([SERVICE_ROUND]);
    await query(`update placement set project = (array['居家养老一号', '居家养老二号'])[1 + abs(hashtext(id::text)) % 2] where unit_path <@ $1::ltree`, [`${ROOT}.projects`]);
    const money = PROJECTS.map(([project, sum]) => ({ project, money: sum }));
    await load([projectRound('home-care', { ...PROJECT_SETTINGS, projectMoney: money }), projectRound('centre', { ...PROJECT_SETTINGS, averageQuota: '1000.00' })]);
    const [lent] = await query<{ per: string }>(`select d.output->>'perWorker' as per from decision_result d where d.decision = 'leya.compensation.serviceTierMoney' limit 1`);
    const [run] = await query<{ params: { settings: { averageQuota: string }; borrowed: { setting: string; resultId: string }[] } }>(`select params from job_run j join scoring_round o on o.job_run_id = j.id where o.scheme = 'home-care'`);
    expect(run?.params.settings.averageQuota).toBe(lent?.per);
    const [held] = await query<{ decision: string }>('select decision from decision_result where id = $1', [run?.params.borrowed[0]?.resultId]);
    expect(held?.decision).toBe('leya.compensation.serviceTierMoney');
    // What was entered for the round goes before what another round came to.
    const [centre] = await query<{ params: { settings: { averageQuota: string }; borrowed: unknown[] } }>(`select params from job_run j join scoring_round o on o.job_run_id = j.id where o.scheme = 'centre'`);
    expect(centre?.params).toMatchObject({ settings: { averageQuota: '1000.00' }, borrowed: [] });
  }, 120_000);

  it('pays workers and group leaders by tier, and gives who leads a project a range for the year', async () => {
    const results = await resultsOf('home-care');
    leaders = results.filter((row) => row.party === 'project-lead' && row.tier !== null);
    expect(leaders.length).toBeGreaterThan(1);
    const ranges: Record<string, object> = { first: { min: '8000.00', max: '10000.00' }, second: { min: '6000.00', max: '8000.00' }, third: { min: '3500.00', max: '4500.00' } };
    for (const row of leaders) expect([row.person_name, row.consequences.map((one) => [one.id, one.amount, one.range])]).toEqual([row.person_name, [['director-performance', null, ranges[row.tier ?? '']]]]);
    const workers = results.filter((row) => row.party !== 'project-lead' && row.consequences.length > 0);
    expect(workers.length).toBeGreaterThan(10);
    for (const row of workers) expect(row.consequences.map((one) => [one.id, one.amount !== null, one.range])).toEqual([['performance-pay', true, undefined]]);
  });

  it('reports where a round pays more on a project than there is for it', async () => {
    const [held] = await query<{ output: { exceeded: boolean; excess: string; projects: { project: string; total: string; money: string; excess: string }[] } }>(`select output from decision_result where decision = 'leya.compensation.projectMoneyCheck'
      and field = (select 'money.' || job_run_id from scoring_round where scheme = 'home-care')`);
    expect(held?.output.exceeded).toBe(true);
    const totals = new Map<string, bigint>();
    for (const row of await resultsOf('home-care')) for (const one of row.consequences) if (one.amount && row.project) totals.set(row.project, (totals.get(row.project) ?? 0n) + BigInt(one.amount.replace('.', '')));
    expect(held?.output.projects.map(({ project, total }) => [project, BigInt(total.replace('.', ''))])).toEqual([...totals].sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(held?.output.projects.find(({ project }) => project === PROJECTS[1][0])?.excess).toBe('0.00');
  });

  it('asks the director-general, and takes an amount within the limits only, from who may decide, with a reason', async () => {
    const todos = await query<{ party: string; title: string; unit_path: string }>(`select party, title, unit_path::text as unit_path from todo where subject = 'ScoringAmount' and finished_at is null and title like '%居家养老%'`);
    expect(todos).toEqual([{ party: 'director-general', title: `${titleOf(schemeOf(house.parts.pack, 'home-care'), { year: 2026, number: 2 })}：${leaders.length} 人的年度绩效待定`, unit_path: ROOT }]);
    const [first] = leaders;
    if (!first) throw new Error('no leader');
    const { min, max } = limitsOf(first);
    const outside: readonly (readonly [string, string, string])[] = [['director-general', '3499.99', 'amount-outside amount'], ['director-general', '10000.01', 'amount-outside amount'], ['director-general', '八千', 'amount-form amount'], ['hr', min, 'result-unknown resultId'], ['project-department', max, 'result-unknown resultId']];
    for (const [role, amount, code] of outside) expect([role, amount, await decide(role, first, amount)]).toEqual([role, amount, code]);
    expect(await decide('director-general', first, min, ' ')).toBe('amount-reason reason');
    expect(await decide('board', first, min)).toBe('taken');
    expect(await decide('director-general', first, max)).toBe('taken');
    const kept = await query<{ amount: string; replaced: boolean }>('select amount, replaced_at is not null as replaced from scoring_amount where subject_id = $1 order by replaced desc', [first.subject_id]);
    expect(kept).toEqual([{ amount: min, replaced: true }, { amount: max, replaced: false }]);
  });

  it('pays what was decided, and nothing of what was not', async () => {
    const [first, second] = leaders;
    if (!first || !second) throw new Error('no leaders');
    const files = await query<{ id: string; user_id: string }>('select id, user_id from employee where user_id = any($1::uuid[])', [[first.person_id, second.person_id]]);
    const ctx = await house.at('payroll-clerk', ROOT);
    const found = await house.parts.test.database.run(ctx, (m) => scoringMoney(house.parts.policy).items(m, ctx, { month: '2027-03', employeeIds: files.map((file) => file.id), paid: [] }));
    const of = (row: Row) => (found.get(files.find((file) => file.user_id === row.person_id)?.id ?? '') ?? []).filter((item) => item.sourceRef.endsWith('director-performance')).map(({ kind, amount }) => [kind, amount]);
    expect([of(first), of(second)]).toEqual([[['annual-bonus', limitsOf(first).max]], []]);
  });

  it('takes the to-do back once everybody’s amount is decided', async () => {
    for (const row of leaders.slice(1)) expect(await decide('director-general', row, limitsOf(row).min)).toBe('taken');
    const open = await query(`select 1 from todo where subject = 'ScoringAmount' and finished_at is null and title like '%居家养老%'`);
    expect(open).toEqual([]);
  });

  it('shows what a round took from elsewhere', async () => {
    const { rounds, test, pack } = house.parts;
    const [row] = await query<{ id: string }>(`select id from scoring_round where scheme = 'home-care'`);
    const round = await house.round(row?.id ?? '');
    const shown = await test.database.run({ tenantId: TENANT }, (m) => rounds.borrowed(m, schemeOf(pack, 'home-care'), round));
    expect(shown.map((held) => held.setting)).toEqual(['averageQuota']);
  });
});
