import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostProbation, Probation } from '@gongqiao/domain/personnel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import { PageArgs } from '@gongqiao/platform/graphql';
import type { HouseServices } from './house-services.js';
import { LEYA } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { HouseBench, OTHER, codeOf, key } from './testing/house-bench.js';

/** A host unit below the county's tree, and one beside it. */
const HOST = 'lg.department';

describe('a placed newcomer before the host unit', () => {
  let test: TestDatabase;
  let house: HouseServices;
  let hr: RequestContext;
  let host: RequestContext;
  let employees: readonly { id: string; name: string; probation: string }[];
  const bench = new HouseBench();
  const { query, at, clock } = bench;
  const page = Object.assign(new PageArgs(), { first: 100 });
  const sheets = (tenantId: string): Promise<HostProbation[]> => test.database.run({ tenantId }, (m) => m.find(HostProbation, { order: { employeeName: 'ASC' } }));

  beforeAll(async () => {
    await bench.start();
    ({ test, house } = bench);
    hr = await at('hr', 'ly');
    host = await at('host-unit', HOST, { tenantId: LONGGANG.tenantId });
    // Three newcomers without a course yet: two work for the county's unit, one in the house.
    const people = await query<{ id: string; name: string }>(`select id, name from employee where state = 'probation' order by id limit 3`);
    for (const [i, person] of people.entries()) {
      await query(`delete from placement where employee_id = $1`, [person.id]);
      await query(`insert into probation (unit_path, employee_id, host_assessment, department_assessment, state) select unit_path, id, 'pending', 'pending', 'in-probation' from employee e where id = $1 and not exists (select 1 from probation p where p.employee_id = e.id)`, [person.id]);
      await query(`insert into placement (unit_path, employee_id, employee_name, certificate, purchaser_tenant_id, purchaser_unit_path, host_unit_name, project, starts_on) select unit_path, id, name, certificate, $2, $3::ltree, '综合部', '', '2026-11-02' from employee where id = $1`,
        [person.id, i < 2 ? LONGGANG.tenantId : null, i < 2 ? HOST : null]);
    }
    const rows = await query<{ id: string; probation: string }>('select employee_id as id, id as probation from probation where employee_id = any($1::uuid[])', [people.map((one) => one.id)]);
    employees = people.map((one) => ({ ...one, probation: rows.find((row) => row.id === one.id)?.probation ?? '' }));
  }, 120_000);
  afterAll(() => bench.close());

  it('is asked about by the morning’s round, in the purchaser’s tenant, by the end of the probation, and once', async () => {
    for (let i = 0; i < 2; i += 1) await house.watch.run(hr);
    const asked = await sheets(LEYA.tenantId);
    expect(asked.map((one) => one.employeeId).sort()).toEqual(employees.slice(0, 2).map((one) => one.id).sort());
    const told = await query<{ title: string; party: string; path: string; due: string }>(`select title, party, unit_path::text as path, due_on::text as due from todo where subject = 'HostProbation' and finished_at is null`, [], LONGGANG.tenantId);
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(new Set(asked.map((one) => JSON.stringify({ title: `${one.employeeName} 试用期考核：请填写用人单位意见`, party: 'host-unit', path: HOST, due: one.dueOn }))));
    expect(await codeOf(house.hosts.ask(hr, key(), employees[2]?.id ?? ''))).toBe('no-host-to-ask employeeId');
    expect(await codeOf(house.hosts.ask(await at('group-leader', 'ly.service.t1'), key(), employees[0]?.id ?? ''))).toBe('employee-unknown employeeId');
  });

  it('is seen by both sides, each in its reach, and by nobody else', async () => {
    expect((await house.hosts.page(host, page, true)).totalCount).toBe(2);
    expect((await house.hosts.page(await at('district', 'lg', { tenantId: LONGGANG.tenantId }), page, true)).totalCount).toBe(2);
    expect((await house.hosts.page(hr, page, true)).totalCount).toBe(2);
    expect(await sheets(OTHER)).toEqual([]);
    expect((await house.hosts.page(await at('hr', 'ly', { tenantId: OTHER }), page, null)).totalCount).toBe(0);
    expect(await query('select 1 from probation', [], LONGGANG.tenantId)).toEqual([]);
  });

  it('is assessed by its own host only, with words and a name, once; the agency does not write in the host’s place', async () => {
    const [sheet] = await sheets(LEYA.tenantId);
    const given = { id: sheet?.id ?? '', outcome: 'pass' as const, opinion: '工作主动，同意转正', signedBy: '陈主任' };
    const elsewhere = (await query<{ path: string }>(`select path::text as path from org_unit where not path @> $1::ltree and not path <@ $1::ltree order by path limit 1`, [HOST], LONGGANG.tenantId))[0]?.path ?? '';
    expect(await codeOf(house.hosts.give(await at('host-unit', elsewhere, { tenantId: LONGGANG.tenantId }), key(), given))).toBe('host-sheet-unknown id');
    expect(await codeOf(house.hosts.give(await at('hr', 'ly', { tenantId: OTHER }), key(), given))).toBe('host-sheet-unknown id');
    expect(await codeOf(house.hosts.give(await at('district', 'lg', { tenantId: LONGGANG.tenantId }), key(), given))).toBe('host-sheet-unknown id');
    expect(await codeOf(house.hosts.give(host, key(), { ...given, opinion: ' ' }))).toBe('field-empty opinion');
    expect(await codeOf(house.hosts.give(host, key(), { ...given, signedBy: '' }))).toBe('field-empty signedBy');
    expect(await codeOf(house.onboarding.assess(await at('host-unit', 'ly'), key(), { employeeId: sheet?.employeeId ?? '', side: 'host', outcome: 'pass', note: '代填' }))).toBe('host-gives-it outcome');
    const once = key();
    await house.hosts.give(host, once, given);
    await house.hosts.give(host, once, given);
    expect(await codeOf(house.hosts.give(host, key(), { ...given, outcome: 'fail' }))).toBe('assessed-already id');
  });

  it('enters the confirmation’s facts with the employer, and what the purchaser’s document says stays with the purchaser', async () => {
    const [sheet] = await sheets(LEYA.tenantId);
    const row = await test.database.run(hr, (m) => m.findOneByOrFail(Probation, { employeeId: sheet?.employeeId ?? '' }));
    expect([row.hostAssessment, row.hostNote]).toEqual(['pass', '工作主动，同意转正（综合部 陈主任）']);
    const [judged] = await query<{ facts: Record<string, unknown>; decision: string }>('select facts, decision from decision_result where id = $1', [row.confirmationResultId]);
    expect([judged?.decision, judged?.facts['hostUnitAssessment']]).toEqual(['leya.assignment.confirmation', 'pass']);
    const [theirs] = await query<{ decision: string; may: boolean }>(`select decision, (output->>'mayConfirm')::boolean as may from decision_result where id = $1`, [sheet?.purchaserResultId], LONGGANG.tenantId);
    expect(theirs).toEqual({ decision: 'longgang.assignment.probation', may: true });
    expect(await query('select 1 from decision_result where id = $1', [sheet?.purchaserResultId])).toEqual([]);
    expect(await query(`select count(*)::int as n from todo where subject = 'HostProbation' and finished_at is null`, [], LONGGANG.tenantId)).toEqual([{ n: 1 }]);
    expect((await house.hosts.page(hr, page, false)).totalCount).toBe(1);
  });

  it('is not asked about any longer once the person works elsewhere', async () => {
    const open = (await sheets(LEYA.tenantId)).find((one) => one.givenOn === null);
    await query(`update placement set ends_on = '2026-11-25' where employee_id = $1`, [open?.employeeId]);
    clock.set('2026-11-26');
    await house.watch.run(hr);
    expect((await sheets(LEYA.tenantId)).filter((one) => one.givenOn === null).map((one) => one.closedOn)).toEqual(['2026-11-26']);
    expect(await query(`select 1 from todo where subject = 'HostProbation' and finished_at is null`, [], LONGGANG.tenantId)).toEqual([]);
    expect(await codeOf(house.hosts.give(host, key(), { id: open?.id ?? '', outcome: 'pass', opinion: '同意转正', signedBy: '陈主任' }))).toBe('assessed-already id');
  });
});
