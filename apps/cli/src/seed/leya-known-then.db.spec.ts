// A round done again: as known then it comes to the same whatever happened since, also to records that keep no past.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { ScoringRounds } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock } from '@gongqiao/platform/context';
import { platformAccess } from '@gongqiao/platform/module';
import { Trail } from '@gongqiao/platform/trail';
import { PROJECT_SETTINGS, loadRounds } from './leya-scoring-rounds.js';
import { LEYA } from './leya-staff.js';
import { runBench, type RunBench } from './testing/run-bench.js';
import { ScoringHouse } from './testing/scoring-house.js';

const { tenantId: TENANT } = LEYA;
const TODAY = '2026-10-20';

describe('a round done again', () => {
  const house = new ScoringHouse(`${TODAY}T02:00:00Z`);
  let bench: RunBench;
  let rounds: ScoringRounds;
  let round = { id: '', job_run_id: '' };
  let leaver = { subject: '', employee: '' };
  const { query } = house;
  const shownOf = (runId: string): Promise<unknown[]> =>
    query(`select subject_id, facts, origins, missing, score, rank, tier, standing, output, (select jsonb_agg(c - 'resultId') from jsonb_array_elements(consequences) c) as follows from scoring_result where run_id = $1 order by subject_id`, [runId]);
  const again = async (basis: 'then' | 'now'): Promise<string> => {
    const { id } = await rounds.compute(await house.at('director-general', 'ly'), randomUUID(), { id: round.id, basis });
    expect((await bench.untilOver(id)).state).toBe('finished');
    return id;
  };

  beforeAll(async () => {
    await house.start();
    const { test, policy, pack, workflow, course } = house.parts;
    await test.database.run({ tenantId: TENANT }, (m) => loadRounds(m, policy, pack, new Map(), TODAY, [
      { scheme: 'home-care', unitPath: 'ly.projects', year: 2026, number: 1, percent: 100, state: 'computed', settings: { ...PROJECT_SETTINGS, averageQuota: '1000.00' }, course: [] },
    ]));
    bench = await runBench({ test, clock: new FixedClock(new Date(`${TODAY}T02:00:00Z`)), policy, workflow, tenantId: TENANT, jobs: 'recorded-scoring' });
    rounds = new ScoringRounds(test.database, new AccessService(new AccessRegistry([...platformAccess, ...domain.access], [pack]), () => LEYA.packId), policy, bench.service, course, new Trail());
    [round] = await query<typeof round>(`select id, job_run_id from scoring_round where scheme = 'home-care'`) as [typeof round];
    [leaver] = await query<typeof leaver>(`select s.id as subject, s.employee_id as employee from scoring_subject s join scoring_result r on r.subject_id = s.id and r.run_id = $1
      where r.standing = 'participates' and r.consequences <> '[]' and r.origins ? 'employment' order by s.id limit 1`, [round.job_run_id]) as [typeof leaver];
    await bench.work();
  }, 120_000);
  afterAll(async () => {
    await bench.close();
    await house.close();
  });

  it('comes to the same as known then, though a file says something else today and the settings were changed', async () => {
    await query(`update employee set left_on = '2026-05-31' where id = $1`, [leaver.employee]);
    await query(`update scoring_round set settings = settings || '{"averageQuota": "2000.00"}' where id = $1`, [round.id]);
    const run = await again('then');
    expect(await query('select 1 from scoring_difference where run_id = $1', [run])).toEqual([]);
    expect(await shownOf(run)).toEqual(await shownOf(round.job_run_id));
  });

  it('differs as known now for what the file and the settings say today', async () => {
    const run = await again('now');
    const [before, after] = await Promise.all([round.job_run_id, run].map((id) => query<{ facts: { employment: { leftOn: string | null } } }>('select facts from scoring_result where run_id = $1 and subject_id = $2', [id, leaver.subject])));
    expect([before?.[0]?.facts.employment.leftOn, after?.[0]?.facts.employment.leftOn]).toEqual([null, '2026-05-31']);
    const differences = await query<{ subject_id: string }>('select subject_id from scoring_difference where run_id = $1', [run]);
    expect(differences.map((one) => one.subject_id)).toContain(leaver.subject);
    // Twice the average: everybody who is paid something by tier differs.
    const paid = await query<{ id: string }>(`select r.subject_id as id from scoring_result r, jsonb_array_elements(r.consequences) c where r.run_id = $1 and c->>'id' = 'performance-pay' and c->>'amount' <> '0.00'`, [round.job_run_id]);
    expect(paid.length).toBeGreaterThan(10);
    expect(differences.map((one) => one.subject_id)).toEqual(expect.arrayContaining(paid.map((one) => one.id)));
  });
});
