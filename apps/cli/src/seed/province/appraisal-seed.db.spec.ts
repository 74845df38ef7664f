import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAppraisals, linkWorkerAccount } from './appraisal.js';
import { TENANT, provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

describe("the demonstration's appraisals", () => {
  let f: ProvinceFixture;
  const told: string[] = [];
  const load = (): Promise<void> => loadAppraisals({ database: f.test.database, index: f.policy.index, clock: f.clock, progress: (line) => told.push(line) }, TENANT);
  beforeAll(async () => {
    f = await provinceFixture(2000, '2026-11-20');
    await load();
  }, 180_000);
  afterAll(() => f.test.close());

  it('close last year for all eleven and two cities, nobody left out, within three in ten', async () => {
    expect(await f.query(`select count(*)::int as rounds, count(*) filter (where state = 'closed')::int as closed from appraisal_round where year = 2025`)).toEqual([{ rounds: 13, closed: 13 }]);
    const [counted] = await f.query<{ n: number; placed: number }>(`select (select count(*)::int from appraisal_result where year = 2025) as n, (select count(*)::int from assignment where start_on <= '2025-12-31') as placed`);
    expect(counted?.n).toBe(counted?.placed);
    expect(told).toEqual([`${counted?.n} 人的 2025 年度评价`]);
    expect(await f.query(`select o.id from appraisal_round o join appraisal_result r on r.round_id = o.id where o.year = 2025 group by o.id having count(*) filter (where final_tier = 'excellent') > floor(count(*) * 0.3)`)).toEqual([]);
    const tiers = await f.query<{ tier: string; n: number }>(`select final_tier as tier, count(*)::int as n from appraisal_result where year = 2025 group by 1`);
    expect(tiers.map((row) => row.tier).sort()).toEqual(['basic-qualified', 'excellent', 'qualified']);
  });

  it('rest on kept decisions: step and bonus follow from the tier', async () => {
    expect(await f.query(`select count(*)::int as n from appraisal_result r where year = 2025 and 4 <> (select count(*) from decision_result d where d.id in (r.tier_result_id, r.bonus_result_id, r.step_result_id, r.follow_up_result_id))`)).toEqual([{ n: 0 }]);
    expect(await f.query(`select distinct final_tier as tier, next_step as step, follow_up as "followUp" from appraisal_result where year = 2025 order by 1`)).toEqual([
      { tier: 'basic-qualified', step: 1, followUp: 'continue' }, { tier: 'excellent', step: 2, followUp: 'continue' }, { tier: 'qualified', step: 2, followUp: 'continue' },
    ]);
    const [some] = await f.query<{ id: string }>(`select bonus_result_id as id from appraisal_result where year = 2025 and final_tier = 'excellent' limit 1`);
    expect(await f.policy.replay({ tenantId: TENANT }, some?.id ?? '')).toMatchObject({ same: true });
  });

  it('leave this year open in one city: some counties have suggested, the others have it before them', async () => {
    const [round] = await f.query<{ id: string; state: string; matter: string }>(`select id, state, workflow_instance_id as matter from appraisal_round where year = 2026`);
    expect(round?.state).toBe('open');
    const [counties] = await f.query<{ done: number; left: number }>(`select count(distinct purchaser_unit_id) filter (where suggested_on is not null)::int as done,
      count(distinct purchaser_unit_id) filter (where suggested_on is null)::int as left from appraisal_result where round_id = $1 and post_level = 'county-post'`, [round?.id]);
    expect(counties?.done).toBeGreaterThan(3);
    const todos = await f.query<{ n: number }>(`select count(*)::int as n from todo t join org_unit o on o.path = t.unit_path where t.instance_id = $1 and t.finished_at is null and t.party = 'county' and o.kind = 'county-union'`, [round?.matter]);
    expect(todos[0]?.n).toBe(counties?.left);
    expect(counties?.left).toBeGreaterThan(3);
  });

  it('are loaded once', async () => {
    const before = await f.query('select id, version from appraisal_result order by id');
    await load();
    expect(await f.query('select id, version from appraisal_result order by id')).toEqual(before);
  });

  it('give the worker’s account a file with a result', async () => {
    const [provider] = f.providers;
    const tenantId = provider?.tenantId ?? '';
    await f.query(`insert into app_user (sign_in_name, name) values ('hb-worker', '社工示范')`, [], tenantId);
    await linkWorkerAccount(f.test.database, tenantId, 'hb-worker');
    await linkWorkerAccount(f.test.database, tenantId, 'hb-worker');
    expect(await f.query(`select count(*)::int as n from worker w join app_user u on u.id = w.user_id join appraisal_result r on r.worker_id = w.id where r.year = 2025`, [], tenantId)).toEqual([{ n: 1 }]);
  });
});
