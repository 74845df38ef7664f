// The demonstration's rounds stand on what the year's records say, and went the way that the document has for them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dec, type Json, type JsonObject } from '@gongqiao/kernel';
import { domain } from '@gongqiao/domain';
import { attendanceFacts } from '@gongqiao/domain/attendance';
import { FactProviders, carryOut, employmentFacts, type Consequence } from '@gongqiao/domain/scoring';
import { ServiceFacts } from '@gongqiao/domain/service';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService } from '@gongqiao/platform/policy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { LEYA } from './leya-staff.js';
import { loadYear } from './testing/leya-year.js';

const NOW = '2026-11-21T12:00:00+08:00';

interface ResultRow { subject_id: string; person_id: string; cohort: string; facts: JsonObject; origins: Record<string, { zh: string; records: number }>; output: JsonObject; standing: string | null; score: string; rank: number | null; tier: string | null; consequences: Consequence[] }

describe('the agency’s year of assessments', () => {
  let test: TestDatabase;
  let policy: PolicyService;
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));
  const resultsOf = (scheme: string, number: number): Promise<ResultRow[]> =>
    query('select r.* from scoring_round o join scoring_result r on r.run_id = o.job_run_id where o.scheme = $1 and o.number = $2 order by r.subject_id', [scheme, number]);

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const clock = new FixedClock(new Date(NOW));
    const index = await loadPolicyIndex();
    policy = new PolicyService(test.database, index, clock);
    await loadYear(test, index, clock);
  }, 240_000);
  afterAll(() => test.close());

  it('goes by the records wherever a scheme’s item says so, and asks raters for the rest', async () => {
    // The centre's people have no files in the demonstration: what the records do not have is entered by hand.
    const filed = new Set((await query<{ id: string }>('select id from scoring_subject where employee_id is not null')).map((s) => s.id));
    const from = async (scheme: string, number: number, field: string, words: RegExp): Promise<[number, number]> => {
      const rows = (await resultsOf(scheme, number)).filter((r) => filed.has(r.subject_id));
      return [rows.length, rows.filter((r) => words.test(r.origins[field]?.zh ?? '') && (r.origins[field]?.records ?? 0) > 0).length];
    };
    for (const [scheme, number, field, words] of [
      ['quarter', 3, 'indicators', /^服务记录/], ['service-department', 1, 'indicators', /^服务记录/], ['service-department', 1, 'training', /^服务记录/], ['home-care', 1, 'work', /^服务记录/], ['home-care', 1, 'work.workHours', /^考勤/],
      ['service-department', 1, 'conduct.absentDaysInHalf', /^考勤/],
    ] as const) {
      const [people, found] = await from(scheme, number, field, words);
      expect([scheme, field, people > 0, people - found]).toEqual([scheme, field, true, 0]);
    }
    expect(await query(`select 1 from rating r join scoring_subject s on s.id = r.subject_id where r.item = 'indicators' and s.employee_id is not null`)).toEqual([]);
    expect((await query<{ n: number }>(`select count(*)::int as n from scoring_result where output is null`))[0]?.n).toBe(0);
  });

  it('went through every act, the public notice and what follows', async () => {
    const finals = await query<{ scheme: string; workflow_instance_id: string | null; published_on: string; notice: string; ended: string; acts: number }>(
      `select o.scheme, o.workflow_instance_id, o.published_on::text, greatest(o.notice_ends_on, o.appeal_ends_on)::text as notice, (select max(t.at at time zone 'Asia/Shanghai')::date::text from trail_entry t where t.subject_id = o.id::text and t.action = 'finalise-scoring-round') as ended,
              (select count(*)::int from workflow_step s where s.instance_id = o.workflow_instance_id and s.kind = 'act') as acts from scoring_round o where o.state = 'final' order by o.scheme, o.number`);
    expect(finals.map((f) => [f.scheme, f.acts])).toEqual([['leader', 9], ['logistics', 3], ['quarter', 9], ['quarter', 9], ['service-department', 7]]);
    for (const f of finals) expect([f.scheme, f.published_on < f.notice && f.notice < f.ended]).toEqual([f.scheme, true]);
    // Five working days after the sixth of July, a Monday.
    expect(finals.find((f) => f.scheme === 'service-department')).toMatchObject({ published_on: '2026-07-06', notice: '2026-07-13', ended: '2026-07-14' });
    expect(await query(`select 1 from todo where finished_at is null and subject = 'ScoringResult' and subject_id in (select r.id from scoring_result r join scoring_round o on o.id = r.round_id and o.state = 'final')`)).toEqual([]);
    const failed = (await resultsOf('service-department', 1)).filter((r) => r.tier === 'fail').length;
    const reelected = (await resultsOf('leader', 1)).filter((r) => r.tier === 'reelect').length;
    expect(failed).toBeGreaterThan(0);
    expect(await query(`select workflow, count(*)::int as n from workflow_instance where subject = 'ScoringFollowUp' group by 1 order by 1`)).toEqual([{ workflow: 'LY-W-PERF-SVC-11.3', n: failed }, { workflow: 'LY-W-TALENT-5.3', n: reelected }]);
    expect(await query(`select party, count(*)::int as n from todo where subject = 'ScoringFollowUp' and finished_at is null and party = 'department-head' group by 1`)).toEqual([{ party: 'department-head', n: failed }]);
  });

  it('has the places that the handbook’s ranking of everybody comes to', async () => {
    const judge = await test.database.run({ tenantId: LEYA.tenantId }, (m) => policy.judge(m, { tenantId: LEYA.tenantId }));
    const service = await resultsOf('service-department', 1);
    const text = (value: Json | undefined, or: string): string => (typeof value === 'string' ? value : or);
    const people = service.map((r) => ({
      personId: r.subject_id, postType: r.facts['postType'] ?? 'regular', status: r.standing ?? 'participates', total: text(r.output['total'], '0'), zeroed: r.output['zeroed'] === true,
      archiveScore: text((r.facts['scores'] as JsonObject)['archive'], '0'), archiveExtra: text(r.facts['archiveExtra'], '0'),
    }));
    const whole = judge.decide('leya.evaluation.serviceRanking', { cutoffs: { first: '92', second: '88', third: '80' }, people }, '2026-06-30');
    expect(service.map((r) => ({ personId: r.subject_id, rank: r.rank, tier: r.tier }))).toEqual(whole.output['people']);
    const home = await resultsOf('home-care', 1);
    const lead = (r: ResultRow): string => text(r.facts['projectLeadScore'] ?? r.facts['departmentScore'], '0');
    const tiers = judge.decide('leya.evaluation.homeCareTiers', { people: home.map((r) => ({ personId: r.subject_id, post: r.cohort, total: text(r.output['total'], '0'), priorityScore: lead(r), zeroed: r.output['zeroed'] === true })) }, '2026-06-30');
    expect(home.map((r) => ({ personId: r.subject_id, rank: r.rank, tier: r.tier }))).toEqual(tiers.output['people']);
  });

  it('turns four quarters into the year’s performance money, by what each project is paid for', async () => {
    const [round] = await query<{ id: string; unit_path: string; unit_id: string }>(`select id, unit_path::text, unit_id from scoring_round where scheme = 'quarter' and number = 4`);
    if (!round) throw new Error('no fourth quarter');
    const providers = new FactProviders();
    for (const provider of [employmentFacts, attendanceFacts, new ServiceFacts()]) providers.register(provider);
    const ctx: RequestContext = { tenantId: LEYA.tenantId, userId: LEYA.tenantId, unitId: round.unit_id, unitPath: round.unit_path, roles: [], requestId: 's', ip: null, at: new Date(NOW) };
    // Somebody earned 9,600 in the first three quarters each: the year's 20,000 are reached with the fourth, whatever it brings.
    const runId = await test.database.run(ctx, (m) => carryOut(m, ctx, policy, { id: round.id, unitPath: round.unit_path }, providers));
    const rows = await query<{ party: string; project: string | null; consequences: Consequence[]; certificate: string }>(
      `select s.party, s.project, r.consequences, r.facts->'employment'->>'certificate' as certificate from scoring_result r join scoring_subject s on s.id = r.subject_id where r.run_id = $1 and r.output is not null`, [runId]);
    const annual = rows.flatMap((r) => r.consequences.filter((c) => c.id === 'annual-performance').map((c) => ({ ...r, ...c })));
    expect(annual.length).toBeGreaterThan(90);
    expect(annual.every((a) => a.resultId !== '' && a.words !== '')).toBe(true);
    const amounts = (party: string, certified: boolean, upper: boolean): string[] =>
      [...new Set(annual.filter((a) => a.party === party && ['intermediate', 'senior'].includes(a.certificate) === certified && a.project?.includes('居家') !== upper).map((a) => String(a.amount)))].sort();
    expect(amounts('group-leader', true, true)).toEqual(['12360.00']);
    expect(amounts('project-lead', true, false)).toEqual(['7800.00']);
    expect(amounts('frontline-social-worker', true, false).every((amount) => ['5040.00', '4560.00', '3960.00'].includes(amount))).toBe(true);
    // Who brought in 20,000 in the year may be given the highest of the project, with ten extra points.
    const earners = annual.filter((a) => a.words.includes('附加分 10 分'));
    const highest = new Map<string | null, string>();
    for (const a of annual) if (dec(a.amount ?? '0').gt(highest.get(a.project) ?? '0')) highest.set(a.project, a.amount ?? '0');
    expect(earners.length).toBeGreaterThan(0);
    for (const earner of earners) expect(earner.words).toContain(`可认定为团队最高绩效 ${highest.get(earner.project) ?? ''} 元`);
  });
});
