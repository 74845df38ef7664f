import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { OwnDaysWatch } from '@gongqiao/domain/attendance';
import { OwnPayWatch } from '@gongqiao/domain/payroll';
import { OwnScoreWatch } from '@gongqiao/domain/scoring';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { FrontPage, type WatchSource } from '@gongqiao/platform/search';
import { loadPolicyIndex } from '@gongqiao/registry';
import { LEYA } from './leya-staff.js';
import { loadYear } from './testing/leya-year.js';

describe('what a worker watches on the first page', () => {
  let test: TestDatabase;
  let sources: readonly WatchSource[];
  const clock = new FixedClock(new Date('2026-11-21T10:00:00+08:00'));
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.query(sql, values));
  const figuresOf = async (role: string, userId: string): Promise<ReadonlyMap<string, string>> => {
    const ctx: RequestContext = { tenantId: LEYA.tenantId, userId, unitId: LEYA.tenantId, unitPath: LEYA.root, roles: [role], requestId: 's', ip: null, at: clock.now() };
    return test.database.run(ctx, async (m) => {
      const all = [];
      for (const source of sources) all.push(...(await source.figures(m, ctx)));
      return new Map(all.map((figure) => [figure.key, `${figure.value} ${figure.comparison?.zh ?? ''} ${figure.address}`]));
    });
  };

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    await loadYear(test, index, clock);
    const access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), () => LEYA.packId);
    const front = new FrontPage();
    sources = [new OwnDaysWatch(access, front), new OwnScoreWatch(access, front, new PolicyService(test.database, index, clock)), new OwnPayWatch(access, front)];
  }, 180_000);
  afterAll(() => test.close());

  it('is their own: hours of the month, last public score, last approved pay', async () => {
    const [person] = await query<{ user: string; id: string }>(`select user_id as user, id from employee where position = 'frontline-social-worker' and user_id is not null and unit_path <@ 'ly.service' order by number limit 1`);
    const [days] = await query<{ n: number }>(`select count(*)::int as n from attendance_day where user_id = $1 and to_char(on_day, 'YYYY-MM') = '2026-11' and clock_in is not null`, [person?.user]);
    const [score] = await query<{ score: string }>(`select trim_scale(round(r.score, 2))::text as score from scoring_result r join scoring_round o on o.id = r.round_id and o.job_run_id = r.run_id where r.person_id = $1 and o.state in ('published', 'final') order by o.published_on desc nulls last, r.id desc limit 1`, [person?.user]);
    const shown = await figuresOf('frontline-social-worker', person?.user ?? '');
    expect(shown.get('own-hours')).toContain(`出勤 ${days?.n} 天`);
    expect(shown.get('own-score')?.startsWith(`${score?.score} 2026年`)).toBe(true);
    expect(shown.has('own-pay')).toBe(false);
    await query(`insert into payroll (unit_path, month, state, payday) values ('ly', '2026-10', 'open', '2026-11-15')`);
    await query(`insert into pay_slip (unit_path, payroll_id, run_id, employee_id, user_id, month, name, number, scheme, gross, income, insurance, fund, tax, other_deductions, net, employer_cost, facts, known_at)
      select 'ly', p.id, gen_random_uuid(), $1, $2, p.month, '示范', 'LY', 'new', 12345.60, 12345.60, 0, 0, 0, 0, 12345.60, 13000, '{}', now() from payroll p`, [person?.id, person?.user]);
    expect((await figuresOf('frontline-social-worker', person?.user ?? '')).has('own-pay')).toBe(false);
    await query(`update payroll set state = 'approved', approved_at = now(), approved_by = gen_random_uuid(), content_hash = 'x'`);
    expect((await figuresOf('frontline-social-worker', person?.user ?? '')).get('own-pay')).toBe('12,345.60 2026-10 工资 /mine/pay');
  });

  it('is nobody else’s', async () => {
    const shown = await figuresOf('frontline-social-worker', '0197a000-0000-7000-8000-00000000ffff');
    expect([...shown.keys()].filter((key) => key !== 'own-hours')).toEqual([]);
    expect(shown.get('own-hours')).toContain('出勤 0 天');
  });
});
