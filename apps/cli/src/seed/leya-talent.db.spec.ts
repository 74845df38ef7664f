import { randomUUID } from 'node:crypto';
import { Decimal, addDays, day } from '@gongqiao/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractEnding, Departure, Nomination, type Employee } from '@gongqiao/domain/personnel';
import { appointedPay } from '@gongqiao/domain/payroll';
import type { RequestContext } from '@gongqiao/platform/context';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import type { HouseServices } from './house-services.js';
import { inventEmployees } from './leya-employees.js';
import { LEYA } from './leya-staff.js';
import { HouseBench, codeOf, key } from './testing/house-bench.js';

const STATEMENT = '我愿意担任组长。'.repeat(40);
const TEAM = 'ly.service.t2';

describe('rising in an agency', () => {
  let test: TestDatabase;
  let house: HouseServices;
  let hr: RequestContext;
  let department: RequestContext;
  let director: RequestContext;
  const bench = new HouseBench();
  const { clock, query, at, unitId, act, employeeAt } = bench;

  const account = async (person: Employee): Promise<RequestContext> => {
    const user = randomUUID();
    await query('insert into app_user (id, sign_in_name, name) values ($1, $2, $3)', [user, `person-${user}`, person.name]);
    await query('update employee set user_id = $2 where id = $1', [person.id, user]);
    await query('insert into membership (user_id, unit_id, unit_path, role, valid_from) values ($1, $2, $3::ltree, $4, $5)', [user, person.unitId, person.unitPath, person.position, '2024-01-01']);
    return at(person.position, person.unitPath, { userId: user });
  };
  const row = (id: string): Promise<Nomination> => test.database.run({ tenantId: LEYA.tenantId }, (m) => m.findOneByOrFail(Nomination, { id }));
  const team = (): Promise<Employee[]> => Promise.all(inventEmployees().filter((p) => p.path === TEAM && p.position === 'frontline-social-worker').slice(0, 4).map((p) => employeeAt(p.serial)));
  const todosOf = async (ctx: RequestContext): Promise<string[]> => (await query<{ subject: string }>('select subject from todo where user_id = $1 and finished_at is null order by subject', [ctx.userId])).map((todo) => todo.subject);

  beforeAll(async () => {
    await bench.start();
    ({ test, house } = bench);
    hr = await at('hr', 'ly');
    department = await at(['service-department', 'department-head'], 'ly.service');
    director = await at('director-general', 'ly');
  });
  afterAll(() => bench.close());

  describe('a leader', () => {
    let candidate: Employee;
    let rival: Employee;
    let mine: RequestContext;
    let theirs: RequestContext;
    let members: RequestContext[];
    let chosen: string;
    let other: string;
    const heard: unknown[] = [];
    const files = () => query<object>(`select valid_from as "from", (terms->>'isGroupLeader')::boolean as leads, terms->>'approvedAmount' as amount from pay_profile where employee_id = $1 order by valid_from`, [candidate.id]);
    const matter = async (id: string): Promise<string> => (await row(id)).workflowInstanceId ?? '';

    beforeAll(async () => {
      const [first, second, third, fourth] = await team();
      if (!first || !second || !third || !fourth) throw new Error('the team is too small');
      [candidate, rival] = [first, second];
      mine = await account(candidate);
      theirs = await account(rival);
      members = [await account(third), await account(fourth)];
      house.followers.register(appointedPay(house.policy, house.trail));
      await query(`insert into pay_profile (employee_id, valid_from, scheme, terms, insurance_place, insurance_base, fund_base, fund_employer_rate, fund_worker_rate, additional_deduction, tax_basis, damage_agreed, reason, entered_by, entered_at)
        values ($1, '2026-01-01', 'old', $2, '441900', 5000, 5000, 5, 5, 0, 'monthly', false, '示范', $3, now())`, [candidate.id, { role: 'social-worker', isGroupLeader: false, approvedAmount: null }, randomUUID()]);
      house.followers.register({ name: 'listening', appointed: (_m, _ctx, appointed) => { heard.push({ position: appointed.position, from: appointed.from, amount: appointed.approvedAmount }); return Promise.resolve(); } });
    });

    it('is named by the department or by themselves, for a unit and a position, once', async () => {
      const input = { course: 'leader' as const, employeeId: candidate.id, way: 'agency' as const, reason: '带教新人得力', targetUnitId: await unitId(TEAM), targetPosition: 'group-leader' };
      expect(await codeOf(house.nominations.nominate(await at('frontline-social-worker', TEAM), key(), input))).toBe('employee-unknown employeeId');
      expect(await codeOf(house.nominations.nominate(department, key(), { ...input, targetPosition: 'astronaut' }))).toBe('position-unknown targetPosition');
      expect(await codeOf(house.nominations.nominate(department, key(), { ...input, targetPosition: null }))).toBe('target-missing targetPosition');
      const once = key();
      chosen = (await house.nominations.nominate(department, once, input)).id;
      expect((await house.nominations.nominate(department, once, input)).id).toBe(chosen);
      expect(await codeOf(house.nominations.nominate(department, key(), input))).toBe('nominated-already employeeId');
      other = (await house.nominations.nominateMyself(theirs, key(), { course: 'leader', reason: '愿意带领小组', targetPosition: 'group-leader' })).id;
      expect([await todosOf(mine), (await row(other)).way]).toEqual([['MyNomination'], 'self']);
    });

    it('needs a statement and a public speech, and is scored by every member once, without names', async () => {
      expect(await codeOf(act(department, await matter(chosen), 'submitStatement'))).toBe('statement-missing facts');
      expect(await codeOf(house.nominations.write(theirs, key(), { id: chosen, what: 'statement', words: STATEMENT }))).toBe('nomination-unknown id');
      for (const [who, id] of [[mine, chosen], [theirs, other]] as const) await house.nominations.write(who, key(), { id, what: 'statement', words: STATEMENT });
      expect(await codeOf(act(department, await matter(chosen), 'submitStatement'))).toBe('speech-missing facts');
      expect(await codeOf(house.nominations.change(department, key(), { id: chosen, spokeOn: '2027-01-01' }))).toBe('day-in-future spokeOn');
      for (const id of [chosen, other]) {
        await house.nominations.change(department, key(), { id, spokeOn: '2026-11-19' });
        await act(department, await matter(id), 'submitStatement');
      }
      expect(await codeOf(act(department, await matter(chosen), 'score'))).toBe('scores-missing facts');
      const [first, second] = members;
      if (!first || !second) throw new Error('no members');
      expect(await todosOf(first)).toEqual(['NominationBallot', 'NominationBallot']);
      expect(await codeOf(house.ballots.cast(mine, key(), chosen, new Decimal(100)))).toBe('ballot-unknown id');
      expect(await codeOf(house.ballots.cast(first, key(), chosen, new Decimal('100.5')))).toBe('score-range value');
      for (const [who, ours, rivals] of [[first, '92', '80'], [second, '88.5', '95']] as const) {
        await house.ballots.cast(who, key(), chosen, new Decimal(ours));
        await house.ballots.cast(who, key(), other, new Decimal(rivals));
      }
      expect(await codeOf(house.ballots.cast(first, key(), chosen, new Decimal(1)))).toBe('ballot-given id');
      expect(await query(`select count(distinct created_at)::int as times, count(*)::int as n from nomination_score where nomination_id = $1`, [chosen])).toEqual([{ times: 1, n: 2 }]);
      expect(await query(`select column_name from information_schema.columns where table_name = 'nomination_score' and column_name like '%user%'`)).toEqual([]);
      // What goes into the trail and into the memory of requests is that somebody voted, not how.
      expect(await query(`select distinct after from trail_entry where action = 'cast-ballot'`)).toEqual([{ after: { kind: 'score' } }]);
    });

    it('is proposed only as the first by score; the other is told that somebody else was chosen', async () => {
      for (const id of [chosen, other]) await act(department, await matter(id), 'score');
      expect(await codeOf(act(department, await matter(other), 'propose'))).toBe('not-proposed facts');
      await act(department, await matter(chosen), 'propose');
      await act(director, await matter(chosen), 'review', { form: { appointedOn: '2026-11-20' } });
      expect(await row(chosen)).toMatchObject({ state: 'designate', appointedOn: '2026-11-20', trialMonths: 1, trialEndsOn: '2026-12-19', effectiveOn: null });
      expect(await row(other)).toMatchObject({ closedOn: '2026-11-20', outcome: `已由${candidate.name}拟任` });
      expect((await employeeAt(inventEmployees().find((p) => p.id === candidate.id)?.serial ?? 0)).position).toBe('frontline-social-worker');
    });

    it('becomes leader when the trial has ended and the members want it; position, account and pay follow from the day', async () => {
      const form = { effectiveOn: '2026-12-21', approvedAmount: '150' };
      expect(await codeOf(act(director, await matter(chosen), 'passTrial', { form }))).toBe('trial-running facts');
      clock.set('2026-12-21');
      expect(await codeOf(act(director, await matter(chosen), 'passTrial', { form }))).toBe('vote-missing facts');
      await house.watch.run(hr);
      await house.watch.run(hr);
      const [first, second] = members;
      if (!first || !second) throw new Error('no members');
      expect(await todosOf(first)).toContain('NominationBallot');
      expect(await codeOf(house.ballots.cast(first, key(), chosen, new Decimal(60)))).toBe('score-range value');
      for (const who of [first, second]) await house.ballots.cast(who, key(), chosen, new Decimal(100));
      await act(director, await matter(chosen), 'passTrial', { form });
      const [now] = await query('select position, unit_path::text as path from employee where id = $1', [candidate.id]);
      expect(now).toEqual({ position: 'group-leader', path: TEAM });
      expect(await query('select role, valid_from, valid_to from membership where user_id = $1 order by valid_from', [mine.userId])).toEqual([
        { role: 'frontline-social-worker', valid_from: '2024-01-01', valid_to: '2026-12-21' }, { role: 'group-leader', valid_from: '2026-12-21', valid_to: null }]);
      expect(heard).toEqual([{ position: 'group-leader', from: '2026-12-21', amount: '150.00' }]);
      // Files hold for whole months: the allowance is paid from the next, the months before stay as they were.
      expect(await files()).toEqual([{ from: '2026-01-01', leads: false, amount: null }, { from: '2027-01-01', leads: true, amount: '150.00' }]);
    });

    it('ends with a report on duty, and goes back', async () => {
      const form = { endsOn: '2026-12-21' };
      expect(await codeOf(act(department, await matter(chosen), 'end', { form }))).toBe('report-missing facts');
      await house.nominations.write(mine, key(), { id: chosen, what: 'report', words: '任期述职：完成全部指标。' });
      await act(department, await matter(chosen), 'end', { form });
      expect(await query('select position from employee where id = $1', [candidate.id])).toEqual([{ position: 'frontline-social-worker' }]);
      expect(heard).toHaveLength(2);
      expect((await files()).at(-1)).toEqual({ from: '2027-01-01', leads: false, amount: null });
      clock.set('2026-11-20');
    });
  });

  it('a head of department is appointed only with strengths, materials and half a year; the move goes to finance', async () => {
    const [, , , person] = await team();
    if (!person) throw new Error('nobody');
    const me = await at(person.position, person.unitPath, { userId: person.userId ?? '' });
    const { id } = await house.nominations.nominate(hr, key(), { course: 'manager', employeeId: person.id, way: 'supervisor', reason: '统筹能力突出', facts: { post: 'service-department-head', strengths: [] } });
    const matter = (await row(id)).workflowInstanceId ?? '';
    const form = { effectiveOn: '2026-11-20' };
    expect(await codeOf(act(director, matter, 'appoint', { form }))).toBe('not-eligible facts');
    expect(await codeOf(house.nominations.change(hr, key(), { id, facts: { strengths: ['charm'] } }))).toMatch(/strengths/);
    await house.nominations.change(hr, key(), { id, facts: { strengths: ['management', 'diligence'] } });
    await house.nominations.write(me, key(), { id, what: 'statement', words: '选拔材料' });
    expect(await codeOf(act(director, matter, 'appoint', { form }))).toBe('target-missing targetUnitId');
    await house.nominations.change(hr, key(), { id, targetUnitId: await unitId('ly.service'), targetPosition: 'department-head' });
    await act(director, matter, 'appoint', { form });
    expect(await query('select position, unit_path::text as path from employee where id = $1', [person.id])).toEqual([{ position: 'department-head', path: 'ly.service' }]);
    expect(await query(`select i.workflow, i.state from staff_move s join workflow_instance i on i.id = s.workflow_instance_id where s.employee_id = $1`, [person.id])).toEqual([{ workflow: 'LY-W-DEPT-6.3', state: 'drafted' }]);
    expect((await row(id)).resultId).not.toBeNull();
  });

  it('backbone staff go from the nomination by a screening into the reserve', async () => {
    const person = await employeeAt(inventEmployees().find((p) => p.path.startsWith('ly.projects.h') && p.position === 'frontline-social-worker')?.serial ?? 0);
    const trainee = await at('trainee-supervisor', 'ly.projects');
    const { id } = await house.nominations.nominate(trainee, key(), { course: 'backbone', employeeId: person.id, way: 'supervisor', reason: '个案专业能力强' });
    const matter = (await row(id)).workflowInstanceId ?? '';
    expect(await codeOf(act(await at('trainee-supervisor', 'ly.service'), matter, 'screen', { form: { opinion: '同意' } }))).toBe('instance-unknown id');
    await act(trainee, matter, 'screen', { form: { opinion: '同意列入' } });
    await act(await at('supervision-committee', 'ly'), matter, 'reserve');
    expect(await row(id)).toMatchObject({ state: 'reserve', closedOn: '2026-11-20' });
  });

  describe('what is missing for the next grade', () => {
    it('names the purchase fee until it is entered for the contract that the person works under, then gives the allowance with its reasons', async () => {
      const person = await employeeAt(1);
      const view = () => test.database.run(hr, (m) => house.advancements.of(m, hr, person));
      const grade = async () => (await view()).find((one) => one.decision.endsWith('gradeAllowance'));
      expect(await grade()).toMatchObject({ amount: null, resultId: null, missing: { field: 'purchaseFeePerPost', zh: '购买费' } });
      const place = await test.database.run(hr, (m) => house.fees.placeOf(m, person, '2026-11-20'));
      const input = { contractId: place?.contractId ?? null, project: place?.project ?? null, validFrom: '2026-01-01', feePerPost: new Decimal('120000'), source: '购买服务合同第五条' };
      expect(await codeOf(house.fees.enter(await at('office', 'ly'), key(), input))).toMatch(/^forbidden/);
      expect(await codeOf(house.fees.enter(hr, key(), { ...input, contractId: randomUUID() }))).toBe('fee-place-missing contractId');
      expect(await codeOf(house.fees.enter(hr, key(), { ...input, feePerPost: new Decimal(0) }))).toBe('fee-invalid feePerPost');
      await house.fees.enter(hr, key(), input);
      expect(await codeOf(house.fees.enter(hr, key(), input))).toBe('fee-exists validFrom');
      const shown = await grade();
      expect(shown).toMatchObject({ missing: null });
      expect(Number(shown?.amount)).toBeGreaterThan(0);
      expect(await query('select facts from decision_result where id = $1', [shown?.resultId])).toMatchObject([{ facts: { purchaseFeePerPost: '120000.00' } }]);
    });
  });

  describe('a contract that runs out', () => {
    const endings = (): Promise<ContractEnding[]> => test.database.run(hr, (m) => m.find(ContractEnding, { order: { endsOn: 'ASC' } }));

    it('is told of in time: by the law’s lead where an open-ended contract may be asked for, else thirty days before; once', async () => {
      await house.watch.run(hr);
      const found = await endings();
      await house.watch.run(hr);
      expect(await endings()).toHaveLength(found.length);
      expect(found.length).toBeGreaterThan(1);
      expect(found.filter((one) => one.endsOn > addDays(day(one.openedOn), one.grounds.length > 0 ? 90 : 30))).toEqual([]);
      expect(found.some((one) => one.grounds.includes('two-fixed-terms') || one.grounds.includes('ten-years'))).toBe(true);
      expect(await query(`select count(distinct subject_id)::int as n from todo where subject = 'ContractEnding' and party = 'hr' and due_provision is not null`)).toEqual([{ n: found.length }]);
    });

    it('is renewed as the person may ask: no fixed term where an open-ended contract is due', async () => {
      const ending = (await endings()).find((one) => one.grounds.length > 0);
      if (!ending) throw new Error('no contract gives the right');
      const next = { employeeId: ending.employeeId, number: 'HT-2027-0001', kind: 'fixed-term' as const, startsOn: '2027-03-01', endsOn: '2030-02-28', signedOn: '2026-11-20', monthlyWage: new Decimal('6000') };
      expect(await codeOf(house.contracts.sign(hr, key(), next))).toBe('wish-missing kind');
      expect(await codeOf(house.endings.wish(await at('frontline-social-worker', TEAM), key(), ending.id, 'open-ended'))).toBe('ending-unknown id');
      await house.endings.wish(hr, key(), ending.id, 'open-ended');
      expect(await codeOf(house.contracts.sign(hr, key(), next))).toBe('open-ended-due kind');
      expect(await codeOf(house.endings.end(hr, key(), { id: ending.id, offer: 'none', protections: [], disqualified: false, publicWelfarePost: false, reason: '不再续订' }))).toBe('open-ended-due offer');
      await house.contracts.sign(hr, key(), { ...next, kind: 'open-ended', endsOn: null });
      expect((await endings()).find((one) => one.id === ending.id)).toMatchObject({ state: 'renewed' });
      expect(await query(`select 1 from todo where subject = 'ContractEnding' and subject_id = $1 and finished_at is null`, [ending.id])).toEqual([]);
    });

    it('ends with its last day where it is not renewed: severance by law, hand-over, the employment over with the account', async () => {
      const ending = (await endings()).find((one) => one.state === 'open');
      if (!ending) throw new Error('no contract is open');
      await house.endings.wish(hr, key(), ending.id, 'fixed-term');
      const input = { id: ending.id, offer: 'none' as const, protections: [] as string[], disqualified: false, publicWelfarePost: false, reason: '项目到期，不再续订' };
      expect(await codeOf(house.endings.end(hr, key(), { ...input, offer: 'same-or-better' }))).toBe('offer-accepted offer');
      expect(await codeOf(house.endings.end(hr, key(), { ...input, protections: ['maternity'] }))).toBe('contract-goes-on protections');
      await house.endings.end(hr, key(), input);
      const [ended] = (await endings()).filter((one) => one.id === ending.id);
      expect(ended).toMatchObject({ state: 'ended', severanceDue: true });
      const departure = await test.database.run(hr, (m) => m.findOneByOrFail(Departure, { id: ended?.departureId ?? '' }));
      expect(departure).toMatchObject({ kind: 'expiry', lastDay: ending.endsOn, answer: { severanceDue: true, allowed: true } });
      expect(await query('select left_on from employee where id = $1', [ending.employeeId])).toEqual([{ left_on: ending.endsOn }]);
      await house.departures.addItem(hr, key(), departure.id, { name: '办公电脑', quantity: 1, takenBy: '办公室' });
      expect(await codeOf(house.endings.finish(hr, key(), departure.id))).toBe('handover-open id');
      const [item] = await query<{ id: string }>('select id from handover_item where departure_id = $1', [departure.id]);
      await house.departures.finishItem(hr, key(), item?.id ?? '');
      await house.endings.finish(hr, key(), departure.id);
      expect(await codeOf(house.endings.finish(hr, key(), departure.id))).toBe('departure-closed id');
    });
  });

  it('a resignation for the employer’s fault needs no notice, and goes before those who head the house', async () => {
    const person = await employeeAt(40);
    const me = await account(person);
    const { id } = await house.departures.resign(me, key(), { reason: '长期拖欠工资', clause: '劳动合同法第三十八条第一款（二）' });
    const departure = await test.database.run(hr, (m) => m.findOneByOrFail(Departure, { id }));
    expect(departure).toMatchObject({ ground: 'worker-for-cause', proposedLastDay: '2026-11-20', answer: { noticeDays: 0, severanceDue: true } });
    expect(await query('select party, kind from todo where subject = $1 and subject_id = $2 and kind = $3', ['Departure', id, 'copy'])).toEqual([{ party: 'agency-head', kind: 'copy' }]);
    await act(me, departure.workflowInstanceId ?? '', 'leaveAfterNotice');
    expect(await query('select left_on from employee where id = $1', [person.id])).toEqual([{ left_on: '2026-11-20' }]);
  });

  it('a department proposes the dismissal of its own people, and of nobody else’s', async () => {
    const person = await employeeAt(inventEmployees().find((p) => p.path === 'ly.service.t4' && p.position === 'frontline-social-worker')?.serial ?? 0);
    const input = { reason: '多次无故缺勤', ground: 'absence', facts: { absenceRunDays: 3, absenceYearDays: 3, educated: true }, evidence: '考勤记录' };
    expect(await codeOf(house.departures.dismiss(await at('project-department', 'ly.projects'), key(), person.id, input))).toBe('employee-unknown employeeId');
    expect(await codeOf(house.departures.agree(department, key(), person.id, { reason: '协商', lastDay: '2026-12-31' }))).toBe('employee-unknown employeeId');
    await house.departures.dismiss(department, key(), person.id, input);
  });

  describe('the account of somebody who joins', () => {
    it('has a name by the house’s rule, and a first password that is told once', async () => {
      expect(await codeOf(house.employeeAccounts.setPattern(hr, key(), '{name}!'))).toBe('pattern-invalid pattern');
      expect(await codeOf(house.employeeAccounts.setPattern(await at('office', 'ly'), key(), 'ly-{digits}'))).toMatch(/^forbidden/);
      await house.employeeAccounts.setPattern(hr, key(), 'ly-{digits}');
      const person = await employeeAt(30);
      const once = key();
      const first = await house.employeeAccounts.issue(hr, once, person.id);
      expect([first.signInName, first.password.length > 9]).toEqual(['ly-0030', true]);
      expect(await house.employeeAccounts.issue(hr, once, person.id)).toEqual({ ...first, password: '' });
      expect(await query(`select m.role, m.unit_path::text as path from employee e join membership m on m.user_id = e.user_id where e.id = $1`, [person.id])).toEqual([{ role: person.position, path: person.unitPath }]);
      expect(JSON.stringify(await query('select after from trail_entry'))).not.toContain(first.password);
      // Nothing was signed in with it: the letter may be lost, and another is drawn.
      expect((await house.employeeAccounts.issue(hr, key(), person.id)).password).not.toBe(first.password);
      await query('update credential set must_change = false where user_id = (select user_id from employee where id = $1)', [person.id]);
      expect(await codeOf(house.employeeAccounts.issue(hr, key(), person.id))).toBe('account-in-use employeeId');
    });
  });
});
