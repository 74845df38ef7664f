import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { Documents, contentStore } from '@gongqiao/domain/documents';
import { CalendarWatch, LateReturns, LeaveCases, LeaveConsents, LeaveProofs, LeaveRequests, LeaveSettling, Overtime, OvertimeConsents, YearEnds, workOutYearEnd, type LeaveAsked } from '@gongqiao/domain/leave';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { Duties } from '@gongqiao/platform/duty';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import type { JobService } from '@gongqiao/platform/queue';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { Trail, verifyTrail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, leyaUnits } from './leya-staff.js';
import { loadTimeRules } from './leya-time.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const OUTSIDER = '0197a000-0000-7000-8000-000000000004';
const TODAY = '2026-10-09T02:00:00Z';

interface LeaveRow { standing: string; state: string; days: string; chain: { by: string; state: string }[]; consent_id: string | null; results: Record<string, string> }
interface ConsentRow { id: string; unit_path: string; state: string; outcome: string | null; absence_days: number }

describe('leave of people whom the agency has placed with the district', () => {
  let test: TestDatabase;
  let requests: LeaveRequests;
  let consents: LeaveConsents;
  let documents: Documents;
  let proofs: LeaveProofs;
  let overtime: Overtime;
  let lateReturns: LateReturns;
  let overtimeConsents: OvertimeConsents;
  let access: AccessService;
  let policy: PolicyService;
  const clock = new FixedClock(new Date(TODAY));
  const query = <T>(tenantId: string, sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string; refusal?: unknown; stack?: string }) => (e.refusal ? `${e.code} ${e.field}` : `${e.stack}`));

  const at = async (tenantId: string, role: string, path: string, userId: string = randomUUID(), instant = TODAY): Promise<RequestContext> => {
    const [unit] = await query<{ id: string }>(tenantId, 'select id from org_unit where path = $1::ltree', [path]);
    return { tenantId, userId, unitId: unit?.id ?? '', unitPath: path, roles: role === '' ? [] : [role], requestId: 'spec', ip: null, at: new Date(instant) };
  };
  /** Somebody of a placed team who is no leader; each test takes another. */
  const placed = async (n: number): Promise<{ ctx: RequestContext; id: string; host: string; team: string }> => {
    const [row] = await query<{ id: string; user_id: string; unit_path: string; host: string }>(LEYA.tenantId,
      `select e.id, e.user_id, e.unit_path::text, p.purchaser_unit_path::text as host from employee e join placement p on p.employee_id = e.id
        where p.purchaser_tenant_id is not null and e.position = 'frontline-social-worker' and p.purchaser_unit_path = 'lg.henggang.community' order by e.number offset $1 limit 1`, [n]);
    if (!row) throw new Error('nobody is placed there');
    return { ctx: await at(LEYA.tenantId, 'frontline-social-worker', row.unit_path, row.user_id), id: row.id, host: row.host, team: row.unit_path };
  };
  const asked = (more: Partial<LeaveAsked>): LeaveAsked => ({
    kind: 'personal', from: '2026-10-19', fromHalf: 'am', to: '2026-10-19', toHalf: 'pm', reason: '家中有事', documents: [], urgent: false, details: {}, takeover: '同组社工', handedOver: true,
    hostSignedBy: null, hostSignedOn: null, overtimeIds: [], ...more,
  });
  const rowOf = async (id: string): Promise<LeaveRow> => {
    const [row] = await query<LeaveRow>(LEYA.tenantId, 'select * from leave_request where id = $1', [id]);
    if (!row) throw new Error('no such leave');
    return row;
  };
  const consentOf = async (requestId: string): Promise<ConsentRow> => {
    const [row] = await query<ConsentRow>(LONGGANG.tenantId, 'select id, unit_path::text, state, outcome, absence_days from leave_consent where request_id = $1', [requestId]);
    if (!row) throw new Error('the purchaser was not asked');
    return row;
  };
  const agree = async (id: string, role: string, path: string): Promise<void> => { await requests.decide(await at(LEYA.tenantId, role, path), randomUUID(), { id, agree: true, note: null }); };
  const states = async (id: string): Promise<string[]> => (await rowOf(id)).chain.map((link) => `${link.by}:${link.state}`);
  const todos = (tenantId: string, instanceOf: string): Promise<{ party: string }[]> =>
    query(tenantId, `select t.party from todo t join workflow_instance i on i.id = t.instance_id where i.subject_id = $1 and t.finished_at is null and t.kind = 'act' order by t.party`, [instanceOf]);

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: OUTSIDER, slug: 'other', name: '别处', kind: 'ngo', packId: 'example', root: { code: 'x', name: '别处', kind: 'ngo' }, validFrom: LEYA.since });
    await test.database.run({ tenantId: LEYA.tenantId }, (m) => setUpUnits(m, leyaUnits(), LEYA.since));
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const run = test.database.run.bind(test.database);
    await loadLeyaPersonnel(run, new IdentityVault('a secret of the specification, long enough'));
    for (let i = 0; i < 2; i += 1) await loadTimeRules(run);
    // The people of the specification have accounts of their own.
    await query(LEYA.tenantId, 'update employee set user_id = id where user_id is null');
    access = new AccessService(new AccessRegistry([...platformAccess, ...domain.access], index.packs), (id) => (id === LEYA.tenantId ? 'leya' : id === LONGGANG.tenantId ? 'longgang' : 'example'));
    policy = new PolicyService(test.database, index, clock);
    const trail = new Trail();
    const todoBook = new TodoBook(new EventBus(null));
    const engine = new WorkflowEngine(policy, trail, todoBook);
    const cases = new LeaveCases(policy);
    const settling = new LeaveSettling(policy, engine, trail, cases);
    documents = new Documents(test.database, trail, contentStore(null, new IdentityVault('a secret of the specification, long enough'), 'document_content'));
    proofs = new LeaveProofs(test.database, access, policy, trail, documents, settling);
    consents = new LeaveConsents(test.database, access, policy, engine, settling);
    lateReturns = new LateReturns(test.database, access, policy, trail, consents);
    overtimeConsents = new OvertimeConsents(test.database, access, policy, engine);
    requests = new LeaveRequests(test.database, access, policy, engine, trail, new Duties(test.database, policy, access, trail, todoBook, clock), cases, consents, settling, proofs, lateReturns, new CalendarWatch(test.database, policy));
    documents.own(proofs);
    overtime = new Overtime(test.database, access, policy, trail, overtimeConsents);
    engine.listen(requests);
    engine.listen(consents);
    engine.listen(overtimeConsents);
  });
  afterAll(() => test.close());

  it.each<[string, Partial<LeaveAsked>, string, string[]]>([
    ['half a day', { toHalf: 'am' }, '0.5', ['host-unit', 'team-lead', 'hr']],
    ['two days and a half', { to: '2026-10-21', toHalf: 'am' }, '2.5', ['host-unit', 'team-lead', 'department-head', 'hr']],
    ['three days', { to: '2026-10-21' }, '3.0', ['host-unit', 'team-lead', 'department-head', 'agency-head', 'hr']],
    ['five days, seven by the calendar', { kind: 'personal', from: '2026-10-19', to: '2026-10-23' }, '5.0', ['host-unit', 'team-lead', 'department-head', 'agency-head', 'hr']],
    ['eight by the calendar', { kind: 'personal', from: '2026-10-19', to: '2026-10-26' }, '6.0', ['host-unit', 'team-lead', 'department-head', 'agency-head', 'district', 'hr']],
  ])('asks both sides: %s', async (_, span, days, chain) => {
    const { ctx } = await placed(0);
    const { judged } = await test.database.run(ctx, (m) => requests.preview(m, ctx, asked(span)));
    expect([judged.days?.toFixed(1), judged.combination?.chain.map((link) => link.by), judged.blockers, judged.faults]).toEqual([days, chain, [], []]);
  });

  it('goes through host unit, team leader, department head, director and district, each in turn', async () => {
    const { ctx, host, team } = await placed(0);
    const { id } = await requests.apply(ctx, 'apply-eight-days', asked({ to: '2026-10-26' }));
    expect((await requests.apply(ctx, 'apply-eight-days', asked({ to: '2026-10-26' }))).id).toBe(id);
    expect(await rowOf(id)).toMatchObject({ standing: 'host-unit', state: 'draft', days: '6.0' });
    expect(await todos(LEYA.tenantId, id)).toEqual([]);
    const consent = await consentOf(id);
    expect(consent).toMatchObject({ unit_path: host, state: 'requested', outcome: null, absence_days: 8 });
    expect(await todos(LONGGANG.tenantId, consent.id)).toEqual([{ party: 'host-unit' }]);

    // Nobody of the agency before the host unit, no host unit but the person's own, no district before it.
    expect(await codeOf(agree(id, 'team-lead', team))).toBe('not-your-turn id');
    const elsewhere = await at(LONGGANG.tenantId, 'host-unit', 'lg.pingdi.community');
    expect(await codeOf(consents.decide(elsewhere, randomUUID(), { id: consent.id, agree: true, note: null }))).toBe('consent-unknown id');
    const district = await at(LONGGANG.tenantId, 'district', 'lg');
    expect(await codeOf(consents.decide(district, randomUUID(), { id: consent.id, agree: true, note: null }))).toBe('consent-not-yours id');

    await consents.decide(await at(LONGGANG.tenantId, 'host-unit', host), randomUUID(), { id: consent.id, agree: true, note: null });
    expect(await rowOf(id)).toMatchObject({ standing: 'employer', state: 'submitted' });
    expect(await todos(LEYA.tenantId, id)).toEqual([{ party: 'team-lead' }]);
    expect(await todos(LONGGANG.tenantId, consent.id)).toEqual([{ party: 'district' }]);

    expect(await codeOf(agree(id, 'agency-head', 'ly'))).toBe('not-your-turn id');
    await agree(id, 'team-lead', team);
    expect(await todos(LEYA.tenantId, id)).toEqual([{ party: 'department-head' }]);
    expect(await codeOf(agree(id, 'department-head', 'ly.projects'))).toBe('leave-unknown id');
    await agree(id, 'department-head', 'ly.service');
    expect(await rowOf(id)).toMatchObject({ standing: 'employer', state: 'reviewed' });
    await agree(id, 'agency-head', 'ly');
    expect(await rowOf(id)).toMatchObject({ standing: 'purchaser', state: 'granted' });
    expect(await requests.begin(await at(LEYA.tenantId, '', 'ly', undefined, '2026-10-19T02:00:00Z'))).toBe(0);

    await consents.decide(district, randomUUID(), { id: consent.id, agree: true, note: '注意衔接' });
    expect(await rowOf(id)).toMatchObject({ standing: 'granted' });
    expect(await states(id)).toEqual(['host-unit:given', 'team-lead:given', 'department-head:given', 'agency-head:given', 'district:given', 'hr:needed']);
    expect(await consentOf(id)).toMatchObject({ state: 'approved', outcome: 'given' });
    const kept = await query<{ field: string; n: number }>(LEYA.tenantId, 'select field, jsonb_array_length(reasons) as n from decision_result where subject_id = $1 order by field', [id]);
    expect(kept.map((row) => row.field)).toEqual(['approval', 'kind', 'purchaser', 'request']);
    expect(kept.every((row) => row.n > 0)).toBe(true);
  });

  it('begins on its day, is reported back from, and gives back the days not used', async () => {
    const { ctx } = await placed(0);
    const [leave] = await query<{ id: string; consent_id: string }>(LEYA.tenantId, `select id, consent_id from leave_request where standing = 'granted'`);
    const id = leave?.id ?? '';
    expect(await codeOf(requests.reportBack(ctx, randomUUID(), { id, on: '2026-10-09', note: null }))).toBe('not-on-leave on');
    const morning = await at(LEYA.tenantId, '', 'ly', undefined, '2026-10-19T00:10:00+08:00');
    expect([await requests.begin(morning), await requests.begin(morning)]).toEqual([1, 0]);
    expect((await consentOf(id)).state).toBe('on-leave');
    expect(await query(LEYA.tenantId, `select duty, due_on::text from duty_occurrence where period like '%' || $1 order by party`, [id])).toEqual([{ duty: 'LY-D-LEAVE-9', due_on: '2026-10-27' }, { duty: 'LY-D-LEAVE-9', due_on: '2026-10-27' }]);
    const back = { ...ctx, at: new Date('2026-10-22T02:00:00Z') };
    await requests.reportBack(back, randomUUID(), { id, on: '2026-10-22', note: null });
    expect(await rowOf(id)).toMatchObject({ standing: 'closed', state: 'cut-short', days: '3.0' });
    expect(await query(LEYA.tenantId, `select 1 from duty_occurrence where period like '%' || $1 and done_at is null`, [id])).toEqual([]);
  });

  it('ends with one refusal on either side, and is taken back on both', async () => {
    const first = await placed(1);
    const { id } = await requests.apply(first.ctx, randomUUID(), asked({ from: '2026-10-21', to: '2026-10-21' }));
    const host = await at(LONGGANG.tenantId, 'host-unit', first.host);
    const { id: consentId } = await consentOf(id);
    expect(await codeOf(consents.decide(host, randomUUID(), { id: consentId, agree: false, note: null }))).toBe('reason-missing note');
    await consents.decide(host, randomUUID(), { id: consentId, agree: false, note: '当天有大型活动' });
    expect(await rowOf(id)).toMatchObject({ standing: 'refused' });
    expect(await query(LEYA.tenantId, 'select finished_at is not null as over from workflow_instance where subject_id = $1', [id])).toEqual([{ over: true }]);

    const second = await requests.apply(first.ctx, randomUUID(), asked({ from: '2026-10-22', to: '2026-10-22' }));
    await consents.decide(host, randomUUID(), { id: (await consentOf(second.id)).id, agree: true, note: null });
    await requests.decide(await at(LEYA.tenantId, 'team-lead', first.team), randomUUID(), { id: second.id, agree: false, note: '人手不足，请改期' });
    expect([(await rowOf(second.id)).standing, (await consentOf(second.id)).outcome]).toEqual(['refused', 'withdrawn']);

    const third = await requests.apply(first.ctx, randomUUID(), asked({ from: '2026-10-23', to: '2026-10-23' }));
    await requests.withdraw(first.ctx, randomUUID(), third.id);
    expect([(await rowOf(third.id)).standing, (await consentOf(third.id)).state, (await consentOf(third.id)).outcome]).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(await todos(LONGGANG.tenantId, (await consentOf(third.id)).id)).toEqual([]);
  });

  it('says before it is handed in what stands in the way, by the document', async () => {
    const { ctx } = await placed(1);
    const refused = async (more: Partial<LeaveAsked>): Promise<string> => codeOf(requests.apply(ctx, randomUUID(), asked(more)));
    expect(await refused({ from: '2026-10-12', to: '2026-10-12' })).toBe('leave-blocked kind');
    expect(await refused({ kind: 'annual', from: '2026-11-27', to: '2026-11-27' })).toBe('leave-blocked kind');
    expect(await refused({ kind: 'marriage', from: '2026-11-16', to: '2026-11-18' })).toBe('leave-blocked kind');
    expect(await refused({ from: '2026-10-28', to: '2026-10-28', takeover: '' })).toBe('takeover-missing takeover');
    expect(await refused({ kind: 'time-in-lieu', from: '2026-10-28', to: '2026-10-28', documents: ['overtime-register'] })).toBe('overtime-must-be-picked overtimeIds');
    expect(await refused({ from: '2026-10-24', to: '2026-10-25' })).toBe('inconsistent to');
    expect(await codeOf(requests.apply(await at(LEYA.tenantId, 'frontline-social-worker', 'ly.service.t1'), randomUUID(), asked({})))).toBe('not-employed null');
  });

  it('never lets people decide on their own leave, and asks the next rank for a leader’s', async () => {
    const [leader] = await query<{ user_id: string; unit_path: string; host: string }>(LEYA.tenantId,
      `select e.user_id, e.unit_path::text, p.purchaser_unit_path::text as host from employee e join placement p on p.employee_id = e.id where e.position = 'group-leader' and p.purchaser_tenant_id is not null order by e.number limit 1`);
    const ctx = { ...(await at(LEYA.tenantId, 'group-leader', leader?.unit_path ?? '', leader?.user_id)), roles: ['group-leader', 'team-lead', 'department-head'] };
    const { id } = await requests.apply(ctx, randomUUID(), asked({ from: '2026-10-20', to: '2026-10-20' }));
    await consents.decide(await at(LONGGANG.tenantId, 'host-unit', leader?.host ?? ''), randomUUID(), { id: (await consentOf(id)).id, agree: true, note: null });
    expect(await states(id)).toEqual(['host-unit:given', 'department-head:needed', 'hr:needed']);
    expect(await codeOf(requests.decide(ctx, randomUUID(), { id, agree: true, note: null }))).toBe('own-leave id');
    await agree(id, 'department-head', 'ly.service');
    expect((await rowOf(id)).standing).toBe('granted');
  });

  it('takes overtime off once it was agreed to, registered and not used', async () => {
    const { ctx, team, host } = await placed(0);
    const late = { ...ctx, at: new Date('2026-10-18T13:00:00Z') };
    const { id } = await overtime.enter(ctx, randomUUID(), { on: '2026-10-18', starts: '09:00', ends: '17:00', reason: '周末大型活动', choice: 'time-in-lieu' });
    expect(await query(LEYA.tenantId, 'select day_kind, use_by::text, warnings from overtime_entry where id = $1', [id])).toEqual([{ day_kind: 'rest-day', use_by: '2026-11-18', warnings: [] }]);
    expect(await codeOf(overtime.enter(ctx, randomUUID(), { on: '2026-10-18', starts: '16:00', ends: '18:00', reason: '重复', choice: 'pay' }))).toBe('overtime-overlaps starts');
    expect(await codeOf(overtime.register(late, randomUUID(), id))).toBe('overtime-not-open id');
    await overtime.decide(await at(LEYA.tenantId, 'team-lead', team), randomUUID(), { id, agree: true, note: null });
    expect(await codeOf(overtime.register(ctx, randomUUID(), id))).toBe('overtime-not-over id');
    await overtime.register(late, randomUUID(), id);
    const [known] = await query<{ consent_id: string }>(LEYA.tenantId, 'select consent_id from overtime_entry where id = $1', [id]);
    await overtimeConsents.acknowledge(await at(LONGGANG.tenantId, 'host-unit', host), randomUUID(), [known?.consent_id ?? '']);
    const off = await requests.apply(late, randomUUID(), asked({ kind: 'time-in-lieu', from: '2026-10-29', to: '2026-10-29', documents: ['overtime-register'], overtimeIds: [id] }));
    expect(await query(LEYA.tenantId, 'select used_by from overtime_entry where id = $1', [id])).toEqual([{ used_by: off.id }]);
    await consents.decide(await at(LONGGANG.tenantId, 'host-unit', host), randomUUID(), { id: (await consentOf(off.id)).id, agree: true, note: null });
    await requests.withdraw(late, randomUUID(), off.id);
    expect(await query(LEYA.tenantId, 'select used_by from overtime_entry where id = $1', [id])).toEqual([{ used_by: null }]);
    const workday = await overtime.enter(ctx, randomUUID(), { on: '2026-10-15', starts: '18:30', ends: '20:30', reason: '赶材料', choice: 'time-in-lieu' });
    expect(await query(LEYA.tenantId, 'select day_kind, warnings from overtime_entry where id = $1', [workday.id])).toEqual([{ day_kind: 'workday', warnings: ['overtime-workday-pay'] }]);
  });

  it('settles annual leave at the year’s end by the document, with what the law has paid for days not arranged', async () => {
    const end = await at(LEYA.tenantId, 'hr', 'ly.office', undefined, '2026-12-31T02:00:00Z');
    const [one] = await query<{ id: string; wage: string }>(LEYA.tenantId, `select e.id, (select monthly_wage from employment_contract c where c.employee_id = e.id order by starts_on desc limit 1) as wage from employee e where e.hired_on between '2017-01-01' and '2025-06-30' order by e.number desc limit 1`);
    for (let i = 0; i < 2; i += 1) expect((await test.database.run(end, (m) => workOutYearEnd(m, end, policy, 2026, [one?.id ?? '']))).people).toBe(1);
    const read = (): Promise<Record<string, unknown>[]> => query(LEYA.tenantId, 'select id, entitled, taken, unused, carried, lapsed, extra_pay, warnings from leave_year_end');
    const [row] = await read();
    // Five days due, none taken: each at twice a day's pay beside the ordinary, a day being a month's by 21.75.
    expect(row).toMatchObject({ entitled: '5.0', taken: '0.0', unused: '5.0', carried: '0.0', lapsed: '5.0', extra_pay: (Math.round((Number(one?.wage) / 21.75) * 10 * 100) / 100).toFixed(2), warnings: ['unused-annual-leave-pay'] });
    const jobs = { start: () => Promise.reject(new Error('no queue here')) } as unknown as JobService;
    const years = new YearEnds(test.database, access, policy, new Trail(), jobs);
    await years.agree(end, randomUUID(), { id: String(row?.['id']), carryOver: true, givenUp: false });
    expect((await read())[0]).toMatchObject({ carried: '5.0', lapsed: '0.0', extra_pay: '0.00', warnings: [] });
    expect(await codeOf(years.agree(await at(LEYA.tenantId, 'team-lead', 'ly.service'), randomUUID(), { id: String(row?.['id']), carryOver: false, givenUp: true }))).toBe('leave-unknown id');
    expect(await codeOf(years.start(end, randomUUID(), 2027))).toBe('year-ahead year');
  });

  it('lets each side see its own row, and nobody else anything', async () => {
    const counts = `select (select count(*)::int from leave_request) as requests, (select count(*)::int from leave_approval) as approvals, (select count(*)::int from leave_consent) as consents,
      (select count(*)::int from overtime_entry) as overtime, (select count(*)::int from leave_standing) as standings`;
    const [agency] = await query<Record<string, number>>(LEYA.tenantId, counts);
    const [purchaser] = await query<Record<string, number>>(LONGGANG.tenantId, counts);
    expect([purchaser, await query(OUTSIDER, counts)]).toEqual([{ requests: 0, approvals: 0, consents: agency?.['consents'], overtime: 0, standings: 0 }, [{ requests: 0, approvals: 0, consents: 0, overtime: 0, standings: 0 }]]);
    // The reason stays with the employer; the employer reads the consent and cannot change it.
    expect(await query(LONGGANG.tenantId, `select 1 from leave_consent c where to_jsonb(c)::text like '%家中有事%'`)).toEqual([]);
    expect(await query(LEYA.tenantId, `update leave_consent set outcome = 'given'`)).toEqual([[], 0]);
    // What happened in one tenant is in that tenant's trail alone, and both chains hold.
    expect(await query(LONGGANG.tenantId, `select 1 from trail_entry where subject = 'LeaveRequest'`)).toEqual([]);
    expect(await query(LEYA.tenantId, `select 1 from trail_entry where subject = 'LeaveConsent'`)).toEqual([]);
    for (const tenantId of [LEYA.tenantId, LONGGANG.tenantId]) expect(await test.database.run({ tenantId }, (m) => verifyTrail(m))).toMatchObject({ ok: true });
    expect((await query<{ n: number }>(LEYA.tenantId, `select count(*)::int as n from trail_entry where action = 'approve-leave' and user_id = '00000000-0000-0000-0000-000000000000'`))[0]?.n).toBeGreaterThan(0);
  });
});
