import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { Employee, employeeOfUser, employeesWithin } from '@gongqiao/domain/personnel';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const OUTSIDER = '0197a000-0000-7000-8000-000000000004';

describe('the agency’s house', () => {
  let test: TestDatabase;
  const query = <T>(tenantId: string, sql: string): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql));

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: OUTSIDER, slug: 'other', name: '别处', kind: 'ngo', packId: 'example', root: { code: 'x', name: '别处', kind: 'ngo' }, validFrom: LEYA.since });
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => setUpUnits(m, leyaUnits(), LEYA.since));
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const vault = new IdentityVault('a secret of the specification, long enough');
    for (let i = 0; i < 2; i += 1) await loadLeyaPersonnel((scope, work) => test.database.run(scope, work), vault);
  });
  afterAll(() => test.close());

  it('holds each person once, with a contract of employment and a placement', async () => {
    const [counted] = await query<Record<string, number>>(LEYA.tenantId,
      `select count(*)::int as people, count(distinct worker_id)::int as files, (select count(*)::int from employment_contract) as contracts, (select count(*)::int from placement) as placements,
              (select count(distinct unit_path)::int from employee where unit_path <@ 'ly.service' or unit_path <@ 'ly.projects') as places from employee`);
    expect(counted).toEqual({ people: 143, files: 143, contracts: 143, placements: 143, places: 15 });
  });

  it('finds an employee by account, and those under a unit on a day in batches', async () => {
    const seen = await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
      const [first] = await m.find(Employee, { order: { number: 'ASC' }, take: 1 });
      await m.update(Employee, { id: first?.id }, { userId: OUTSIDER });
      const found = await employeeOfUser(m, OUTSIDER);
      const sizes = [];
      for await (const batch of employeesWithin(m, 'ly.service', '2026-10-31')) sizes.push(batch.length);
      return { same: found?.id === first?.id, nobody: await employeeOfUser(m, LEYA.tenantId), sizes };
    });
    // Sixty of the teams, the head of the department and the one who came on 26 October; those of November are not there yet.
    expect(seen).toEqual({ same: true, nobody: null, sizes: [62] });
  });

  it('shows the purchaser who is placed with it, and nothing of their files; nobody else sees anything', async () => {
    const counts = `select (select count(*)::int from placement) as placements, (select count(*)::int from worker) as workers, (select count(*)::int from worker_private) as private,
      (select count(*)::int from employee) as employees, (select count(*)::int from employment_contract) as contracts`;
    expect(await query(LONGGANG.tenantId, counts)).toEqual([{ placements: 20, workers: 20, private: 0, employees: 0, contracts: 0 }]);
    expect(await query(OUTSIDER, counts)).toEqual([{ placements: 0, workers: 0, private: 0, employees: 0, contracts: 0 }]);
    await expect(query(LONGGANG.tenantId, `update placement set project = '改'`)).resolves.toEqual([[], 0]);
  });

  it('shows the agency its posts, and nothing of the purchaser’s money', async () => {
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => m.query(`insert into basis_figure (unit_path, unit_id, taken_on, legal_person_units, large_enterprises, employees, members, grassroots_unions)
      select path, id, '2026-01-01', 1, 1, 1, 1, 1 from org_unit where path = 'lg'`));
    const seen = `select (select count(*)::int from post where tenant_id <> current_tenant_id()) as posts, (select count(*)::int from basis_figure) as figures`;
    expect(await query(LEYA.tenantId, seen)).toEqual([{ posts: 20, figures: 0 }]);
  });
});
