import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { AwardNominee, AwardRound, TeamShares, awardsForPay, escalateObjections, type AwardObjections, type AwardRounds, type AwardSheets, type Nominations } from '@gongqiao/domain/honours';
import { PayFacts, closeComputation, paidReferences, payPeople } from '@gongqiao/domain/payroll';
import { Decimal, type JsonObject } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import type { WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { inventEmployees } from './leya-employees.js';
import { honourServices } from './leya-honours.js';
import { loadPayFiles } from './leya-pay-files.js';
import { LEYA, demoId } from './leya-staff.js';
import { loadYear } from './testing/leya-year.js';

const YEAR = 2026;
const MONTH = '2026-11';
const NOTICE = { purpose: '全体员工；部门提名、评分，公示后发放。', nominateBy: '2026-11-04', scoreBy: '2026-11-05', decideBy: '2026-11-25' };
/** Who else has an account: a head of each department, of which only those that run an award are asked, and finance in its own unit. */
const SEATED = [['finance-head', 'ly.finance'], ['department-head', 'ly.projects'], ['department-head', 'ly.office']] as const;

/** One award, from its candidates to its money. */
interface Walk {
  readonly award: string;
  readonly settings?: JsonObject;
  /** Candidates found in the data, brought to what a head knows besides; null leaves one out. */
  readonly known?: (facts: JsonObject, i: number) => JsonObject | null;
  /** Nominations or claims: serial number of the person, or path of the team, with the material. */
  readonly named?: readonly (readonly [who: number | string, facts: JsonObject])[];
  readonly head?: string;
  /** What those who may settle give to whom the document leaves it to. */
  readonly settled?: string;
  readonly amounts: readonly string[];
}

/** Somebody without a pay file stops the payroll by its own guard, and is paid when the file is there. */
const FILED = 'select employee_id from pay_profile';

const led = (facts: JsonObject): JsonObject => ({ ...facts, trialPassed: true, superiorScore: '85', demonstrativeOutput: '60', thirdPartyScore: null, tailPaymentReceived: true, recommended: true });
const article = (publishedOn: string): JsonObject => ({ publishedOn, level: 'city', openMedia: true, namesInstitution: true, mentionsSocialWork: true, positive: true, evidence: true });
const printed = (outlet: string): JsonObject => ({ outlets: [outlet], characters: 3000, socialWorkRelated: true, namesInstitution: true, publishedOn: '2026-08-20', caseAward: '0', copyKept: true });
const prize = (level: string, creditedTo: string, rank: string): JsonObject => ({ level, creditedTo, prize: rank, organiser: 'government' });
const times = (n: number, amount: string): string[] => Array.from({ length: n }, () => amount);

/** In the order of a year: what people claim first, since others are chosen by it; those without another award last. */
const WALKS: readonly Walk[] = [
  { award: 'honour', named: [[7, { honour: 'province-star', onOfficialList: true }], [8, { honour: 'city-excellent', onOfficialList: false }], [9, { honour: 'special-contribution', onOfficialList: true }]], settled: '400.00', amounts: ['300.00', '400.00'] },
  { award: 'publicity-article', named: [...['02-01', '03-01', '04-01', '05-01', '06-01'].map((d) => [10, article(`2026-${d}`)] as const), [11, article('2026-07-01')], [11, { ...article('2026-07-02'), evidence: false }]], amounts: times(6, '30.00') },
  // 核心期刊 600、市级 200；预算五千，先批先发。
  { award: 'publication', named: [[12, printed('core')], [13, printed('city')]], amounts: ['200.00', '600.00'] },
  // 2000 ＋ 2000 ＋ 1500 应得 5500，预算余 4200：发完即止。
  { award: 'competition', named: [[14, prize('nation', 'institution', 'special')], [15, prize('nation', 'institution', 'special')], [16, prize('nation', 'individual', 'special')]], amounts: ['2000.00', '2000.00', '200.00'] },
  // 项目资金高于十五万，预算一万，已发五千。
  { award: 'research', settings: { projectFundsRaised: '200000' }, named: [[17, { amount: '4800' }], [18, { amount: '900' }]], amounts: ['200.00', '4800.00'] },
  { award: 'newcomer', settings: { seats: 8 }, known: (facts) => ({ ...facts, probationPassed: true, thanks: 1 }), amounts: times(6, '200.00') },
  { award: 'supervisor', settings: { seats: 2 }, known: (facts) => { const { trialPassed: _no, ...sheet } = led(facts); return { ...sheet, monthsAsSupervisor: 10 }; }, amounts: ['300.00'] },
  { award: 'management-star', settings: { seats: 1 }, known: (facts, i) => (i < 3 ? { ...led(facts), demonstrativeOutput: String(60 + i) } : null), amounts: ['300.00'] },
  { award: 'project-manager', head: 'ly.projects', settings: { seats: 2 }, known: (facts, i) => ({ ...facts, plan: { exists: true, clear: true, strictlyExecuted: true, expectedEffect: true }, resources: i === 0 ? '6000' : '3500', centreHonour: i < 2 ? 'district' : 'none', thirdPartyScore: null, tailPaymentReceived: true, recommended: i < 2 }), amounts: times(2, '300.00') },
  { award: 'encouragement', head: 'ly.projects', known: (facts, i) => (i < 10 ? facts : null), amounts: [] },
  { award: 'professional-progress', known: (facts, i) => (i < 5 ? { ...facts, socialWorkMajor: false, inSocialWorkerPost: true, recommended: true, demonstrativeOutput: true } : null), amounts: times(5, '200.00') },
  { award: 'lecturer', named: [[20, { institutionLevel: true, recommended: true, feedbackScores: ['95', '93'] }], [21, { institutionLevel: true, recommended: true, feedbackScores: ['90'] }], [22, { institutionLevel: true, recommended: true, feedbackScores: ['80'] }]], amounts: times(2, '200.00') },
  { award: 'publicity-person', known: (facts) => facts, amounts: ['100.00'] },
  { award: 'board-special', known: (facts) => facts, settled: '1000.00', amounts: [] },
  { award: 'dedication', known: (facts) => facts, amounts: [] },
  { award: 'best-team', known: (facts, i) => ({ ...facts, score: String(90 - i), thirdPartyScore: '85', tailPaymentReceived: false, lastYearScore: String(88 - 2 * i) }), amounts: ['1200.00', '500.00', '500.00', '800.00', '800.00', '800.00'] },
  { award: 'publicity-team', known: (facts, i) => ({ ...facts, articles: 5 - i, lastYearArticles: 0 }), amounts: ['300.00', '400.00'] },
  { award: 'fund-integration', head: 'ly.projects', named: [['ly.projects.h1', { receipts: [{ amount: '7000', inInstitutionAccount: true, projectFunds: false }] }], ['ly.projects.h2', { receipts: [{ amount: '4500', inInstitutionAccount: true, projectFunds: false }] }]], amounts: ['400.00', '500.00'] },
  { award: 'board-special-team', named: [['ly.service.t2', { majorContribution: true }]], settled: '1500.00', amounts: ['1500.00'] },
];

describe('every award of the handbook, from its notice to the pay slip', () => {
  let test: TestDatabase;
  let index: PolicyIndex;
  let policy: PolicyService;
  let rounds: AwardRounds;
  let nominations: Nominations;
  let shares: TeamShares;
  let sheets: AwardSheets;
  let objections: AwardObjections;
  let workflow: WorkflowEngine;
  const clock = new FixedClock(new Date('2026-11-02T10:00:00+08:00'));
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));
  const as = async (role: string, path: string, userId: string = randomUUID()): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]);
    return { tenantId: LEYA.tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: [role], requestId: 's', ip: null, at: clock.now() };
  };
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (e: { code?: string; field?: string }) => `${e.code} ${e.field ?? ''}`.trim());
  const nomineesOf = (roundId: string): Promise<AwardNominee[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.find(AwardNominee, { where: { roundId }, order: { createdAt: 'ASC', id: 'ASC' } }));
  const roundOf = (id: string): Promise<AwardRound> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.findOneByOrFail(AwardRound, { id }));
  const waiting = (roundId: string): Promise<{ party: string; path: string; due: string | null }[]> => query('select party, unit_path::text as path, due_on::text as due from todo where subject_id = $1 and kind = \'act\' and finished_at is null order by party, path', [roundId]);

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    index = await loadPolicyIndex();
    policy = new PolicyService(test.database, index, clock);
    await loadYear(test, index, clock);
    const vault = new IdentityVault('a secret of the specification, long enough');
    await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
      for (const [role, unitPath] of SEATED) await setUpUser(m, { signInName: `award-${role}-${unitPath}`, name: role, memberships: [{ unitPath, role }], validFrom: LEYA.since });
      await loadPayFiles(m, inventEmployees(), vault, MONTH);
    });
    ({ rounds, nominations, sheets, objections, workflow } = honourServices(test.database, index, clock));
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => LEYA.packId);
    shares = new TeamShares(test.database, access, rounds, new Trail());
  }, 180_000);
  afterAll(() => test.close());

  const head = (walk: Walk): string => walk.head ?? 'ly.service';

  async function enter(walk: Walk, id: string): Promise<void> {
    const department = await as('department-head', head(walk));
    for (const [who, facts] of walk.named ?? []) {
      const team = typeof who === 'string' ? (await query<{ id: string }>('select id from org_unit where path = $1::ltree', [who]))[0]?.id ?? '' : null;
      const claims = index.findPack(LEYA.packId)?.honours?.honours.find((one) => one.id === walk.award)?.stands === 'claim';
      const [person] = await query<{ id: string; user: string; path: string }>('select id, user_id as user, unit_path::text as path from employee where id = $1', [demoId('8006', typeof who === 'number' ? who : 1)]);
      const caller = claims ? await as('frontline-social-worker', person?.path ?? '', person?.user) : department;
      await nominations.nominate(caller, randomUUID(), { roundId: id, employeeId: claims || team !== null ? null : person?.id ?? '', teamUnitId: team, facts, note: '' });
    }
    if (!walk.known) return;
    expect((await nominations.propose(department, randomUUID(), id)).proposed).toBeGreaterThan(0);
    for (const [i, one] of (await nomineesOf(id)).entries()) {
      const facts = walk.known(one.facts, i);
      if (facts) await nominations.amend(department, randomUUID(), { id: one.id, facts, note: '', stand: true });
    }
  }

  /** Does an act as the party that has it on its list, by the notice's or the document's day. */
  async function act(id: string, party: string, path: string, transition: string): Promise<void> {
    const found = (await waiting(id)).find((todo) => todo.party === party && todo.path === path);
    expect([transition, party, found?.path ?? 'nowhere', found?.due === null]).toEqual([transition, party, path, false]);
    await rounds.act(await as(party, path), randomUUID(), { id, transition, note: null });
  }

  interface Asked {
    readonly id: string;
    readonly sheet: string;
    readonly rater: string | null;
    readonly parties: string[];
    readonly path: string;
    readonly label: string;
    readonly own: string;
  }

  /** Each assessor gives the own sheet; counting waits for the last of them, and what was given stays. */
  async function assess(walk: Walk, id: string): Promise<void> {
    const asked = await query<Asked>(`select s.id, s.sheet, s.rater_id as rater, s.parties, s.rater_unit_path::text as path, n.label, n.user_id as own from award_sheet s join award_nominee n on n.id = s.nominee_id where s.round_id = $1 order by s.id`, [id]);
    if (asked.length === 0) return;
    expect([...new Set(asked.map((one) => one.sheet))].sort()).toEqual(expect.arrayContaining(['institution', 'members']));
    expect(asked.filter((one) => one.rater !== null && one.rater === one.own)).toEqual([]);
    const seat = (one: Asked): Promise<RequestContext> => (one.rater === null ? as(one.parties[0] ?? '', one.path) : as('frontline-social-worker', one.path, one.rater));
    const [first, ...rest] = asked;
    if (!first) return;
    expect(await codeOf(rounds.act(await as('department-head', head(walk)), randomUUID(), { id, transition: 'score', note: null }))).toBe('sheets-missing id');
    expect(await codeOf(sheets.give(await as('frontline-social-worker', 'ly.projects.h1'), randomUUID(), { id: first.id, score: '90', comment: '' }))).toBe('sheet-unknown id');
    expect(await codeOf(sheets.give(await seat(first), randomUUID(), { id: first.id, score: '101', comment: '' }))).toBe('score-invalid score');
    const mine = await sheets.mine(await seat(first));
    expect(mine.map((one) => one.id)).toContain(first.id);
    for (const [i, one] of rest.slice(0, -1).entries()) await sheets.give(await seat(one), randomUUID(), { id: one.id, score: String(80 + (i % 11)), comment: '工作扎实' });
    await sheets.give(await seat(first), randomUUID(), { id: first.id, score: '88.5', comment: '带领团队完成全年指标' });
    expect(await codeOf(sheets.give(await seat(first), randomUUID(), { id: first.id, score: '60', comment: '' }))).toBe('sheet-given id');
    const last = rest.at(-1);
    const department = await as('department-head', head(walk));
    // Whoever left gives nothing any more: the department goes on without, saying why; a single sheet is then its to enter.
    if (last?.rater != null) expect(await sheets.waive(department, randomUUID(), { roundId: id, ids: asked.map((one) => one.id), reason: '评分人长期休假' })).toEqual({ waived: 1 });
    else if (last) await sheets.give(await seat(last), randomUUID(), { id: last.id, score: '90', comment: '' });
    expect(await query(`select id from todo where subject = 'AwardSheet' and subject_id = $1 and finished_at is null`, [id])).toEqual([]);
  }

  it.each(WALKS)('$award: announced, nominated, counted, signed, public twice, divided, and with payroll', async (walk) => {
    clock.set('2026-11-02');
    const { id } = await rounds.open(await as('office', 'ly'), randomUUID(), { award: walk.award, year: YEAR, settings: walk.settings ?? {}, notice: NOTICE });
    expect((await waiting(id)).map(({ due }) => due)).toEqual((await waiting(id)).map(() => NOTICE.nominateBy));
    await enter(walk, id);
    await act(id, 'department-head', head(walk), 'nominate');
    await assess(walk, id);
    await act(id, 'department-head', head(walk), 'score');
    for (const party of ['board', 'office', 'director-general']) {
      await act(id, party, 'ly', 'sign');
      expect((await waiting(id)).map((todo) => todo.party)).not.toContain(party === 'director-general' ? 'board' : party);
    }
    await act(id, 'office', 'ly', 'approve');
    await act(id, 'office', 'ly', 'publish');
    clock.set('2026-11-06');
    await act(id, 'office', 'ly', 'confirm');
    await act(id, 'office', 'ly', 'request');
    await act(id, 'director-general', 'ly', 'passDirector');
    await act(id, 'board', 'ly', 'passBoard');
    for (const open of (await nomineesOf(id)).filter((one) => one.outcome === 'tied' || (one.outcome === 'won' && one.amount === null))) {
      if (open.outcome === 'won') expect(await codeOf(rounds.act(await as('finance-head', 'ly.finance'), randomUUID(), { id, transition: 'pay', note: null }))).not.toBe('done');
      const won = walk.settled !== undefined;
      await rounds.settle(await as('board', 'ly'), randomUUID(), { nomineeId: open.id, won, amount: walk.settled ?? null, reason: '理事会审议决定' });
    }
    await act(id, 'office', 'ly', 'publishReward');
    clock.set('2026-11-12');
    await divide(id);
    await act(id, 'finance-head', 'ly.finance', 'pay');

    const round = await roundOf(id);
    const won = (await nomineesOf(id)).filter((one) => one.outcome === 'won' && one.amount?.gt(0));
    expect([round.state, won.length > 0, await waiting(id)]).toEqual(['paid', true, []]);
    if (walk.amounts.length > 0) expect(won.map((one) => one.amount?.toFixed(2)).sort()).toEqual([...walk.amounts].sort());
    const payable = await query<{ amount: string; employee_id: string | null }>('select amount::text as amount, employee_id from award_payable where round_id = $1', [id]);
    expect(payable.every((line) => line.employee_id !== null)).toBe(true);
    expect(payable.reduce((sum, line) => sum.plus(line.amount), new Decimal(0)).toFixed(2)).toBe(round.total?.toFixed(2));
    expect(await query<{ n: number }>(`select count(*)::int as n from register_entry where kind = 'award-given' and data->>'award' like $1 || '%'`, [round.title])).toEqual([{ n: payable.length }]);
    const budget = index.findPack(LEYA.packId)?.honours?.honours.find((one) => one.id === walk.award)?.budget;
    if (budget) expect(round.total?.lte(budget)).toBe(true);
  });

  /** A team's leader divides what it won; a list that is a cent off, or names a stranger, is refused, and without one nothing is paid. */
  async function divide(id: string): Promise<void> {
    const teams = (await nomineesOf(id)).filter((one) => one.teamUnitId !== null && one.outcome === 'won');
    if (teams.length === 0) return;
    expect(await codeOf(rounds.act(await as('finance-head', 'ly.finance'), randomUUID(), { id, transition: 'pay', note: null }))).toBe('shares-missing id');
    for (const team of teams) {
      const asked = (await waiting(id)).find((todo) => todo.path === team.unitPath);
      expect([team.label, ['group-leader', 'project-lead', 'centre-director'].includes(asked?.party ?? ''), asked?.due === null]).toEqual([team.label, true, false]);
      const leader = await as(asked?.party ?? '', team.unitPath);
      const people = await test.database.run(leader, (m) => shares.people(m, team));
      const [first, second] = people;
      const cents = team.amount?.times(100).toNumber() ?? 0;
      const list = [{ employeeId: first?.employeeId ?? '', amount: new Decimal(cents - 1).div(100).toFixed(2) }, { employeeId: second?.employeeId ?? '', amount: '0.01' }];
      expect(await codeOf(shares.share(leader, randomUUID(), { nomineeId: team.id, shares: list.slice(0, 1) }))).toBe('shares-differ shares');
      const [stranger] = await query<{ id: string }>(`select id from employee where unit_path = 'ly.office' limit 1`);
      expect(await codeOf(shares.share(leader, randomUUID(), { nomineeId: team.id, shares: [...list, { employeeId: stranger?.id ?? '', amount: '1.00' }] }))).toBe('share-not-of-team shares[2].employeeId');
      expect(await codeOf(shares.share(await as('frontline-social-worker', team.unitPath), randomUUID(), { nomineeId: team.id, shares: list }))).toBe('nominee-unknown nomineeId');
      await shares.share(leader, randomUUID(), { nomineeId: team.id, shares: list });
      expect((await waiting(id)).some((todo) => todo.path === team.unitPath)).toBe(false);
    }
  }

  it('proposes by what was scored, served and claimed, not by hand', async () => {
    const facts = async (award: string): Promise<JsonObject[]> => (await query<{ facts: JsonObject }>(`select n.facts from award_nominee n join award_round r on r.id = n.round_id where r.award = $1 order by n.created_at, n.id`, [award])).map((row) => row.facts);
    const indicators = (await facts('project-manager')).map((one) => one['indicators'] as { name: string; completed: number; annualTarget: number }[]);
    expect(indicators.filter((list) => list.some((one) => one.completed > 0)).map((list) => list.map((one) => one.name).sort())).toEqual(Array.from({ length: 6 }, () => ['个案', '咨询', '小组', '建档', '探访', '活动'].sort()));
    expect((await facts('publicity-person')).map((one) => one['articles']).sort()).toEqual([1, 5]);
    const [best] = await query<{ score: string }>(`select max(score)::text as score from scoring_result`);
    for (const one of await facts('dedication')) expect(Number(one['performanceTotal'])).toBeLessThanOrEqual(Number(best?.score));
    const [encouraged] = await facts('encouragement');
    expect([typeof encouraged?.['absences'], encouraged?.['honour']]).toEqual(['number', 'none']);
  });

  it('counts what is claimed month by month within the limits of the year', async () => {
    clock.set('2026-11-02');
    const claimed = async (month: number, articles: readonly JsonObject[]): Promise<(string | undefined)[]> => {
      const { id } = await rounds.open(await as('office', 'ly'), randomUUID(), { award: 'publication', year: 2025, month, settings: {} });
      await enter({ award: 'publication', named: articles.map((facts) => [19, facts] as const), amounts: [] }, id);
      for (const transition of ['nominate', 'score']) await rounds.act(await as('department-head', 'ly.service'), randomUUID(), { id, transition, note: null });
      return (await nomineesOf(id)).map((one) => one.amount?.toFixed(2));
    };
    const on = (outlet: string, day: string): JsonObject => ({ ...printed(outlet), publishedOn: day });
    expect(await claimed(3, ['2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04'].map((day) => on('city', day)))).toEqual(times(4, '200.00'));
    // 第六篇超出五篇；核心期刊一篇照发。
    expect(await claimed(9, [on('core', '2025-08-01'), on('city', '2025-08-02')])).toEqual(['600.00', undefined]);
    // 又一篇核心期刊顶替已发的一篇市级，差额 400。
    expect(await claimed(10, [on('core', '2025-09-01')])).toEqual(['400.00']);
    const codes = async (award: string, month: number): Promise<string> => codeOf(rounds.open(await as('office', 'ly'), randomUUID(), { award, year: 2025, month, settings: {} }));
    expect([await codes('publication', 10), await codes('newcomer', 3)]).toEqual(['round-exists year', 'not-monthly month']);
    const [person] = await query<{ user: string; path: string }>('select user_id as user, unit_path::text as path from employee where id = $1', [demoId('8006', 7)]);
    const { id } = await rounds.open(await as('office', 'ly'), randomUUID(), { award: 'publication', year: 2025, month: 12, settings: {} });
    await nominations.nominate(await as('frontline-social-worker', person?.path ?? '', person?.user), randomUUID(), { roundId: id, employeeId: null, teamUnitId: null, facts: { ...printed('city'), copyKept: false }, note: '' });
    await rounds.act(await as('department-head', 'ly.service'), randomUUID(), { id, transition: 'nominate', note: null });
    expect(await codeOf(rounds.act(await as('department-head', 'ly.service'), randomUUID(), { id, transition: 'score', note: null }))).toBe('facts-missing facts.copyKept');
  });

  it('puts an objection before whoever answers it, and goes back to be counted again', async () => {
    clock.set('2026-11-02');
    const { id } = await rounds.open(await as('office', 'ly'), randomUUID(), { award: 'honour', year: 2025, settings: {} });
    await enter({ award: 'honour', named: [[23, { honour: 'city-excellent', onOfficialList: false }]], amounts: [] }, id);
    const act = async (party: string, path: string, transition: string, note: string | null = null): Promise<string> => codeOf(rounds.act(await as(party, path), randomUUID(), { id, transition, note }));
    for (const [party, path, transition] of [['department-head', 'ly.service', 'nominate'], ['department-head', 'ly.service', 'score'], ['office', 'ly', 'sign'], ['director-general', 'ly', 'sign'], ['board', 'ly', 'sign'], ['office', 'ly', 'approve'], ['office', 'ly', 'publish']] as const) expect(await act(party, path, transition)).toBe('done');
    const [person] = await query<{ user: string; path: string }>('select user_id as user, unit_path::text as path from employee where id = $1', [demoId('8006', 23)]);
    const me = await as('frontline-social-worker', person?.path ?? '', person?.user);
    const objection = await objections.object(me, randomUUID(), { roundId: id, grounds: '本人已在市级表彰名单之中' });
    expect(await query(`select o.addressee, d.decision, d.output->>'answerDueOn' as due from award_objection o join decision_result d on d.id = o.decision_result_id where o.id = $1`, [objection.id])).toEqual([{ addressee: 'department', decision: 'leya.evaluation.appeal', due: '2026-11-12' }]);
    const asked = await query(`select party, unit_path::text as path, due_on::text as due from todo where subject_id = $1 and finished_at is null and title like '%异议待答复' order by party, path`, [id]);
    expect(asked).toEqual([{ party: 'department-head', path: 'ly.projects', due: '2026-11-12' }, { party: 'department-head', path: 'ly.service', due: '2026-11-12' }, { party: 'office', path: 'ly', due: '2026-11-12' }]);
    expect(await act('office', 'ly', 'recount', '核对后重新汇总')).toMatch(/^answer-open/);
    // An answer that is overdue is put before the director-general, once.
    const late = { ...(await as('office', 'ly')), at: new Date('2026-11-13T08:05:00+08:00') };
    for (let i = 0; i < 2; i += 1) await test.database.run(late, (m) => escalateObjections(m, late, policy, workflow));
    expect(await query(`select party from todo where subject_id = $1 and kind = 'supervise' and finished_at is null and title like '%逾期未答复'`, [id])).toEqual([{ party: 'director-general' }]);
    expect(await codeOf(objections.answer(await as('frontline-social-worker', 'ly.service.t1'), randomUUID(), { id: objection.id, outcome: 'upheld', answer: '属实，退回重新汇总' }))).toBe('round-unknown id');
    await objections.answer(await as('office', 'ly'), randomUUID(), { id: objection.id, outcome: 'upheld', answer: '属实，退回重新汇总' });
    expect(await query(`select kind, user_id as who from todo where subject_id = $1 and finished_at is null and title like '%异议%'`, [id])).toEqual([{ kind: 'copy', who: person?.user }]);
    expect(await query('select outcome, corrected_at is not null as corrected from award_objection where id = $1', [objection.id])).toEqual([{ outcome: 'upheld', corrected: true }]);
    expect(await roundOf(id)).toMatchObject({ state: 'nominated', computedAt: null, total: null, noticeEndsOn: null });
    const [entry] = await nomineesOf(id);
    expect([entry?.outcome, entry?.amount]).toEqual([null, null]);
    await nominations.amend(me, randomUUID(), { id: entry?.id ?? '', facts: { honour: 'city-excellent', onOfficialList: true }, note: '', stand: true });
    expect(await act('department-head', 'ly.service', 'score')).toBe('done');
    expect([(await nomineesOf(id))[0]?.amount?.toFixed(2), (await waiting(id)).filter((todo) => todo.path === 'ly').map((todo) => todo.party)]).toEqual(['200.00', ['board', 'director-general', 'office']]);
  });

  it('raises the duties that the document attaches to a final award', async () => {
    const [owed] = await query<{ n: number; rounds: number }>(`select count(*)::int as n, (select count(*)::int from award_round where state = 'paid') as rounds from duty_occurrence where duty = 'LY-D-AWARD-G2.7'`);
    expect(owed?.n).toBe(owed?.rounds);
  });

  it('lets nobody write their own nomination where the department nominates', async () => {
    const [open] = await query<{ id: string }>(`insert into award_round (unit_path, award, year, title, state) values ('ly', 'newcomer', 2027, '示范', 'announced') returning id`);
    const [person] = await query<{ user: string; path: string }>('select user_id as user, unit_path::text as path from employee where id = $1', [demoId('8006', 7)]);
    const me = await as('frontline-social-worker', person?.path ?? '', person?.user);
    expect(await codeOf(nominations.nominate(me, randomUUID(), { roundId: open?.id ?? '', employeeId: null, teamUnitId: null, facts: {}, note: '' }))).toBe('claimed-only roundId');
    expect(await codeOf(rounds.open(await as('office', 'ly'), randomUUID(), { award: 'lecturer', year: 2027, settings: {}, notice: { nominateBy: '2026-11-20', scoreBy: '2026-11-18' } }))).toBe('days-out-of-order scoreBy');
  });

  it('stands on the pay slips, each line once and with the reasons of its award', async () => {
    const sources = new PayFacts();
    sources.payableFrom(awardsForPay);
    const ctx = { ...(await as('accountant', 'ly')), at: new Date('2026-12-05T09:00:00+08:00') };
    const payrollId = await test.database.run(ctx, async (m) => {
      const [payroll]: { id: string }[] = await m.query(`insert into payroll (unit_path, month, state, payday, demonstration) values ('ly', $1, 'open', '2026-12-15', true) returning id`, [MONTH]);
      const place = { payrollId: payroll?.id ?? '', runId: randomUUID(), month: MONTH, unitPath: 'ly', knownAt: ctx.at.toISOString() };
      await payPeople(m, ctx, policy, sources, place, { from: '00000000-0000-0000-0000-000000000000', until: null });
      await closeComputation(m, ctx, policy, place);
      return place.payrollId;
    });
    const [paid] = await query<{ lines: number; same: number; reasoned: number }>(
      `select count(l.id)::int as lines, count(*) filter (where l.amount = a.amount and l.result_id = a.result_id)::int as same, count(d.id)::int as reasoned
         from award_payable a left join pay_line l on l.source = 'awards' and l.source_ref = a.id::text and l.payroll_id = $1 and l.employee_id = a.employee_id left join decision_result d on d.id = l.result_id and d.decision like '%award%'
        where a.employee_id in (${FILED})`, [payrollId]);
    const [{ n } = { n: 0 }] = await query<{ n: number }>(`select count(*)::int as n from award_payable where employee_id in (${FILED})`);
    expect(paid).toEqual({ lines: n, same: n, reasoned: n });
    const refs = (await query<{ id: string }>(`select id from award_payable where employee_id in (${FILED})`)).map((row) => row.id);
    const gone = () => test.database.run({ tenantId: LEYA.tenantId }, (m) => paidReferences(m, 'awards', refs));
    expect(await gone()).toEqual([]);
    await query(`update pay_floor_check set approved = true where payroll_id = $1`, [payrollId]);
    await query(`update payroll set state = 'approved', approved_at = now(), approved_by = $2, content_hash = 'x' where id = $1`, [payrollId, randomUUID()]);
    expect((await gone()).map((row) => row.month)).toEqual(refs.map(() => MONTH));
  }, 120_000);
});
